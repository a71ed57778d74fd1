/** `textDocument/definition`: from a figure to the words that name its source, and from a finding about a twin to the twin. */
import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import type { Elsewhere, Finding } from '../rules/types';
import { figureAt } from './figure-at';
import { toRange } from './ranges';
import type { Checked, Session } from './session';

/** Null where there is neither. A client that can is told which words the way to a source starts from. */
export async function definition(
  session: Session,
  params: DefinitionParams,
): Promise<Location | Location[] | LocationLink[] | null> {
  const checked = await session.check(params.textDocument.uri);
  if (checked === undefined || checked.copy === undefined) return null;
  const offset = checked.document.offsetAt(params.position);
  return sourceOf(session, checked, offset) ?? twinsOf(session, checked, offset);
}

function sourceOf(
  { client }: Session,
  { document, copy }: Checked,
  offset: number,
): Location | LocationLink[] | undefined {
  const figure = copy === undefined ? undefined : figureAt(copy, offset);
  if (figure?.source === undefined) return undefined;
  const { uri } = document;
  const range = toRange(document, figure.source);
  if (!client.definitionLinks) return { uri, range };
  const originSelectionRange = toRange(document, figure);
  return [{ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range }];
}

function twinsOf(session: Session, { findings }: Checked, offset: number): Location[] | null {
  const own = findings.filter(({ start, end }) => start <= offset && offset <= end);
  const places = own.flatMap(({ elsewhere = [] }: Finding) => elsewhere);
  return places.length === 0 ? null : places.map((place) => locationOf(session, place));
}

export function locationOf({ twins }: Session, { id, line, column, endColumn }: Elsewhere): Location {
  return {
    uri: twins.uriOf(id),
    range: { start: { line, character: column }, end: { line, character: endColumn } },
  };
}
