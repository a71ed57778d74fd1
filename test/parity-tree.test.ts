/**
 * One resolver of files and one of settings: over a nested tree with several presets, overrides, extended files and
 * ignores, the editor, the workspace and the command line say the same of every draft, word by word.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { scratch } from './support/cli';
import { byCommandLine, type Diagnostic, rowOfDiagnostic, session } from './support/parity';
import { composeTree } from './support/tree';

const LANGUAGES: Readonly<Record<string, string>> = {
  wire: 'wirecopy',
  copy: 'wirecopy',
  khabar: 'wirecopy',
  txt: 'plaintext',
  md: 'markdown',
};

test('editor, workspace and command line agree on every draft of a tree with settings of its own', async (context) => {
  const { files, walked, leftOut, unknownToGit } = composeTree();
  const folder = scratch(context, files);
  const at = (name: string) => join(folder, name);
  const uriOf = (name: string) => pathToFileURL(at(name)).href;
  assert.ok(walked.length >= 60);

  const printed = byCommandLine([folder]);
  assert.deepEqual(
    [...printed.keys()].sort(),
    walked.map(at).sort(),
    'the command line lints these drafts and no others',
  );
  assert.ok(new Set([...printed.values()].map((rows) => rows.join('\n'))).size > 40, 'there is something to compare');

  // the editor says something else in its own settings wherever a file says nothing: they lie below
  const editor = {
    preset: 'wire',
    locale: 'en',
    workspace: { lint: 'all' },
    rules: { 'ad-marker': { severity: 'default' } },
  };

  await session(folder, editor, async (connection, { diagnosticProvider }) => {
    const published = new Map<string, string[]>();
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        published.set(fileURLToPath(uri), diagnostics.map(rowOfDiagnostic));
      },
    );
    const summary = await connection.sendRequest<{ files: number }>('sampadak/lintWorkspace', {
      folders: [pathToFileURL(folder).href],
    });
    assert.equal(summary.files, printed.size);
    const withFindings = (all: Map<string, string[]>) => [...all].filter(([, rows]) => rows.length > 0).sort();
    assert.deepEqual(withFindings(published), withFindings(printed), 'the command of the workspace');

    if (diagnosticProvider?.workspaceDiagnostics === true) {
      const { items } = await connection.sendRequest<{ items: { uri: string; items: Diagnostic[] }[] }>(
        'workspace/diagnostic',
        { previousResultIds: [] },
      );
      const pulled = new Map(items.map((report) => [fileURLToPath(report.uri), report.items.map(rowOfDiagnostic)]));
      assert.deepEqual(withFindings(pulled), withFindings(printed), 'the pull of the workspace');
    }

    const inEditor = async (name: string) => {
      const uri = uriOf(name);
      const languageId = LANGUAGES[name.slice(name.lastIndexOf('.') + 1)]!;
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text: files[name] },
      });
      const answer = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      return answer.items.map(rowOfDiagnostic);
    };
    for (const name of walked) assert.deepEqual(await inEditor(name), printed.get(at(name)), name);
    for (const name of leftOut) assert.deepEqual(await inEditor(name), [], `${name} is left out everywhere`);
    for (const name of [...unknownToGit]) {
      const named = byCommandLine([at(name)]).get(at(name));
      assert.ok(named!.length > 0);
      assert.deepEqual(await inEditor(name), named, `${name}: opening is naming`);
    }
  });
});
