/** Completion in front matter: the keys under `sampadak:`, its kinds, the presets, the ids of rules. */
import { OWN_KEYS } from '../config/own-settings';
import { presets } from '../config/presets';
import { rules } from '../rules/index';
import type { Localized } from '../rules/types';
import { WRITTEN_KINDS } from '../story/front-matter';
import type { Copy } from '../story/model';

/** Something that may be written, and what it is. */
interface Choice {
  readonly text: string;
  readonly newText: string;
  readonly what: Localized;
}

const KEY_TEXTS: Readonly<Record<(typeof OWN_KEYS)[number], Localized>> = {
  kind: { hi: 'यह कॉपी किस प्रकार की है', en: 'What kind of copy this is' },
  preset: { hi: 'किस काम या संस्थान की कॉपी', en: 'What or whom the copy is for' },
  off: { hi: 'इस ड्राफ्ट में बंद नियम', en: 'Rules that are off in this draft' },
};
const KIND_TEXT: Localized = { hi: 'कॉपी का प्रकार', en: 'Kind of copy' };
const SAMPADAK: Localized = { hi: 'इस ड्राफ्ट की सेटिंग', en: 'Settings of this draft' };

const KEY = /(?<![\w-])(kind|preset|off)[ \t]{0,9}:/g;
const WORD = /[\w-]/;
const OPEN_LIST = /(?:^|\n)[ \t]+off[ \t]*:[ \t]*(?:\n[ \t]+-[^\n]*)*$/;

/** What may stand at an offset of front matter, and where the half-written word begins; undefined outside front matter. */
export function ownSettingsAt(
  { text, frontMatter }: Copy,
  offset: number,
): { readonly start: number; readonly choices: readonly Choice[] } | undefined {
  if (frontMatter === undefined || offset <= frontMatter.start + 3 || offset > frontMatter.end - 3) return undefined;
  const above = text.slice(frontMatter.start, offset).replaceAll('\r', '');
  let end = above.length;
  while (end > 0 && WORD.test(above[end - 1]!)) end--;
  const start = offset - (above.length - end);
  const before = above.slice(0, end);
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1);
  if (lineBefore === '')
    return { start, choices: frontMatter.entries === undefined ? [own('sampadak', SAMPADAK)] : [] };
  const mapping = before.lastIndexOf('\nsampadak:');
  if (mapping < 0 || /\n[^\s#]/.test(before.slice(mapping + 1))) return { start, choices: [] };
  if (/^[ \t]+-[ \t]+["']?$/.test(lineBefore)) return { start, choices: OPEN_LIST.test(before) ? ruleChoices() : [] };
  const key = keyOf(lineBefore);
  if (key === 'off') return { start, choices: ruleChoices() };
  if (key === 'kind') return { start, choices: WRITTEN_KINDS.map((kind) => plain(kind, KIND_TEXT)) };
  if (key === 'preset') return { start, choices: presets.map(({ id, title }) => plain(id, title)) };
  const opensKey = /^[ \t]+$/.test(lineBefore) || /^sampadak:[ \t]*\{[^}]*$/.test(lineBefore);
  return { start, choices: opensKey ? OWN_KEYS.map((name) => own(name, KEY_TEXTS[name])) : [] };
}

/** The key whose value is being written at the end of a line: the last one, unless a comma has ended its value. */
function keyOf(line: string): string | undefined {
  const last = [...line.matchAll(KEY)].at(-1);
  if (last === undefined) return undefined;
  const value = line.slice(last.index + last[0].length);
  const inList = value.lastIndexOf('[') > value.lastIndexOf(']');
  return value.includes(',') && !inList ? undefined : last[1];
}

function ruleChoices(): Choice[] {
  return rules.map(({ meta: { id, title } }) => plain(id, title));
}

function plain(text: string, what: Localized): Choice {
  return { text, newText: text, what };
}

function own(name: string, what: Localized): Choice {
  return { text: name, newText: name === 'sampadak' ? 'sampadak:\n  ' : `${name}: `, what };
}
