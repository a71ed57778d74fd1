/** The values of a pack's keys, checked by their kind. */
import type { Localized } from '../../rules/types';
import { type Pattern, readPattern } from '../pattern';
import type { PackSpan } from '../types';
import type { Tell } from './read';
import { type KeySpec, LIMITS } from './sections';
import { patternTexts, fileTexts as texts } from './texts';
import type { Member, TextNode } from './tree';

interface Placed extends PackSpan {
  readonly value: string;
}

export type Value = string | Localized | readonly Placed[];

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The value of a key, or undefined where it is told that it is none. */
export function readValue({ name, kind }: KeySpec, member: Member, tell: Tell): Value | undefined {
  if (kind === 'localized') return readLocalized(name, member, tell);
  if (kind === 'spellings' || kind === 'names' || kind === 'examples') return readList(name, kind, member, tell);
  const { value } = member;
  if (value?.kind !== 'text' || value.value.trim() === '') {
    tell(value ?? member.at, texts.text, { key: name });
    return undefined;
  }
  return checkText(kind, value, tell) ? value.value.trim() : undefined;
}

function checkText(kind: KeySpec['kind'], node: TextNode, tell: Tell): boolean {
  const value = node.value.trim();
  switch (kind) {
    case 'id':
      return ID.test(value) && value.length <= LIMITS.name ? true : refuse(node, texts.id, tell);
    case 'word':
      return isName(value) && !/\s/.test(value) ? true : refuse(node, texts.word, tell);
    case 'name':
    case 'names':
      return isName(value) ? true : refuse(node, texts.name, tell);
    case 'examples':
      if (value.length <= LIMITS.example) return true;
      tell(node, texts.longText, { most: LIMITS.example });
      return false;
    default:
      return checkPattern(readPattern(value, kind === 'pattern'), node, tell);
  }
}

function checkPattern(
  pattern: Pattern | { readonly problem: keyof typeof patternTexts },
  node: TextNode,
  tell: Tell,
): boolean {
  if (!('problem' in pattern)) return true;
  return refuse(node, patternTexts[pattern.problem], tell);
}

function isName(value: string): boolean {
  const pattern = readPattern(value, false);
  return !('problem' in pattern) && pattern.groups.length === 0 && value.length <= LIMITS.name;
}

function refuse(node: TextNode, text: Localized, tell: Tell): false {
  tell(node, text);
  return false;
}

function readLocalized(name: string, { at, value }: Member, tell: Tell): Localized | undefined {
  if (value?.kind === 'text' && isSentence(value, tell)) return { hi: value.value.trim(), en: value.value.trim() };
  if (value?.kind === 'map') {
    const texts = ['hi', 'en'].map((key) => value.members.find((member) => member.key === key)?.value);
    const [hi, en] = texts;
    if (hi?.kind === 'text' && en?.kind === 'text' && value.members.length === 2) {
      return isSentence(hi, tell) && isSentence(en, tell) ? { hi: hi.value.trim(), en: en.value.trim() } : undefined;
    }
  }
  if (value?.kind !== 'text') tell(value?.kind === 'map' ? value : at, texts.localized, { key: name });
  return undefined;
}

function isSentence(node: TextNode, tell: Tell): boolean {
  if (node.value.trim() !== '' && node.value.length <= LIMITS.sentence) return true;
  tell(node, texts.longText, { most: LIMITS.sentence });
  return false;
}

function readList(
  name: string,
  kind: KeySpec['kind'],
  { at, value }: Member,
  tell: Tell,
): readonly Placed[] | undefined {
  const items = value?.kind === 'text' ? [value] : value?.kind === 'list' ? value.items : [];
  if (items.length === 0 || items.some((item) => item.kind !== 'text' || item.value.trim() === '')) {
    tell(items.find((item) => item.kind !== 'text' || item.value.trim() === '') ?? at, texts.texts, { key: name });
    return undefined;
  }
  if (items.length > LIMITS.examples && kind === 'examples') tell(at, texts.examples, { most: LIMITS.examples });
  return (items as TextNode[]).flatMap((node) => {
    const own = kind === 'spellings' ? 'spelling' : kind;
    return checkText(own, node, tell) ? [{ value: node.value.trim(), start: node.start, end: node.end }] : [];
  });
}
