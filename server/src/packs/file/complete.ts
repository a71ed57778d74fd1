/** What may be written at a place of a pack's file. Read from the lines: a file being written is seldom YAML. */
import type { PackCompletion } from '../types';
import { HEAD, type KeySpec, SECTIONS, type SectionSpec } from './sections';

/** A half-written key at the end of a line, with its indentation and the dash of an entry. */
const HALF_KEY = /^(?<indent> *)(?<dash>- +)?[a-z-]*$/;

/** Completions at an offset of the text. */
export function completePack(text: string, offset: number): readonly PackCompletion[] {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  const match = HALF_KEY.exec(lines.pop()!);
  if (match === null) return [];
  const indent = match.groups!.indent!.length;
  const after = text
    .slice(offset)
    .split(/\r\n|\r|\n/)
    .slice(1);
  if (indent === 0 && match.groups!.dash === undefined) return topLevel([...lines, ...after]);
  const section = sectionAbove(lines);
  if (section === undefined) return [];
  if (match.groups!.dash !== undefined || !lines.some((line) => isEntry(line)))
    return [newEntry(section), ...keysOf(section.keys, [])];
  const written = entryAround(lines, after);
  return keysOf(section.keys, written);
}

function topLevel(lines: readonly string[]): PackCompletion[] {
  const written = new Set(lines.flatMap((line) => /^([a-z-]+):/.exec(line)?.[1] ?? []));
  return [
    ...HEAD.filter(({ name }) => !written.has(name)).map(keyItem),
    ...SECTIONS.filter(({ name }) => !written.has(name)).map((section) => ({
      label: section.name,
      snippet: `${section.name}:\n  - ${entrySnippet(section, '    ')}`,
      what: section.what,
    })),
  ];
}

/** The section whose lines these are the last of. */
function sectionAbove(lines: readonly string[]): SectionSpec | undefined {
  for (let i = lines.length - 1; i >= 0; i--) {
    const name = /^([a-z-]+):/.exec(lines[i]!)?.[1];
    if (name !== undefined) return SECTIONS.find((section) => section.name === name);
  }
  return undefined;
}

function isEntry(line: string): boolean {
  return /^ +- +[a-z-]+:/.test(line);
}

/** Keys of the entry around a place. */
function entryAround(lines: readonly string[], after: readonly string[]): string[] {
  let first = lines.length - 1;
  while (first >= 0 && !isEntry(lines[first]!) && !/^\S/.test(lines[first]!)) first--;
  const stop = after.findIndex((line) => isEntry(line) || /^\S/.test(line));
  const own = [...lines.slice(Math.max(0, first)), ...after.slice(0, stop < 0 ? after.length : stop)];
  return own.flatMap((line) => /^ +(?:- +)?([a-z-]+):/.exec(line)?.[1] ?? []);
}

function keysOf(keys: readonly KeySpec[], written: readonly string[]): PackCompletion[] {
  return keys.filter(({ name }) => !written.includes(name)).map(keyItem);
}

function keyItem(key: KeySpec): PackCompletion {
  return { label: key.name, snippet: keySnippet(key, 1), what: key.what };
}

function newEntry(section: SectionSpec): PackCompletion {
  return { label: `${section.keys[0]!.name} …`, snippet: entrySnippet(section, '  '), what: section.what };
}

/** A whole entry with what it must have. */
function entrySnippet({ keys }: SectionSpec, indent: string): string {
  return keys
    .filter(({ required }) => required)
    .map((key, index) => keySnippet(key, index + 1))
    .join(`\n${indent}`);
}

function keySnippet({ name, kind }: KeySpec, stop: number): string {
  if (kind === 'localized') return `${name}: { hi: $${stop}1, en: $${stop}2 }`;
  if (kind === 'spellings' || kind === 'names' || kind === 'examples') return `${name}: [$${stop}]`;
  return `${name}: $${stop}`;
}
