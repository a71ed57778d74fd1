/** *Tell what was found*: the result for the draft as one sentence, which a screen reader speaks. */
import * as vscode from 'vscode';
import type { StatusParams } from '../../../server/src/lsp/protocol';
import { countsInWords } from '../counts';
import { say } from '../say';
import { tell } from '../tell';

/** @param statusOf the last result for a document. Gives the sentence that was shown. */
export function tellResult(statusOf: (uri: vscode.Uri) => StatusParams | undefined): string {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const sentence = inWords(uri === undefined ? undefined : statusOf(uri));
  tell(sentence);
  return sentence;
}

function inWords(status: StatusParams | undefined): string {
  if (status === undefined) return say('Open a draft first.');
  const { metrics, counts, safe } = status;
  if (metrics === undefined) return say('This document is not Hindi copy, so it is not linted.');
  const { error, warning, information, hint } = counts;
  const any = error + warning + information + hint > 0;
  const parts = [any ? say('Found: {0}.', countsInWords(counts)) : say('Nothing found.')];
  if (safe > 0) parts.push(say('Can be fixed safely: {0}.', safe));
  parts.push(say('Figures sourced: {0} of {1}.', metrics.sourced, metrics.figures));
  return parts.join(' ');
}
