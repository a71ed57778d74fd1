/** The edit of a chosen action, from the result that offered it. */
import type { SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { merge, safeFixes } from '../fix/apply';
import { toRange, toTextEdits } from './ranges';
import type { Checked, Session } from './session';

/** What an action carries until it is chosen. `id` names the result that it was made from. */
export type ActionData = { readonly uri: string; readonly id: number } & (
  | { readonly what: 'fix'; readonly key: number; readonly fix: number }
  | { readonly what: 'rule'; readonly ruleId: string }
  | { readonly what: 'all' }
);

export function isActionData(data: unknown): data is ActionData {
  const { uri, id, what } = (data ?? {}) as Partial<ActionData>;
  return typeof uri === 'string' && typeof id === 'number' && (what === 'fix' || what === 'rule' || what === 'all');
}

/**
 * The edit of an action, against the version that `checked` is of. `fix` and `rule` read the findings as they are; `all`
 * goes on to a fixed point, and so lints the texts that the fixes lead to, but never this version again.
 */
export function makeEdit(session: Session, checked: Checked, data: ActionData): WorkspaceEdit {
  return toWorkspaceEdit(session, checked, textEdits(session, checked, data));
}

type AnyEdit = TextEdit | SnippetTextEdit;

function textEdits(session: Session, checked: Checked, data: ActionData): AnyEdit[] {
  const { document, findings, copy } = checked;
  if (copy === undefined) return [];
  if (data.what === 'all') return toTextEdits(document, session.fixedText(checked).edits);
  if (data.what === 'rule') {
    const own = findings.filter(({ ruleId }) => ruleId === data.ruleId);
    return toTextEdits(document, merge(copy.text, safeFixes(own)).edits);
  }
  const finding = findings[data.key];
  const fix = finding === undefined ? undefined : session.fixesOf(finding)[data.fix];
  if (fix === undefined) return [];
  if (fix.snippet === undefined || !session.client.snippetEdits) return toTextEdits(document, fix.edits);
  const { at, text } = fix.snippet;
  return [{ range: toRange(document, { start: at, end: at }), snippet: { kind: 'snippet', value: text } }];
}

function toWorkspaceEdit(session: Session, { document, version }: Checked, edits: AnyEdit[]): WorkspaceEdit {
  if (!session.client.documentChanges) return { changes: { [document.uri]: edits as TextEdit[] } };
  const change: TextDocumentEdit = { textDocument: { uri: document.uri, version }, edits };
  return { documentChanges: [change] };
}
