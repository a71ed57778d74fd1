/** Changing the text of a list: people's own order, spacing and comments stay. */
import { applyEdits, findNodeAtLocation, type ModificationOptions, modify, parse, parseTree } from 'jsonc-parser';
import type { Suppression } from './list';

const FORMAT: ModificationOptions = {
  formattingOptions: { insertSpaces: true, tabSize: 2, insertFinalNewline: true },
};

const NEW_LIST = '{\n  "version": 1,\n  "suppressions": []\n}\n';

/**
 * The text of a list with more entries at its end; of a new list where `text` is undefined. An entry that stands there
 * already is counted up instead, so that a second, equal finding of a draft is held back too.
 */
export function addEntries(text: string | undefined, added: readonly Suppression[]): string {
  let result = text === undefined || text.trim() === '' ? NEW_LIST : text;
  const known = ((parse(result) as { suppressions?: Suppression[] } | undefined)?.suppressions ?? []).map(identity);
  const fresh: Suppression[] = [];
  for (const entry of added) {
    const id = identity(entry);
    const at = known.indexOf(id);
    if (at < 0) {
      known.push(id);
      fresh.push(entry);
    } else if (entry.near !== undefined) result = countUp(result, fresh, at, known.length - fresh.length, entry);
  }
  return appendAll(result, fresh);
}

/** The text of a list without the entries at these indices. */
export function removeEntries(text: string, indices: readonly number[]): string {
  let result = text;
  for (const index of [...indices].sort((a, b) => b - a)) {
    result = applyEdits(result, modify(result, ['suppressions', index], undefined, FORMAT));
  }
  return result;
}

function countUp(text: string, fresh: Suppression[], at: number, standing: number, entry: Suppression): string {
  const more = entry.count ?? 1;
  if (at >= standing) {
    const own = fresh[at - standing]!;
    fresh[at - standing] = { ...own, count: (own.count ?? 1) + more };
    return text;
  }
  const path = ['suppressions', at, 'count'];
  const before = (parse(text) as { suppressions: Suppression[] }).suppressions[at]!.count ?? 1;
  return applyEdits(text, modify(text, path, before + more, FORMAT));
}

/** One change for all: a list of thousands is frozen at once. */
function appendAll(text: string, fresh: readonly Suppression[]): string {
  if (fresh.length === 0) return text;
  const tree = parseTree(text);
  const list = tree === undefined ? undefined : findNodeAtLocation(tree, ['suppressions']);
  const last = list?.children?.at(-1);
  if (last === undefined) return applyEdits(text, modify(text, ['suppressions'], fresh, FORMAT));
  const lines = fresh.map((entry) => `,\n${JSON.stringify(entry, null, 2).replace(/^/gm, '    ')}`);
  const end = last.offset + last.length;
  return text.slice(0, end) + lines.join('') + text.slice(end);
}

function identity({ rule, near, draft }: Suppression): string {
  return `${rule} ${near ?? ''} ${draft ?? ''}`;
}
