/** Changing the text of a list: people's own order, spacing and comments stay. */
import {
  applyEdits,
  findNodeAtLocation,
  type ModificationOptions,
  modify,
  type Node,
  parse,
  parseTree,
} from 'jsonc-parser';
import { KEYS, readList, type Suppression } from './list';

const FORMAT: ModificationOptions = {
  formattingOptions: { insertSpaces: true, tabSize: 2, insertFinalNewline: true },
};

const NEW_LIST = '{\n  "version": 1,\n  "suppressions": []\n}\n';

/**
 * The text of a list with more entries at its end; of a new list where `text` is undefined. An entry that stands there
 * already, until the same day, is counted up instead, so that a second, equal finding of a draft is held back too.
 */
export function addEntries(text: string | undefined, added: readonly Suppression[]): string {
  let result = text === undefined || text.trim() === '' ? NEW_LIST : text;
  const standing = (parse(result) as { suppressions?: Suppression[] } | undefined)?.suppressions ?? [];
  const known = new Map(standing.map((entry, index) => [identity(entry), index]));
  const fresh: Suppression[] = [];
  for (const entry of added) {
    const at = known.get(identity(entry));
    if (at === undefined) {
      known.set(identity(entry), standing.length + fresh.length);
      fresh.push(entry);
    } else if (entry.near !== undefined) result = countUp(result, fresh, at, standing.length, entry);
  }
  return appendAll(result, fresh);
}

/**
 * The text of a list without these entries, each of which goes once. They are told by what they say and not by their
 * place: the list may have changed since it was read, and what means nothing in it has no entry.
 */
export function removeEntries(text: string, removed: readonly Suppression[]): string {
  const { entries, places } = readList(text);
  const gone = new Map<string, number>();
  for (const entry of removed) gone.set(written(entry), (gone.get(written(entry)) ?? 0) + 1);
  const starts = new Set<number>();
  for (const [index, entry] of entries.entries()) {
    const left = gone.get(written(entry)) ?? 0;
    if (left === 0) continue;
    gone.set(written(entry), left - 1);
    starts.add(places[index]!.start);
  }
  return starts.size === 0 ? text : withoutItems(text, starts);
}

/** The text without the items of the list that begin at these offsets, and without the commas behind or before them. */
function withoutItems(text: string, starts: ReadonlySet<number>): string {
  const items = listIn(text)?.children ?? [];
  const endOf = ({ offset, length }: Node) => offset + length;
  const last = items.findLastIndex(({ offset }) => !starts.has(offset));
  const cuts = items
    .map(({ offset }, index) => ({ offset, end: items[index + 1]?.offset ?? offset }))
    .filter(({ offset }, index) => index < last && starts.has(offset));
  if (last < items.length - 1) {
    const end = endOf(items.at(-1)!);
    // a comma that closes a list closes nothing once the list is empty
    const comma = last < 0 ? (/^\s*,/.exec(text.slice(end))?.[0].length ?? 0) : 0;
    cuts.push({ offset: last < 0 ? items[0]!.offset : endOf(items[last]!), end: end + comma });
  }
  // piece by piece: one edit after another would copy the text each time
  let result = '';
  let at = 0;
  for (const { offset, end } of cuts) {
    result += text.slice(at, offset);
    at = end;
  }
  return result + text.slice(at);
}

/** What an entry says, for comparison. */
function written(entry: Suppression): string {
  return JSON.stringify(KEYS.map((key) => entry[key] ?? null));
}

function countUp(text: string, fresh: Suppression[], at: number, standing: number, entry: Suppression): string {
  const more = entry.count ?? 1;
  if (at >= standing) {
    const own = fresh[at - standing]!;
    fresh[at - standing] = { ...own, count: (own.count ?? 1) + more };
    return text;
  }
  const path = ['suppressions', at, 'count'];
  const { count } = (parse(text) as { suppressions: Suppression[] }).suppressions[at]!;
  const before = Number.isInteger(count) ? count! : 1;
  return applyEdits(text, modify(text, path, before + more, FORMAT));
}

/** One change for all, and no formatter over it: a list of thousands is frozen at once. */
function appendAll(text: string, fresh: readonly Suppression[]): string {
  if (fresh.length === 0) return text;
  const list = listIn(text);
  if (list === undefined) return appendAll(applyEdits(text, modify(text, ['suppressions'], [], FORMAT)), fresh);
  const lines = fresh.map((entry) => `\n${JSON.stringify(entry, null, 2).replace(/^/gm, '    ')}`).join(',');
  const last = list.children?.at(-1);
  if (last === undefined) return `${text.slice(0, list.offset + 1)}${lines}\n  ${text.slice(list.offset + 1)}`;
  const end = last.offset + last.length;
  return `${text.slice(0, end)},${lines}${text.slice(end)}`;
}

function listIn(text: string): Node | undefined {
  const tree = parseTree(text);
  return tree && findNodeAtLocation(tree, ['suppressions']);
}

/** One that has run out holds nothing back however high it counts, so the day belongs to it. */
function identity(entry: Suppression | null): string {
  return `${entry?.rule} ${entry?.near ?? ''} ${entry?.draft ?? ''} ${entry?.until ?? ''}`;
}
