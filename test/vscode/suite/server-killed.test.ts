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

/** Milliseconds after which no server will be started any more. */
const LONGEST_WAIT = 10_000;

async function comesAbout(holds: () => boolean, within: number): Promise<boolean> {
  for (const end = Date.now() + within; !holds(); ) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
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

  it('is started again later each time, in the end not at all, and then by the button of what the person is told', async function () {
    if (process.platform !== 'linux') this.skip();
    this.timeout(90_000);
    const { document } = await openDraft('03-clean-bhasha.wire');
    const waits: number[] = [];
    for (let wait: number | undefined = 0; wait !== undefined; ) {
      assert.ok(waits.length < 6, 'It is started for ever.');
      // one that has not yet answered would be a server that does not start
      await addMarker(document, waits.length + 1);
      const [server = assert.fail('no server runs')] = servers();
      process.kill(server, 'SIGKILL');
      const since = Date.now();
      const isThere = await comesAbout(() => servers().some((other) => other !== server), LONGEST_WAIT);
      wait = isThere ? Date.now() - since : undefined;
      if (wait !== undefined) waits.push(wait);
    }
    assert.ok(waits.length > 0 && waits.every((wait, i) => i === 0 || wait > waits[i - 1]!), waits.join(', '));
    assert.ok(waits.at(-1)! > 3_000, waits.join(', '));
    // the only button of the newest message
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    assert.ok(await comesAbout(() => servers().length > 0, LONGEST_WAIT), 'The button starts no server.');
    await addMarker(document, waits.length + 2);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('in its start each time is told of once, with the button that starts one', async function () {
    if (process.platform !== 'linux') this.skip();
    this.timeout(120_000);
    const { document } = await openDraft('03-clean-bhasha.wire');
    await vscode.commands.executeCommand('notifications.clearAll');
    let killed = 0;
    const kill = () => {
      const all = servers();
      for (const server of all) process.kill(server, 'SIGKILL');
      if (all.length > 0) killed++;
    };
    await comesAbout(() => servers().length > 0, LONGEST_WAIT);
    // until none has been started for longer than the longest wait
    for (let before = -1; before < killed; ) {
      before = killed;
      for (const end = Date.now() + 6_000; Date.now() < end; ) {
        kill();
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    }
    assert.ok(killed >= 4, `${killed} were killed`);
    // what was told last has the button; a message of the library would lie over it, and has none
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    assert.ok(await comesAbout(() => servers().length > 0, LONGEST_WAIT), 'The button starts no server.');
    await addMarker(document, 1);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
