/** `textDocument/definition`: from a figure to the words that name its source. */
import type { DefinitionParams, Location } from 'vscode-languageserver';
import { figureAt } from './figure-at';
import { toRange } from './ranges';
import type { Session } from './session';

export async function definition(session: Session, params: DefinitionParams): Promise<Location | null> {
  const { uri } = params.textDocument;
  const checked = await session.check(uri);
  if (checked === undefined || checked.copy === undefined) return null;
  const source = figureAt(checked.copy, checked.document.offsetAt(params.position))?.source;
  return source === undefined ? null : { uri, range: toRange(checked.document, source) };
}
