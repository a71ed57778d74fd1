/** JSON with comments, read into a tree that knows its places. What is wrong with the form is told with its place. */
import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Localized } from '../rules/types';
import type { Span } from '../story/model';

export type JsonNode = Node;

/** Something wrong with a file of settings. Offsets are UTF-16 code units of its text. */
export interface PlacedProblem extends Span {
  /** Way to the key, with dots: `overrides.0.files`; empty for the file as a whole. */
  readonly key: string;
  /** One sentence in each language. */
  readonly text: Localized;
}

/** Braces and brackets within each other that a file of settings may have; it needs eight. */
const DEEPEST = 32;

/** Problems of form that are told of one file: the first is the one to mend. */
const MOST = 20;

/** By the parser's codes, `ParseErrorCode`: its enumeration has no names at run time. */
const forms: Readonly<Record<number, Localized>> = {
  1: { hi: 'यहां ऐसा शब्द है जो JSON में नहीं होता।', en: 'This word means nothing in JSON.' },
  2: { hi: 'यहां संख्या ठीक से नहीं लिखी गई।', en: 'This number is not well written.' },
  3: { hi: 'यहां कुंजी चाहिए, दोहरे उद्धरण में।', en: 'A key in double quotes is wanted here.' },
  4: { hi: 'यहां मान चाहिए।', en: 'A value is wanted here.' },
  5: { hi: 'यहां ‘:’ चाहिए।', en: 'A colon is wanted here.' },
  6: { hi: 'यहां अल्पविराम चाहिए।', en: 'A comma is wanted here.' },
  7: { hi: 'यहां ‘}’ चाहिए।', en: 'A closing brace is wanted here.' },
  8: { hi: 'यहां ‘]’ चाहिए।', en: 'A closing bracket is wanted here.' },
  9: { hi: 'फाइल यहां खत्म होनी थी।', en: 'The file should end here.' },
  11: { hi: 'टिप्पणी बंद नहीं हुई।', en: 'This comment is not closed.' },
  12: { hi: 'उद्धरण बंद नहीं हुआ।', en: 'This text is not closed.' },
  14: { hi: '\\u के बाद चार हेक्स अंक चाहिए।', en: 'After \\u four hexadecimal digits are wanted.' },
  15: { hi: 'JSON में ऐसा एस्केप नहीं होता।', en: 'JSON has no such escape.' },
  16: { hi: 'उद्धरण में नियंत्रण वर्ण नहीं चल सकता।', en: 'A control character cannot stand in a text.' },
};
const otherForm: Localized = { hi: 'यहां JSON टूटती है।', en: 'The JSON is broken here.' };
const tooDeep: Localized = {
  hi: `कोष्ठक ${DEEPEST} से अधिक गहरे हैं; फाइल नहीं पढ़ी गई।`,
  en: `Braces stand more than ${DEEPEST} deep; the file was not read.`,
};
const twice: Localized = {
  hi: 'यह कुंजी ऊपर भी है; यही आखिरी मानी जाती है।',
  en: 'This key stands above as well; the last one counts.',
};

/**
 * Reads a text. Comments, commas at the end and a text that holds nothing are fine. Linear in the text's length; deep
 * nesting is refused, so nothing can exhaust the stack.
 * @returns the tree as far as it could be read; undefined for an empty text and for one that is too deep.
 */
export function readJsonc(text: string): {
  readonly root: JsonNode | undefined;
  readonly problems: readonly PlacedProblem[];
} {
  const deep = depthLimit(text);
  if (deep >= 0) return { root: undefined, problems: [{ key: '', start: deep, end: deep + 1, text: tooDeep }] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const problems = errors.slice(0, MOST).map(({ error, offset, length }) => ({
    key: '',
    start: Math.min(offset, text.length),
    end: Math.min(offset + Math.max(length, 1), text.length),
    text: forms[error] ?? otherForm,
  }));
  return { root, problems };
}

/** Offset of the brace that is one too deep, or -1. */
function depthLimit(text: string): number {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== 17; token = scanner.scan()) {
    if (token === 1 || token === 3) depth++;
    else if (token === 2 || token === 4) depth--;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return -1;
}

/** A key and its value in an object. */
export interface Member {
  readonly name: string;
  readonly key: JsonNode;
  readonly value: JsonNode;
}

/**
 * The members of an object, the last of each name, in their order. A member whose value is not there yet is left out:
 * somebody is typing it.
 */
export function membersOf(node: JsonNode, tell?: (problem: Omit<PlacedProblem, 'key'>) => void): readonly Member[] {
  const members = new Map<string, Member>();
  for (const { children = [] } of node.children ?? []) {
    const [key, value] = children;
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    if (members.delete(name)) tell?.({ ...spanOf(key), text: twice });
    members.set(name, { name, key, value });
  }
  return [...members.values()];
}

export function spanOf({ offset, length }: JsonNode): Span {
  return { start: offset, end: offset + length };
}

/** The plain value of a node. A key such as `__proto__` becomes a key like any other. */
export function plainValue(node: JsonNode): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type === 'object')
    return Object.fromEntries(membersOf(node).map(({ name, value }) => [name, plainValue(value)]));
  return node.value;
}

/** The node that a way leads to, and the key it stands under; as far as the way goes. */
export function nodeAt(root: JsonNode, path: readonly (string | number)[]): { value: JsonNode; key?: JsonNode } {
  let at: { value: JsonNode; key?: JsonNode } = { value: root };
  for (const part of path) {
    const next =
      typeof part === 'number'
        ? at.value.type === 'array' && at.value.children?.[part] && { value: at.value.children[part] }
        : at.value.type === 'object' && membersOf(at.value).find(({ name }) => name === part);
    if (!next) return at;
    at = next;
  }
  return at;
}
