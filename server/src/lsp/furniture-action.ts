/** *Add to the furniture of this workspace*: the line that stands in many drafts goes into a pack, with its example. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fill, localize } from '../messages';
import { houseBoilerplate } from '../rules/house-boilerplate';
import { PACKS_FOLDER } from '../workspace/packs';
import { wantsQuickFixes } from './code-action';
import { toDiagnostic } from './diagnostics';
import type { PackHome, Packs } from './packs';
import { toSpan, touches } from './ranges';
import type { Session } from './session';
import { texts } from './texts';

/** Name of a new pack, and its id. */
const NEW_NAME = 'furniture';
const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Marks that may end a line of a pack. */
const ENDS = '।?!)';

/**
 * The action for findings of `house-boilerplate` at a place. Not offered where the line cannot be written as a pattern of a
 * pack, or no pack can be written to.
 * @param base folder of the workspace, for the first pack where no `sampadak.json` says better.
 */
export async function furnitureActions(
  session: Session,
  packs: Packs,
  params: CodeActionParams,
  base: (uri: string) => Promise<string | undefined>,
): Promise<CodeAction[]> {
  const { uri } = params.textDocument;
  if (!wantsQuickFixes(params.context.only)) return [];
  const checked = await session.check(uri);
  if (checked?.copy === undefined) return [];
  const { copy, document, findings, settings } = checked;
  const span = toSpan(document, params.range);
  const finding = findings.find((one) => one.ruleId === houseBoilerplate.meta.id && touches(one, span));
  if (finding === undefined) return [];
  const line = withoutMarks(copy.text.slice(finding.start, finding.end));
  const home = await packs.homeOf(uri, await base(uri));
  const found = home === undefined ? undefined : editFor(session, packs, home, line);
  if (found === undefined) return [];
  const title = fill(localize(texts.addFurniture, settings.locale), { file: `${PACKS_FOLDER}/${found.name}` });
  const diagnostic = toDiagnostic(document, finding, session.renderOptions(settings.locale));
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: found.edit }];
}

/** The edit of the first pack that takes the line and still holds with it, else a pack of its own. */
function editFor(
  session: Session,
  packs: Packs,
  { files, folder, names, ids, uriOf, join }: PackHome,
  line: string,
): { readonly name: string; readonly edit: WorkspaceEdit } | undefined {
  for (const { path, text: saved } of files) {
    const uri = uriOf(path);
    const open = session.documents.get(uri);
    const text = open?.getText() ?? saved;
    const insertion = packs.addFurniture(text, line);
    if (insertion === undefined) continue;
    const { at, newText } = insertion;
    if (packs.load(text.slice(0, at) + newText + text.slice(at)).pack === undefined) continue;
    const place = TextDocument.create(uri, 'yaml', 0, text).positionAt(at);
    const edits = [{ range: { start: place, end: place }, newText }];
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!session.client.documentChanges) return { name, edit: { changes: { [uri]: edits } } };
    return { name, edit: { documentChanges: [{ textDocument: { uri, version: open?.version ?? null }, edits }] } };
  }
  if (!session.client.createFiles) return undefined;
  const name = free((own) => `${own}.yaml`, names);
  const text = packs.newFurniture(
    free((own) => own, ids),
    line,
  );
  if (packs.load(text).pack === undefined) return undefined;
  const uri = uriOf(join(folder, name));
  const start = { line: 0, character: 0 };
  const written: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: [{ range: { start, end: start }, newText: text }],
  };
  return { name, edit: { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, written] } };
}

/** The first of `furniture`, `furniture-2` … that is not taken. */
function free(make: (own: string) => string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const name = make(n === 1 ? NEW_NAME : `${NEW_NAME}-${n}`);
    if (!taken.includes(name)) return name;
  }
}

/** A line without what stands at its ends and is no word of it: a pack finds the line with or without. */
function withoutMarks(line: string): string {
  const letters = [...line];
  let start = 0;
  let end = letters.length;
  while (start < end && !WORD.test(letters[start]!)) start++;
  while (end > start && !WORD.test(letters[end - 1]!) && !ENDS.includes(letters[end - 1]!)) end--;
  return letters.slice(start, end).join('');
}
