import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { openDraft, placeOf, waitForFindings } from '../support/drafts';

/** Process ids of the language servers that this extension host has started. */
function servers(): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]);
      return parent === process.pid && command.includes('server.js') ? [Number(name)] : [];
    } catch {
      // it has ended meanwhile
      return [];
    }
  });
}

/** Types an ad marker at the end of a draft and waits until so many are found. */
async function addMarker(document: vscode.TextDocument, markers: number): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\nAdvertisement\n');
  assert.ok(await vscode.workspace.applyEdit(edit));
  const isMarker = (finding: vscode.Diagnostic) => placeOf(finding).endsWith(' ad-marker');
  await waitForFindings(document.uri, (all) => all.filter(isMarker).length === markers);
}

describe('A server that is killed', () => {
  it('is started again by itself, and knows what was typed meanwhile', async function () {
    if (process.platform !== 'linux') this.skip();
    this.timeout(60_000);
    const { document } = await openDraft('03-clean-bhasha.wire');
    await addMarker(document, 1);
    for (const markers of [2, 3]) {
      const [server = assert.fail('no server runs')] = servers();
      process.kill(server, 'SIGKILL');
      await addMarker(document, markers);
      assert.ok(!servers().includes(server));
    }
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
