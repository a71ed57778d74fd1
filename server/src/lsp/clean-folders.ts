/** `sampadak/cleanFolders`: every safe fix of every draft under the folders, as edits for the client to show. */
import { type CancellationToken, RAL } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { localize } from '../messages';
import { countsInWords } from './counts';
import type { CleanedDraft, CleanFoldersParams, CleanFoldersResult } from './protocol';
import { toTextEdits } from './ranges';
import { LANGUAGE, type Session } from './session';
import type { DocumentSettings } from './settings';
import { texts } from './texts';

/** Drafts that are open in the editor are read there, with what is not yet saved. */
export async function cleanFolders(
  session: Session,
  { folders }: CleanFoldersParams,
  token: CancellationToken,
): Promise<CleanFoldersResult> {
  const { environment, client } = session;
  const { drafts: store } = environment;
  const drafts: CleanedDraft[] = [];
  const unreadable: { uri: string; message: string }[] = [];
  const seen = new Set<string>();
  if (store === undefined) {
    const message = localize(texts.noDrafts, client.locale);
    return { files: 0, drafts, summary: '', unreadable: folders.map((uri) => ({ uri, message })), cancelled: false };
  }
  let files = 0;
  for (const folder of folders) {
    for await (const { uri, problem } of store.find([folder])) {
      if (token.isCancellationRequested) return { files, drafts, summary: '', unreadable, cancelled: true };
      if (seen.has(uri)) continue;
      seen.add(uri);
      const settings = await session.settings.of(uri, folder);
      if (settings.leftOut === true) continue;
      const result = problem?.(settings.locale) ?? (await cleanOne(session, uri, settings));
      if (typeof result === 'string') unreadable.push({ uri, message: result });
      else if (result !== undefined) {
        files++;
        if (result.edits.length > 0) drafts.push(result);
      }
      if (session.documents.get(uri) === undefined) session.settings.forget(uri);
      // what else the client wants comes first
      await new Promise<void>((resolve) => RAL().timer.setImmediate(resolve));
    }
  }
  const made: Record<string, number> = {};
  for (const draft of drafts)
    for (const [rule, count] of Object.entries(draft.made)) made[rule] = (made[rule] ?? 0) + count;
  return { files, drafts, summary: countsInWords(made, client.locale), unreadable, cancelled: false };
}

/** A draft and its fixes; undefined where it is no draft, a sentence where it cannot be read. */
async function cleanOne(
  session: Session,
  uri: string,
  settings: DocumentSettings,
): Promise<CleanedDraft | string | undefined> {
  const open = await session.check(uri);
  if (open !== undefined) {
    if (open.copy === undefined) return undefined;
    const { edits, made } = session.fixedText(open);
    return {
      uri,
      length: lengthOf(open.copy.text),
      edits: toTextEdits(open.document, edits),
      made,
      summary: countsInWords(made, settings.locale),
    };
  }
  const store = session.environment.drafts!;
  const draft = await store.read(uri);
  if (draft.problem !== undefined) return draft.problem(settings.locale);
  const wanted = settings.plainText === 'always' || store.isDraft(uri, draft.text);
  if (!wanted || (settings.plainText === 'never' && !store.isDraft(uri, ''))) return undefined;
  const { edits, made } = session.fixText(draft.text, settings, uri);
  const document = TextDocument.create(uri, LANGUAGE, 0, draft.text);
  return {
    uri,
    length: lengthOf(draft.text),
    edits: toTextEdits(document, edits),
    made,
    summary: countsInWords(made, settings.locale),
  };
}

/** Editors may write all line ends of a document alike. */
function lengthOf(text: string): number {
  return text.length - (text.match(/\r\n/g)?.length ?? 0);
}
