/** What a draft chooses for itself in its front matter: kind, preset, rules that are off. It has the last word. */
import { fill } from '../localize';
import type { DraftSettingProblem, LintSettings, Localized, RuleSettings } from '../rules/types';
import { type FrontMatter, WRITTEN_KINDS, type Written } from '../story/front-matter';
import { findNearest } from './nearest';
import { findPreset, presetIds } from './presets';
import { resolveSettings } from './settings';

/** The keys under `sampadak:`. */
export const OWN_KEYS = ['kind', 'preset', 'off'] as const;
/** Where such a choice comes from, for messages. */
const ORIGIN = 'front matter';

const texts = {
  near: { hi: ' (शायद ‘{near}’?)', en: ' (did you mean ‘{near}’?)' },
} satisfies Record<string, Localized>;

/**
 * The settings with what the draft chooses for itself, and with what means nothing there for the rule that tells it.
 * The same object where the draft has no front matter of ours.
 */
export function withOwnSettings(settings: LintSettings, front: FrontMatter | undefined): LintSettings {
  if (front?.entries === undefined) return settings;
  const ids = Object.keys(settings.rules);
  const { preset, off, problems } = readOwnSettings(front, front.entries, ids);
  const chosen = preset === undefined ? settings : underPreset(settings, preset);
  return {
    ...chosen,
    rules: without(chosen.rules, off),
    ...(chosen.houses !== undefined && {
      houses: Object.fromEntries(Object.entries(chosen.houses).map(([house, rules]) => [house, without(rules, off)])),
    }),
    ...(problems.length > 0 && { draftProblems: problems }),
  };
}

/** The same choices of everybody over another preset. */
function underPreset({ layers = [], packs: _, ...rest }: LintSettings, preset: string): LintSettings {
  const { houses: __, ...kept } = rest;
  const { settings } = resolveSettings([...layers, { from: ORIGIN, preset }]);
  return { ...kept, ...settings, layers };
}

function without(rules: LintSettings['rules'], off: readonly string[]): Record<string, RuleSettings> {
  const left = { ...rules };
  for (const id of off) left[id] = { ...left[id]!, severity: 'off' };
  return left;
}

interface OwnSettings {
  readonly preset: string | undefined;
  readonly off: readonly string[];
  readonly problems: readonly DraftSettingProblem[];
}

function readOwnSettings(
  { unreadable }: FrontMatter,
  entries: NonNullable<FrontMatter['entries']>,
  ids: readonly string[],
): OwnSettings {
  const problems: DraftSettingProblem[] = unreadable.map(({ start, end }) => ({ message: 'form', start, end }));
  const off = new Set<string>();
  const seen = new Set<string>();
  let preset: string | undefined;
  for (const { key, values, isList } of entries) {
    if (!isOwnKey(key.value)) {
      wrong('key', key, OWN_KEYS);
      continue;
    }
    if (seen.has(key.value)) problems.push({ message: 'twice', ...place(key), args: { key: key.value } });
    seen.add(key.value);
    if (key.value === 'off') {
      for (const value of values) if (known(value, ids, 'rule')) off.add(value.value);
    } else if (values.length !== 1) {
      if (values.length > 1 || !isList) problems.push({ message: 'one', ...place(key), args: { key: key.value } });
    } else if (key.value === 'kind') known(values[0]!, WRITTEN_KINDS, 'kind');
    else if (known(values[0]!, presetIds, 'preset')) preset = findPreset(values[0]!.value)!.id;
  }
  return { preset, off: [...off], problems: problems.sort((a, b) => a.start - b.start) };

  function known(value: Written, right: readonly string[], message: string): boolean {
    if (right.includes(value.value)) return true;
    wrong(message, value, right);
    return false;
  }

  function wrong(message: string, value: Written, right: readonly string[]): void {
    const near = findNearest(value.value, right);
    const said = (locale: 'hi' | 'en') => (near === undefined ? '' : fill(texts.near[locale], { near }, locale));
    const args = { wrong: value.value, near: { hi: said('hi'), en: said('en') }, right: right.join(', ') };
    problems.push({ message, ...place(value), args, ...(near !== undefined && { near }) });
  }
}

function isOwnKey(key: string): key is (typeof OWN_KEYS)[number] {
  return (OWN_KEYS as readonly string[]).includes(key);
}

function place({ start, end }: Written): { start: number; end: number } {
  return { start, end };
}
