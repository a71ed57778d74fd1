/** `textDocument/definition`: from a figure to the words that name its source. */
import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { figureAt } from './figure-at';
import { toRange } from './ranges';
import type { Session } from './session';

/** Null where there is no figure, or none with a source. A client that can is told which words the way starts from. */
export async function definition(
  session: Session,
  params: DefinitionParams,
): Promise<Location | LocationLink[] | null> {
  const { uri } = params.textDocument;
  const checked = await session.check(uri);
  if (checked === undefined || checked.copy === undefined) return null;
  const { document, copy } = checked;
  const figure = figureAt(copy, document.offsetAt(params.position));
  if (figure?.source === undefined) return null;
  const range = toRange(document, figure.source);
  if (!session.client.definitionLinks) return { uri, range };
  const originSelectionRange = toRange(document, figure);
  return [{ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range }];
}
