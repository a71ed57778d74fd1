import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, placeOf, sampadak, waitForFindings } from '../support/drafts';

describe('Activation', () => {
  it('sleeps until a draft is opened, and wakes for one', async () => {
    assert.equal(sampadak().isActive, false);
    const { document } = await openDraft('01-pasted-page.wire');
    assert.equal(document.languageId, 'wirecopy');
    await waitForFindings(document.uri, (findings) => findings.length > 0);
    assert.equal(sampadak().isActive, true);
  });

  it('marks what the page left behind, line by line', async () => {
    const { document } = await openDraft('01-pasted-page.wire');
    const findings = await waitForFindings(document.uri, (all) => all.length > 0);
    const shown = findings.filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
    assert.deepEqual(shown.map(placeOf), [
      '3 web-furniture',
      '5 repeated-headline',
      '7 web-furniture',
      '9 web-furniture',
      '11 english-line',
      '13 web-furniture',
      '15 repeated-headline',
      '19 ad-marker',
      '31 unattributed-figure',
      '39 web-furniture',
      '41 ad-marker',
    ]);
    for (const { source } of findings) assert.equal(source, 'sampadak');
  });

  it('says nothing about a clean draft', async () => {
    const dirty = await openDraft('01-pasted-page.wire');
    await waitForFindings(dirty.document.uri, (findings) => findings.length > 0);
    const { document } = await openDraft('02-clean-ians.wire');
    // A draft that was made dirty shows that it was read; taking the change back shows that it is clean again.
    const end = document.lineAt(document.lineCount - 1).range.end;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, end, '\nAdvertisement\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal((await waitForFindings(document.uri, (findings) => findings.length > 0)).length, 1);
    await vscode.commands.executeCommand('undo');
    await waitForFindings(document.uri, (findings) => findings.length === 0);
    await vscode.commands.executeCommand('workbench.action.files.save');
  });
});
