/** YAML → tree. The only module that knows the package `yaml`. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Localized } from '../../rules/types';
import type { PackProblem, PackSpan } from '../types';
import { fileTexts } from './texts';
import type { Member, TreeNode } from './tree';

/** Units of one file. */
export const LONGEST_FILE = 256 * 1024;
/** A pack needs five levels. */
const DEEPEST = 12;
/** Units of one line, and marks in it that may nest: ten examples of six hundred letters have room. */
const LONGEST_LINE = 8000;
const MOST_MARKS = 40;
/** A thousand entries with an example a line have room. */
const MOST_LINES = 12_000;
/** `failsafe`: no numbers, no booleans, no dates. Keys that stand twice are looked for here: the package compares all with all. */
const READING = {
  ...({ schema: 'failsafe', merge: false, uniqueKeys: false } as const),
  ...({ prettyErrors: false, logLevel: 'error' } as const),
};

/** Told of one file. */
const MOST_PROBLEMS = 50;

/**
 * Reads YAML strictly: one document of maps, lists and texts. Anchors, aliases, tags and merges are refused, so nothing
 * can grow beyond what stands in the file; every scalar is a text, `no` and `0302` included. Never throws.
 */
export function readYaml(text: string): {
  readonly root: TreeNode | undefined;
  readonly problems: readonly PackProblem[];
} {
  const problems: PackProblem[] = [];
  const tell = (at: PackSpan, message: Localized) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ start: at.start, end: at.end, text: message });
  };
  if (text.length > LONGEST_FILE) {
    tell({ start: 0, end: 0 }, fileTexts.long);
    return { root: undefined, problems };
  }
  const form = formProblem(text);
  if (form !== undefined) return { root: undefined, problems: [form] };
  let contents: Node | null;
  try {
    // the tree is walked here, never made into objects
    const document = parseDocument(text, READING);
    for (const { pos, code } of [...document.errors, ...document.warnings]) {
      tell({ start: pos[0], end: Math.max(pos[0], pos[1]) }, yamlText(code));
    }
    contents = document.contents;
  } catch (error) {
    // deep flow collections: the package walks them by recursion
    if (!(error instanceof RangeError)) throw error;
    tell({ start: 0, end: 0 }, fileTexts.deep);
    return { root: undefined, problems };
  }
  if (problems.length > 0 || contents === null) return { root: undefined, problems };
  const root = walk(contents, 0, tell);
  return { root: problems.length > 0 ? undefined : root, problems };
}

/**
 * What the package would take too long over, told before it sees it: its time grows with the square of what is nested in
 * one line and of what is quoted in one.
 */
function formProblem(text: string): PackProblem | undefined {
  let depth = 0;
  let line = 0;
  let lines = 0;
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x0a) {
      line = i + 1;
      marks = 0;
      if (++lines > MOST_LINES) return { start: line, end: line, text: fileTexts.long };
    } else if (c === 0x5b || c === 0x7b) {
      // texts may hold a few brackets
      if (++depth > 20 * DEEPEST) return { start: i, end: i + 1, text: fileTexts.deep };
    } else if ((c === 0x5d || c === 0x7d) && depth > 0) depth--;
    else if (c === 0x20 && '-:?'.includes(text.charAt(i - 1))) marks++;
    if (i - line > LONGEST_LINE || marks > MOST_MARKS) return { start: line, end: i, text: fileTexts.longLine };
  }
  return undefined;
}

type Tell = (at: PackSpan, message: Localized) => void;

function spanOf(node: Node | null | undefined): PackSpan {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

function walk(node: Node | null, depth: number, tell: Tell): TreeNode | undefined {
  if (node === null) return undefined;
  const span = spanOf(node);
  if (isAlias(node)) return refuse(tell, span, fileTexts.alias);
  if ('anchor' in node && node.anchor !== undefined) return refuse(tell, span, fileTexts.alias);
  if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) return refuse(tell, span, fileTexts.tag);
  if (depth > DEEPEST) return refuse(tell, span, fileTexts.deep);
  if (isScalar(node)) {
    if (node.value === null || node.value === '')
      return node.type === 'PLAIN' ? undefined : { kind: 'text', value: '', ...span };
    return { kind: 'text', value: String(node.value), ...span };
  }
  if (isSeq(node)) {
    const items = (node.items as (Node | null)[]).map((item) => {
      const child = walk(item, depth + 1, tell);
      if (child === undefined && !(item !== null && isAlias(item)))
        tell(item === null ? span : spanOf(item), fileTexts.nothing);
      return child;
    });
    return { kind: 'list', items: items.filter((item) => item !== undefined), ...span };
  }
  if (isMap(node))
    return { kind: 'map', members: membersOf(node.items as Pair<Node, Node | null>[], depth, tell), ...span };
  return undefined;
}

function membersOf(pairs: readonly Pair<Node, Node | null>[], depth: number, tell: Tell): Member[] {
  const names = new Set<string>();
  return pairs.flatMap(({ key, value }) => {
    const at = spanOf(key);
    if (!isScalar(key) || key.anchor !== undefined) {
      tell(at, fileTexts.key);
      return [];
    }
    const name = String(key.value);
    if (names.has(name)) tell(at, fileTexts.yaml.DUPLICATE_KEY);
    names.add(name);
    return [{ key: name, at, value: walk(value, depth + 1, tell) }];
  });
}

function refuse(tell: Tell, at: PackSpan, message: Localized): undefined {
  tell(at, message);
  return undefined;
}

/** The package's own sentences are English only; its codes are put into words here. */
function yamlText(code: string): Localized {
  const { yaml, yamlOther } = fileTexts;
  return Object.hasOwn(yaml, code) ? yaml[code as keyof typeof yaml] : yamlOther;
}
