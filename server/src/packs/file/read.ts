/** The file of a pack → the pack, or what is wrong with it and where. */
import { findNearest } from '../../config/nearest';
import { fill } from '../../localize';
import type { Localized, MessageArgs } from '../../rules/types';
import { strongKey } from '../../text/key';
import { phraseForms } from '../forms';
import type { PackData, PackExample, PackProblem, PackSpan, ReadPack, SectionName } from '../types';
import { HEAD, type KeySpec, LIMITS, SECTIONS, type SectionSpec } from './sections';
import { fileTexts as texts } from './texts';
import type { MapNode, Member, TreeNode } from './tree';
import { readValue, type Value } from './values';
import { readYaml } from './yaml';

/** An entry as read: its values by key. */
type Entry = ReadonlyMap<string, Value>;

export type Tell = (at: PackSpan, text: Localized, args?: MessageArgs) => void;

/** Told of one file. */
const MOST_PROBLEMS = 50;

/** Reads a file. Never throws. */
export function readPack(text: string): ReadPack {
  const { root, problems: forms } = readYaml(text);
  const problems: PackProblem[] = [...forms];
  const tell: Tell = ({ start, end }, message, args) => {
    if (problems.length >= MOST_PROBLEMS) return;
    problems.push({ start, end, text: { hi: fill(message.hi, args, 'hi'), en: fill(message.en, args, 'en') } });
  };
  const isPack = root?.kind === 'map' && root.members.some(({ key }) => SECTIONS.some(({ name }) => name === key));
  if (root?.kind !== 'map') {
    // whoever cannot be read may have meant one
    if (root !== undefined || forms.length === 0) tell(root ?? { start: 0, end: 0 }, texts.root);
    return { pack: undefined, examples: [], problems, isPack: SECTIONS.some(({ name }) => text.includes(`${name}:`)) };
  }
  const examples: PackExample[] = [];
  const pack = readRoot(root, examples, tell);
  if (problems.length === 0) checkSpellings(pack, root, tell);
  problems.sort((a, b) => a.start - b.start);
  return { pack: problems.length > 0 ? undefined : pack, examples, problems, isPack };
}

function readRoot(root: MapNode, examples: PackExample[], tell: Tell): PackData {
  const names = [...HEAD, ...SECTIONS].map(({ name }) => name);
  const members = known(root.members, names, tell);
  const head = readKeys(root, HEAD, members, tell);
  const lists = Object.fromEntries(
    SECTIONS.map((section) => [section.name, readSection(section, members.get(section.name), examples, tell)]),
  ) as unknown as Readonly<Record<SectionName, readonly Entry[]>>;
  const count = Object.values(lists).reduce((sum, { length }) => sum + length, 0);
  const top = { start: root.start, end: root.start };
  if (count > LIMITS.entries) tell(top, texts.entries, { most: LIMITS.entries });
  if (examples.length > LIMITS.examplesInAll) tell(top, texts.examplesInAll, { most: LIMITS.examplesInAll });
  const description = head.get('description') as Localized | undefined;
  return {
    id: (head.get('id') as string | undefined) ?? '',
    title: (head.get('title') as Localized | undefined) ?? { hi: '', en: '' },
    ...(description !== undefined && { description }),
    spellings: lists.spellings.map((entry) => ({
      preferred: text(entry, 'preferred'),
      insteadOf: list(entry, 'instead-of'),
    })),
    banned: lists.banned.map((entry) => ({
      phrase: text(entry, 'phrase'),
      ...(entry.has('say') && { say: text(entry, 'say') }),
      why: (entry.get('why') as Localized | undefined) ?? { hi: '', en: '' },
    })),
    furniture: lists.furniture.map((entry) => ({ text: text(entry, 'text') })),
    agencies: lists.agencies.map((entry) => ({ name: text(entry, 'name'), alsoWritten: list(entry, 'also-written') })),
    places: lists.places.map((entry) => ({ name: text(entry, 'name'), alsoWritten: list(entry, 'also-written') })),
    designators: lists.designators.map((entry) => ({ word: text(entry, 'word') })),
  };
}

function text(entry: Entry, key: string): string {
  return (entry.get(key) as string | undefined) ?? '';
}

function list(entry: Entry, key: string): readonly string[] {
  return ((entry.get(key) as readonly { value: string }[] | undefined) ?? []).map(({ value }) => value);
}

/** Members by name; those whose name means nothing are told. */
function known(members: readonly Member[], names: readonly string[], tell: Tell): ReadonlyMap<string, Member> {
  // what is wrong with the first fifty is enough to read
  for (const { key, at } of members.filter((member) => !names.includes(member.key)).slice(0, MOST_PROBLEMS)) {
    const near = findNearest(key, names);
    const also = near === undefined ? { hi: '', en: '' } : texts.nearest;
    const message = { hi: texts.unknownKey.hi + also.hi, en: texts.unknownKey.en + also.en };
    tell(at, message, { wrong: key, right: names.join(', '), near: near ?? '' });
  }
  return new Map(members.filter(({ key }) => names.includes(key)).map((member) => [member.key, member]));
}

function readSection(section: SectionSpec, member: Member | undefined, examples: PackExample[], tell: Tell): Entry[] {
  const { name, keys } = section;
  if (member?.value === undefined) return [];
  if (member.value.kind !== 'list') {
    tell(member.value.kind === 'map' ? member.at : member.value, texts.list, { key: name });
    return [];
  }
  return member.value.items.map((item, index) => readEntry(item, index, name, keys, examples, tell));
}

function readEntry(
  item: TreeNode,
  index: number,
  section: SectionName,
  keys: readonly KeySpec[],
  examples: PackExample[],
  tell: Tell,
): Entry {
  if (item.kind !== 'map') {
    tell(item, texts.entry, { keys: keys.map(({ name }) => name).join(', ') });
    return new Map();
  }
  const names = keys.map(({ name }) => name);
  const entry = readKeys(item, keys, known(item.members, names, tell), tell);
  for (const fires of [true, false]) {
    const texts = entry.get(fires ? 'must-fire' : 'must-not-fire') as
      | readonly (PackSpan & { value: string })[]
      | undefined;
    for (const { value, start, end } of texts ?? [])
      examples.push({ section, entry: index, fires, text: value, start, end });
  }
  return entry;
}

function readKeys(at: MapNode, keys: readonly KeySpec[], members: ReadonlyMap<string, Member>, tell: Tell): Entry {
  const values = new Map<string, Value>();
  const first = at.members[0]?.at ?? at;
  for (const key of keys) {
    const member = members.get(key.name);
    if (member === undefined) {
      if (key.required) tell(first, texts.missing, { key: key.name });
      continue;
    }
    const value = readValue(key, member, tell);
    if (value !== undefined) values.set(key.name, value);
  }
  return values;
}

/** Spellings that would undo one another, and more forms than the scan has room for. */
function checkSpellings(pack: PackData, root: MapNode, tell: Tell): void {
  const forms = phraseForms([pack]);
  if (forms.length > LIMITS.forms)
    tell({ start: root.start, end: root.start }, texts.formsInAll, { most: LIMITS.forms });
  const preferred = new Map<string, string>();
  for (const { value } of forms) {
    if (value.kind === 'spelling') preferred.set(strongKey(value.replacement!), value.replacement!);
  }
  const section = root.members.find(({ key }) => key === 'spellings')?.value;
  const told = new Set<number>();
  for (const { value } of forms) {
    if (value.kind !== 'spelling' || told.has(value.entry) || !preferred.has(value.written!)) continue;
    told.add(value.entry);
    const at = section?.kind === 'list' ? section.items[value.entry]! : root;
    const place = at.kind === 'map' ? (at.members.find(({ key }) => key === 'instead-of')?.at ?? at) : at;
    tell(place, texts.circle, { word: preferred.get(value.written!)! });
  }
  if (section?.kind !== 'list') return;
  for (const [entry, { insteadOf }] of pack.spellings.entries()) {
    if (insteadOf.length === 0 || forms.some(({ value }) => value.kind === 'spelling' && value.entry === entry))
      continue;
    const item = section.items[entry]!;
    tell(item.kind === 'map' ? item.members[0]!.at : item, texts.groups, { key: 'preferred' });
  }
}
