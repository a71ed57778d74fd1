/** Offsets ↔ LSP positions. Both count UTF-16 code units, which every client can. */
import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../rules/types';
import type { Span } from '../story/model';

/** The range of a span. Right only while the document still has the text that the span belongs to. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The span of a range; a place outside the text is moved to its nearest end. */
export function toSpan(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** True when two spans share a unit or touch. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function toTextEdits(document: TextDocument, edits: readonly Edit[]): { range: Range; newText: string }[] {
  return edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));
}
