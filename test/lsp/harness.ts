/** A language client for tests: over streams in this process, or over the standard streams of a server of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { TestContext } from 'node:test';
import { build } from 'esbuild';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type DocumentSymbol,
  type FileChangeType,
  type Hover,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Environment } from '../../server/src/lsp/environment';
import type { StatusParams } from '../../server/src/lsp/protocol';
import { serve } from '../../server/src/lsp/server';
import { root } from '../support/root';

/** Everything that VS Code can; tests take parts away. */
export const able: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    foldingRange: { lineFoldingOnly: false },
    selectionRange: {},
    inlayHint: {},
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
    },
  },
  window: { workDoneProgress: true },
  experimental: { sampadak: { status: true } },
};

/** A client that can nothing beyond the first version of the protocol. */
export const plainClient: ClientCapabilities = {};

/** The capabilities without diagnostics on request. */
export const pushed: ClientCapabilities = { ...able, textDocument: withoutPull(able.textDocument) };

function withoutPull(
  capabilities: ClientCapabilities['textDocument'],
): NonNullable<ClientCapabilities['textDocument']> {
  const { diagnostic: _, ...rest } = capabilities!;
  return rest;
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** The section `sampadak` of the settings; may be changed while the client runs. */
  readonly settings?: Record<string, unknown>;
  /** True to have drafts compared: most tests give many drafts the same copy, and mean nothing by it. */
  readonly compare?: boolean;
  readonly environment?: Partial<Environment>;
}

export interface Client {
  readonly rpc: MessageConnection;
  readonly initialized: InitializeResult;
  /** What the server asked the person to read. */
  readonly said: string[];
  readonly statuses: StatusParams[];
  readonly published: PublishDiagnosticsParams[];
  /** Methods of the server's requests, in order. */
  readonly asked: string[];
  settings: Record<string, unknown>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** Sends changes; the version counts up by itself. */
  change(uri: string, changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  watched(uri: string, type: FileChangeType): Promise<void>;
  diagnose(uri: string): Promise<Diagnostic[]>;
  /** Diagnostics that arrive by themselves; waits for the next ones of the document that fit. */
  publication(uri: string, fits?: (diagnostics: Diagnostic[]) => boolean): Promise<PublishDiagnosticsParams>;
  actions(uri: string, range: Range, context?: Partial<CodeActionContext>): Promise<CodeAction[]>;
  resolve(action: CodeAction): Promise<CodeAction>;
  hover(uri: string, position: Position): Promise<string | undefined>;
  symbols(uri: string): Promise<DocumentSymbol[]>;
  reconfigure(settings: Record<string, unknown>): Promise<void>;
}

/** Starts the server in this process and a client for it; both end with the test. */
export async function connect(context: TestContext, options: ClientOptions = {}): Promise<Client> {
  const up = new PassThrough();
  const down = new PassThrough();
  const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  serve(connection, { today: () => ({ day: 4, month: 9, year: 2025 }), pause: 0, ...options.environment });
  const rpc = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const client = await clientOver(rpc, options, null);
  context.after(async () => {
    // a test may have shut it down, or ended the connection, itself
    await rpc.sendRequest('shutdown').catch(() => {});
    rpc.dispose();
    connection.dispose();
    up.destroy();
    down.destroy();
  });
  return client;
}

export interface SpawnedClient extends Client {
  readonly process: ChildProcess;
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
}

/** Bundles the Node entry as the product does; once a test file. */
export async function bundleServer(): Promise<{ readonly file: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-lsp-'));
  const file = join(folder, 'server.js');
  await build({
    absWorkingDir: root,
    // as `server/src/start/server.ts` starts it, without a cache of its code
    stdin: { contents: "require('./server/src/lsp/node').start(() => {});", resolveDir: root },
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts a server as an editor does, and a client on its standard streams. */
export async function spawnClient(
  context: TestContext,
  file: string,
  options: ClientOptions & { readonly processId?: number | null } = {},
): Promise<SpawnedClient> {
  const child = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] as const });
  const ended = new Promise<number | string>((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? String(signal)));
  });
  const rpc = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  context.after(() => {
    rpc.dispose();
    child.kill('SIGKILL');
  });
  const client = await clientOver(rpc, options, options.processId ?? null);
  return { ...client, process: child, ended };
}

async function clientOver(rpc: MessageConnection, options: ClientOptions, processId: number | null): Promise<Client> {
  const said: string[] = [];
  const statuses: StatusParams[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const asked: string[] = [];
  const versions = new Map<string, number>();
  const waiting: ((params: PublishDiagnosticsParams) => void)[] = [];

  rpc.onNotification('window/showMessage', ({ message }: { message: string }) => {
    said.push(message);
  });
  rpc.onNotification('window/logMessage', () => {});
  rpc.onNotification('$/progress', () => {});
  rpc.onNotification('sampadak/status', (params: StatusParams) => {
    statuses.push(params);
  });
  rpc.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const take of [...waiting]) take(params);
  });
  rpc.onRequest((method, params) => {
    asked.push(method);
    if (method === 'workspace/configuration') {
      const { items } = params as unknown as { items: unknown[] };
      return items.map(() => (options.compare === true ? client.settings : uncompared(client.settings)));
    }
    if (method === 'window/showMessageRequest') said.push((params as unknown as { message: string }).message);
    return null;
  });
  rpc.listen();

  const initialized = await rpc.sendRequest<InitializeResult>('initialize', {
    processId,
    rootUri: null,
    capabilities: options.capabilities ?? able,
    ...(options.locale !== undefined && { locale: options.locale }),
    ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
  });
  await rpc.sendNotification('initialized', {});

  const client: Client = {
    rpc,
    initialized,
    said,
    statuses,
    published,
    asked,
    settings: options.settings ?? {},
    async open(uri, text, languageId = 'wirecopy') {
      versions.set(uri, 1);
      await rpc.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    async change(uri, contentChanges) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      await rpc.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    close: (uri) => rpc.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    watched: (uri, type) => rpc.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] }),
    async diagnose(uri) {
      const report = await rpc.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items;
    },
    publication: (uri, fits = () => true) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`No such diagnostics of ${uri} came in 10 s.`)), 10_000);
        const take = (params: PublishDiagnosticsParams) => {
          if (params.uri !== uri || !fits(params.diagnostics)) return;
          clearTimeout(timer);
          waiting.splice(waiting.indexOf(take), 1);
          resolve(params);
        };
        waiting.push(take);
        const already = published.filter((params) => params.uri === uri).at(-1);
        if (already !== undefined) take(already);
      }),
    actions: (uri, range, context = {}) =>
      rpc.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context },
      }),
    resolve: (action) => rpc.sendRequest('codeAction/resolve', action),
    async hover(uri, position) {
      const answer = await rpc.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
      return answer === null ? undefined : (answer.contents as { value: string }).value;
    },
    symbols: (uri) => rpc.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }),
    async reconfigure(settings) {
      client.settings = settings;
      await rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
    },
  };
  return client;
}

/** Settings under which no draft is compared with others. */
function uncompared(settings: Record<string, unknown>): Record<string, unknown> {
  const { rules } = settings;
  const off = { 'duplicate-story': 'off', 'duplicate-headline': 'off', 'house-boilerplate': 'off' };
  return rules === undefined || (typeof rules === 'object' && rules !== null)
    ? { ...settings, rules: { ...off, ...rules } }
    : settings;
}

/** A text after an edit that a server gave for it. */
export function applyWorkspaceEdit(text: string, edit: WorkspaceEdit): string {
  const changes = edit.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : []));
  const edits = changes ?? Object.values(edit.changes ?? {}).flat();
  return applyTextEdits(
    text,
    edits.map((one) => ({ range: one.range, newText: 'newText' in one ? one.newText : one.snippet.value })),
  );
}

export function applyTextEdits(text: string, edits: readonly { range: Range; newText: string }[]): string {
  const sorted = [...edits].sort((a, b) => offsetOf(text, b.range.start) - offsetOf(text, a.range.start));
  let result = text;
  for (const { range, newText } of sorted) {
    result = result.slice(0, offsetOf(text, range.start)) + newText + result.slice(offsetOf(text, range.end));
  }
  return result;
}

/** Offset of a place, counted by hand: not by the code under test. */
export function offsetOf(text: string, { line, character }: Position): number {
  let start = 0;
  for (let i = 0; i < line; i++) {
    const next = /\r\n|\r|\n/g;
    next.lastIndex = start;
    if (next.exec(text) === null) return text.length;
    start = next.lastIndex;
  }
  return Math.min(start + character, text.length);
}

/** The place of the first occurrence of some words. */
export function placeOf(text: string, words: string): Position {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`The copy does not hold ‘${words}’.`);
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** The text that a range covers. */
export function textIn(text: string, { start, end }: Range): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}
