/** The editor, the workspace command and the command line give the same findings for the same drafts and settings. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { built } from './support/built';
import { root } from './support/root';

interface Diagnostic {
  readonly code: string;
  readonly severity: 1 | 2 | 3 | 4;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly relatedInformation?: readonly {
    readonly location: { readonly range: { readonly start: Place } };
    readonly message: string;
  }[];
}
interface Place {
  readonly line: number;
  readonly character: number;
}
interface CliFinding {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly related: readonly { readonly line: number; readonly column: number; readonly message: string }[];
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];
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

function rowOf(finding: CliFinding): string {
  const related = finding.related.map(({ line, column, message }) => `${line}:${column} ${message}`).join(' | ');
  const place = `${finding.line}:${finding.column}-${finding.endLine}:${finding.endColumn}`;
  return `${place} ${finding.severity} ${finding.ruleId} ${finding.message} [${related}]`;
}

function rowOfDiagnostic({ code, severity, message, range, relatedInformation = [] }: Diagnostic): string {
  const related = relatedInformation.map(
    ({ location, message: text }) => `${location.range.start.line + 1}:${location.range.start.character + 1} ${text}`,
  );
  const { start, end } = range;
  const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return `${place} ${SEVERITIES[severity]} ${code} ${message} [${related.join(' | ')}]`;
}

function byCommandLine(preset: string): Map<string, string[]> {
  const run = spawnSync(
    process.execPath,
    [built('cli.js'), 'lint', folder, '--format', 'json', '--preset', preset, '--locale', 'hi'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  assert.notEqual(run.status, 2, run.stderr);
  const { files } = JSON.parse(run.stdout) as { files: { filePath: string; findings: CliFinding[] }[] };
  return new Map(files.map(({ filePath, findings }) => [filePath, findings.map(rowOf)]));
}

/** A session with the server as editors start it, under a preset. */
async function session<T>(preset: string, use: (connection: MessageConnection) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [built('server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => ({ preset, locale: 'hi' })),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  try {
    const diagnostics = { relatedInformation: true };
    await connection.sendRequest('initialize', {
      processId: process.pid,
      locale: 'hi',
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'drafts' }],
      capabilities: {
        textDocument: { diagnostic: { ...diagnostics }, publishDiagnostics: diagnostics },
        workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
      },
    });
    await connection.sendNotification('initialized', {});
    return await use(connection);
  } finally {
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    connection.dispose();
    child.kill();
  }
}

for (const preset of ['wire', 'web', 'strict']) {
  test(`under the preset ${preset} the editor shows what the command line prints, draft by draft`, async () => {
    const printed = byCommandLine(preset);
    await session(preset, async (connection) => {
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
    const printed = byCommandLine(preset);
    const published = new Map<string, string[]>();
    await session(preset, async (connection) => {
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
