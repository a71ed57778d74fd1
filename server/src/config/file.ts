/** `sampadak.json`, read into what it says, and what is wrong with it, each with its place. */
import { fill } from '../localize';
import type { Locale, Localized, MessageArgs } from '../rules/types';
import type { Span } from '../story/model';
import { texts } from './file-texts';
import { problemOfGlob } from './globs';
import {
  type JsonNode,
  type Member,
  membersOf,
  nodeAt,
  type PlacedProblem,
  plainValue,
  readJsonc,
  spanOf,
} from './jsonc';
import { findNearest } from './nearest';
import { presetIds } from './presets';
import { type RuleChoice, resolveSettings } from './settings';

/** Name of the file. */
export const CONFIG_NAME = 'sampadak.json';

export const LOCALES = ['auto', 'hi', 'en'] as const;

/** A value and where it stands, for whoever finds only later that it is wrong. */
export interface Placed extends Span {
  readonly value: string;
  /** Way to it, `extends.0` say. */
  readonly key: string;
}

/** Settings as one place of the file chooses them. */
export interface ConfigChoices {
  readonly preset?: string;
  readonly rules?: Readonly<Record<string, RuleChoice>>;
}

export interface ConfigOverride extends ConfigChoices {
  /** Globs, seen from the folder of the file. */
  readonly files: readonly string[];
}

/** What a file says. What means nothing is left out of it, and told among the problems. */
export interface ConfigFile extends ConfigChoices {
  /** Presets and files, in order: later ones have the last word. */
  readonly extends: readonly Placed[];
  readonly locale?: Locale;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Lines that are furniture in every draft of this workspace. */
  readonly furniture: readonly Placed[];
  /** Paths of packs of rules, as written. */
  readonly packs: readonly Placed[];
  readonly overrides: readonly ConfigOverride[];
}

const KEYS = ['extends', 'preset', 'locale', 'include', 'exclude', 'rules', 'furniture', 'packs', 'overrides'];
const OVERRIDE_KEYS = ['files', 'preset', 'rules'];

/** Problems told of one file. */
const MOST = 100;

/** True for what `extends` takes for a file and not for a preset. */
export function isFileName(value: string): boolean {
  return /[\\/]|\.jsonc?$/i.test(value);
}

/** Reads the text of a file. Never throws. */
export function readConfigFile(text: string): {
  readonly config: ConfigFile;
  readonly problems: readonly PlacedProblem[];
} {
  const { root, problems: forms } = readJsonc(text);
  const problems: PlacedProblem[] = [...forms];
  const tell: Tell = ({ start, end }, key, message, args) =>
    problems.push({ start, end, key, text: filled(message, args) });
  if (root !== undefined && root.type !== 'object') tell(spanOf(root), '', texts.root);
  const config =
    root?.type === 'object' ? readRoot(root, tell) : { extends: [], furniture: [], packs: [], overrides: [] };
  problems.sort((a, b) => a.start - b.start);
  return { config, problems: problems.slice(0, MOST) };
}

type Tell = (at: Span, key: string, message: Localized, args?: MessageArgs) => void;

function readRoot(root: JsonNode, tell: Tell): ConfigFile {
  const members = known(root, '', [...KEYS, '$schema'], tell);
  const take = (name: string) => members.get(name)?.value;
  const locale = readLocale(take('locale'), tell);
  const include = readGlobs(take('include'), 'include', tell);
  const exclude = readGlobs(take('exclude'), 'exclude', tell);
  return {
    extends: readExtends(take('extends'), tell),
    ...readChoices(root, '', members, tell),
    ...(locale !== undefined && { locale }),
    ...(include !== undefined && { include }),
    ...(exclude !== undefined && { exclude }),
    furniture: readFurniture(take('furniture'), tell),
    packs: readTexts(take('packs'), 'packs', tell) ?? [],
    overrides: readOverrides(take('overrides'), tell),
  };
}

/** The members of an object by name; those whose name is none of `keys` are told. */
function known(node: JsonNode, at: string, keys: readonly string[], tell: Tell): ReadonlyMap<string, Member> {
  const twice: Parameters<NonNullable<Parameters<typeof membersOf>[1]>>[0][] = [];
  const members = membersOf(node, (problem) => twice.push(problem));
  for (const { start, end, text } of twice) tell({ start, end }, at, text);
  for (const { name, key } of members) {
    if (keys.includes(name)) continue;
    const near = findNearest(name, keys);
    tell(spanOf(key), way(at, name), near === undefined ? texts.key : joined(texts.key, texts.nearest), {
      wrong: name,
      right: keys.filter((one) => one !== '$schema').join(', '),
      near: near ?? '',
    });
  }
  return new Map(members.filter(({ name }) => keys.includes(name)).map((member) => [member.name, member]));
}

function readExtends(node: JsonNode | undefined, tell: Tell): Placed[] {
  const named = readTexts(node, 'extends', tell, true) ?? [];
  return named.filter(({ value, start, end, key }) => {
    if (isFileName(value) || presetIds.includes(value)) return true;
    const near = findNearest(value, presetIds);
    const message = near === undefined ? texts.extendsPreset : joined(texts.extendsPreset, texts.nearest);
    const args = { wrong: value, right: presetIds.join(', '), near: near ?? '' };
    tell({ start, end }, key, message, args);
    return false;
  });
}

/** `preset` and `rules`, checked as every other layer of settings is. */
function readChoices(at: JsonNode, key: string, members: ReadonlyMap<string, Member>, tell: Tell): ConfigChoices {
  const choices: { preset?: string; rules?: Record<string, RuleChoice> } = {};
  const preset = members.get('preset')?.value;
  if (preset !== undefined && preset.type !== 'string')
    tell(spanOf(preset), way(key, 'preset'), texts.text, { key: 'preset' });
  else if (preset !== undefined) choices.preset = String(preset.value);
  const rules = members.get('rules')?.value;
  if (rules !== undefined) choices.rules = readRules(rules, way(key, 'rules'), tell);
  const { problems } = resolveSettings([{ from: '', ...choices }]);
  for (const { path, unknownKey, message, hindi } of problems) {
    const found = nodeAt(at, path);
    const { value } = found;
    // a rule with severity and options: the squiggle belongs under its severity
    const severity =
      !unknownKey && path.length === 2 && value.type === 'object' ? nodeAt(value, ['severity']).value : value;
    const text = { en: message, hi: hindi ?? message };
    tell(spanOf(unknownKey ? (found.key ?? value) : severity), way(key, path.join('.')), text);
  }
  if (problems.some(({ path }) => path[0] === 'preset')) delete choices.preset;
  return choices;
}

function readRules(node: JsonNode, key: string, tell: Tell): Record<string, RuleChoice> {
  if (node.type !== 'object') {
    tell(spanOf(node), key, texts.rules);
    return {};
  }
  const chosen: [string, RuleChoice][] = [];
  for (const { name, value } of [
    ...known(
      node,
      key,
      membersOf(node).map((member) => member.name),
      tell,
    ).values(),
  ]) {
    if (value.type === 'object') {
      const parts = known(value, way(key, name), ['severity', 'options'], tell);
      chosen.push([
        name,
        Object.fromEntries([...parts].map(([part, member]) => [part, plainValue(member.value)])) as RuleChoice,
      ]);
    } else if (value.type === 'string') chosen.push([name, value.value as RuleChoice]);
    else tell(spanOf(value), way(key, name), texts.rule);
  }
  return Object.fromEntries(chosen);
}

function readOverrides(node: JsonNode | undefined, tell: Tell): ConfigOverride[] {
  if (node === undefined) return [];
  if (node.type !== 'array') {
    tell(spanOf(node), 'overrides', texts.overrides);
    return [];
  }
  return (node.children ?? []).flatMap((item, index) => {
    const key = `overrides.${index}`;
    if (item.type !== 'object') {
      tell(spanOf(item), key, texts.overrides);
      return [];
    }
    const members = known(item, key, OVERRIDE_KEYS, tell);
    const files = readGlobs(members.get('files')?.value, way(key, 'files'), tell);
    if (!members.has('files')) tell(spanOf(item), key, texts.noFiles);
    return [{ files: files ?? [], ...readChoices(item, key, members, tell) }];
  });
}

function readLocale(node: JsonNode | undefined, tell: Tell): Locale | undefined {
  if (node === undefined) return undefined;
  const { value } = node;
  if (value === 'hi' || value === 'en') return value;
  if (value !== 'auto') {
    const wrong = typeof value === 'string' ? value : String(plainValue(node));
    tell(spanOf(node), 'locale', texts.choice, { key: 'locale', wrong, right: LOCALES.join(', ') });
  }
  return undefined;
}

/** Globs that may be used; undefined where the key is not there, so that nothing and an empty list differ. */
function readGlobs(node: JsonNode | undefined, key: string, tell: Tell): string[] | undefined {
  return readTexts(node, key, tell)
    ?.filter(({ value, start, end, key: own }) => {
      const problem = problemOfGlob(value);
      if (problem !== undefined) tell({ start, end }, own, problem);
      return problem === undefined;
    })
    .map(({ value }) => value);
}

function readTexts(node: JsonNode | undefined, key: string, tell: Tell, orText = false): Placed[] | undefined {
  if (node === undefined) return undefined;
  const last = key.split('.').at(-1)!;
  if (orText && node.type === 'string') return readTexts({ ...node, type: 'array', children: [node] }, key, tell);
  if (node.type !== 'array') {
    tell(spanOf(node), key, orText ? texts.textOrList : texts.list, { key: last });
    return [];
  }
  return (node.children ?? []).flatMap((item, index) => readText(item, `${key}.${index}`, last, texts.list, tell));
}

function readFurniture(node: JsonNode | undefined, tell: Tell): Placed[] {
  if (node === undefined) return [];
  if (node.type !== 'array') {
    tell(spanOf(node), 'furniture', texts.furniture);
    return [];
  }
  return (node.children ?? []).flatMap((item, index) => {
    const key = `furniture.${index}`;
    if (item.type !== 'object') return readText(item, key, 'furniture', texts.furniture, tell);
    const text = known(item, key, ['text'], tell).get('text')?.value;
    if (text !== undefined) return readText(text, way(key, 'text'), 'furniture', texts.furniture, tell);
    tell(spanOf(item), key, texts.furniture);
    return [];
  });
}

function readText(item: JsonNode, key: string, name: string, wrong: Localized, tell: Tell): Placed[] {
  if (item.type === 'string' && String(item.value).trim() !== '') {
    return [{ ...spanOf(item), value: String(item.value), key }];
  }
  tell(spanOf(item), key, item.type === 'string' ? texts.blank : wrong, { key: name });
  return [];
}

function way(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}

function joined(a: Localized, b: Localized): Localized {
  return { hi: a.hi + b.hi, en: a.en + b.en };
}

function filled({ hi, en }: Localized, args: MessageArgs | undefined): Localized {
  return { hi: fill(hi, args, 'hi'), en: fill(en, args, 'en') };
}
