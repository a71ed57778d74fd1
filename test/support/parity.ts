/** Comparing what the programs say of the same drafts: findings as rows, and a session with the server. */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { built } from './built';

export interface Diagnostic {
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
export interface CliFinding {
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

export function rowOf(finding: CliFinding): string {
  const related = finding.related.map(({ line, column, message }) => `${line}:${column} ${message}`).join(' | ');
  const place = `${finding.line}:${finding.column}-${finding.endLine}:${finding.endColumn}`;
  return `${place} ${finding.severity} ${finding.ruleId} ${finding.message} [${related}]`;
}

export function rowOfDiagnostic({ code, severity, message, range, relatedInformation = [] }: Diagnostic): string {
  const related = relatedInformation.map(
    ({ location, message: text }) => `${location.range.start.line + 1}:${location.range.start.character + 1} ${text}`,
  );
  const { start, end } = range;
  const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return `${place} ${SEVERITIES[severity]} ${code} ${message} [${related.join(' | ')}]`;
}

/** What the command line prints of each draft that it lints, by path. */
export function byCommandLine(args: readonly string[]): Map<string, string[]> {
  const run = spawnSync(process.execPath, [built('cli.js'), 'lint', '--format', 'json', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.notEqual(run.status, 2, run.stderr);
  const { files } = JSON.parse(run.stdout) as { files: { filePath: string; findings: CliFinding[] }[] };
  return new Map(files.map(({ filePath, findings }) => [filePath, findings.map(rowOf)]));
}

/** A session with the server as editors start it, with the settings that an editor would give. */
export async function session<T>(
  folder: string,
  settings: object,
  use: (
    connection: MessageConnection,
    capabilities: { readonly diagnosticProvider?: { readonly workspaceDiagnostics: boolean } },
  ) => Promise<T>,
): Promise<T> {
  const child = spawn(process.execPath, [built('server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
  connection.onRequest('workspace/workspaceFolders', () => [{ uri: pathToFileURL(folder).href, name: 'drafts' }]);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  try {
    const diagnostics = { relatedInformation: true };
    const { capabilities } = await connection.sendRequest<{
      capabilities: { diagnosticProvider?: { workspaceDiagnostics: boolean } };
    }>('initialize', {
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
    return await use(connection, capabilities);
  } finally {
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    connection.dispose();
    child.kill();
  }
}
