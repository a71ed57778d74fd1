/** `textDocument/definition` on a finding about a twin: the twin, to go to or to peek at. */
import type { DefinitionParams, Location } from 'vscode-languageserver';
import type { Elsewhere, Finding } from '../rules/types';
import type { Session } from './session';

export async function definition(session: Session, params: DefinitionParams): Promise<Location[] | null> {
  const checked = await session.check(params.textDocument.uri);
  if (checked === undefined) return null;
  const offset = checked.document.offsetAt(params.position);
  const own = checked.findings.filter(({ start, end }) => start <= offset && offset <= end);
  const places = own.flatMap(({ elsewhere = [] }: Finding) => elsewhere);
  return places.length === 0 ? null : places.map((place) => locationOf(session, place));
}

export function locationOf({ twins }: Session, { id, line, column, endColumn }: Elsewhere): Location {
  return {
    uri: twins.uriOf(id),
    range: { start: { line, character: column }, end: { line, character: endColumn } },
  };
}
