/** *Paste as clean wire copy*, and the same for text that is dropped. The server does the cleaning. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLEAN_PASTE, type CleanPasteParams, type CleanPasteResult } from '../../server/src/lsp/protocol';
import { type EditKind, type PasteApi, type PasteEdit, pasteApi } from './paste-api';
import { say } from './say';

const HTML = 'text/html';
const PLAIN = 'text/plain';
/** Data that an editor of VS Code puts beside the text: the paste is a move inside the desk, not copy from outside. */
const FROM_EDITOR = 'vscode-editor-data';
const PASTE_AS = 1;

/**
 * Offers clean copy wherever something is pasted into a draft. Does nothing in a VS Code without that interface.
 * @param client the client of now: it changes when the server is restarted.
 */
export function offerCleanPaste(
  selector: vscode.DocumentSelector,
  client: () => BaseLanguageClient,
): vscode.Disposable {
  const api = pasteApi();
  if (api === undefined) return new vscode.Disposable(() => {});
  const kind = api.DocumentDropOrPasteEditKind.Empty.append('text', 'sampadak');
  const paste = api.languages.registerDocumentPasteEditProvider(
    selector,
    {
      async provideDocumentPasteEdits(document, _ranges, data, { triggerKind }, token) {
        if (triggerKind !== PASTE_AS && data.get(FROM_EDITOR) !== undefined) return undefined;
        const clean = await cleaned(client(), document, data, token);
        if (clean === undefined) return undefined;
        return [inTurn(new api.DocumentPasteEdit(clean, say('Paste as clean wire copy'), kind), document, api)];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [HTML, PLAIN] },
  );
  const drop = api.languages.registerDocumentDropEditProvider(
    selector,
    {
      async provideDocumentDropEdits(document, _position, data, token) {
        const clean = await cleaned(client(), document, data, token);
        if (clean === undefined) return undefined;
        return [inTurn(new api.DocumentDropEdit(clean, say('Drop as clean wire copy'), kind), document, api)];
      },
    },
    { providedDropEditKinds: [kind], dropMimeTypes: [HTML, PLAIN] },
  );
  return vscode.Disposable.from(paste, drop);
}

function choice(document: vscode.TextDocument): string {
  return vscode.workspace.getConfiguration('sampadak', document.uri).get<string>('paste.clean') ?? 'offer';
}

/** `offer`: the text as it came goes first, and the clean copy is one click away. `always`: the other way round. */
function inTurn(edit: PasteEdit, document: vscode.TextDocument, api: PasteApi): PasteEdit {
  const text: EditKind = api.DocumentDropOrPasteEditKind.Text;
  if (choice(document) !== 'always') edit.yieldTo = [text];
  return edit;
}

/** The clean copy, where there is something to clean. */
async function cleaned(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<string | undefined> {
  if (choice(document) === 'off' || !client.isRunning()) return undefined;
  const text = (await data.get(PLAIN)?.asString()) ?? '';
  const html = (await data.get(HTML)?.asString()) ?? '';
  if (text === '' && html === '') return undefined;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const params: CleanPasteParams = { uri, text, ...(html !== '' && { html }) };
  const result = await client.sendRequest<CleanPasteResult | null>(CLEAN_PASTE, params, token);
  if (result === null || result.text === text.replace(/\r\n?/g, '\n').trim()) return undefined;
  return result.text;
}
