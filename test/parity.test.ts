/** The editor, the workspace command and the command line give the same findings for the same drafts and settings. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { byCommandLine, type Diagnostic, rowOfDiagnostic, session } from './support/parity';
import { root } from './support/root';

let folder: string;

before(() => {
  // a tree: the samples at its top, and again two folders down, where no file is named by hand
  folder = mkdtempSync(join(tmpdir(), 'sampadak-parity-'));
  cpSync(join(root, 'test/samples'), folder, { recursive: true });
  mkdirSync(join(folder, 'डेस्क', 'रात पाली'), { recursive: true });
  cpSync(join(root, 'test/samples'), join(folder, 'डेस्क', 'रात पाली'), { recursive: true });
});

after(() => rmSync(folder, { recursive: true, force: true }));

/** Drafts that are linted wherever they lie; plain text and Markdown depend on what is in them. */
function drafts(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.wire'))
    .map((name) => join(folder, name))
    .sort();
}

const printedUnder = (preset: string) => byCommandLine([folder, '--preset', preset, '--locale', 'hi']);

for (const preset of ['wire', 'web', 'strict']) {
  test(`under the preset ${preset} the editor shows what the command line prints, draft by draft`, async () => {
    const printed = printedUnder(preset);
    await session(folder, { preset, locale: 'hi' }, async (connection) => {
      for (const path of drafts()) {
        const uri = pathToFileURL(path).href;
        const text = readFileSync(path, 'utf8');
        await connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'wirecopy', version: 1, text },
        });
        const { items } = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
          textDocument: { uri },
        });
        assert.deepEqual(items.map(rowOfDiagnostic), printed.get(path) ?? [], path);
      }
    });
    assert.ok(
      [...printed.values()].some((rows) => rows.length > 5),
      'the samples have findings to compare',
    );
  });

  test(`under the preset ${preset} the workspace command publishes what the command line prints`, async () => {
    const printed = printedUnder(preset);
    const published = new Map<string, string[]>();
    await session(folder, { preset, locale: 'hi' }, async (connection) => {
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
    });
    const withFindings = (all: Map<string, string[]>) => [...all].filter(([, rows]) => rows.length > 0).sort();
    assert.deepEqual(withFindings(published), withFindings(printed));
  });
}
