/**
 * What the other drafts of a run add to the findings of one. A draft is read and linted once, before the others are known; what
 * they add comes from the index alone, so that nobody reads the draft again for it.
 */
import { severityOf } from '../../lint';
import { findingMessage } from '../../messages';
import { rules } from '../../rules/index';
import type { DraftRule, Finding, LintSettings, Locale } from '../../rules/types';
import type { Copy } from '../../story/model';
import { cutsAkshara, wholeAksharas } from '../../text/akshara';
import type { DraftKeys, LineSpan } from '../../twins/keys';
import type { IndexedDraft } from '../../twins/twin-index';
import { elsewhereReport, type FindingReport, type Place, placeOf } from '../report';

/** What is needed of a draft, beside its keys, to tell of its twins. Plain data: it is sent between threads. */
export interface Beside {
  /** What the rules that compare drafts are to do, as JSON: the same text for nearly all drafts of a run. */
  readonly chosen: string;
  /** Places that do not follow from the keys, by the offset of the key: stretches of several lines, or that tear an akshara. */
  readonly places: readonly (readonly [offset: number, place: Place])[];
}

interface Chosen {
  readonly rules: LintSettings['rules'];
  readonly locale: Locale;
}

const draftRules = rules.filter((rule): rule is DraftRule => !('check' in rule));

/** What a draft is to say of its twins, once they are known. */
export function besideOf(copy: Copy, keys: DraftKeys, settings: LintSettings, locale: Locale): Beside {
  const places: [number, Place][] = [];
  const look = (span: LineSpan | undefined) => {
    if (span === undefined) return;
    const end = span.offset + span.endColumn - span.column;
    const torn = cutsAkshara(copy.text, span.offset) || cutsAkshara(copy.text, end);
    const place = placeOf(
      copy.lines,
      torn ? wholeAksharas(copy.text, { start: span.offset, end }) : { start: span.offset, end },
    );
    if (torn || place.endLine !== place.line) places.push([span.offset, place]);
  };
  for (const { headline, start } of keys.stories) {
    look(headline);
    look(start);
  }
  for (const line of keys.lines) look(line);
  return { chosen: chosenOf(settings, locale), places };
}

/** Texts by the rules they are made of: settings are few, drafts are many. */
const texts = new WeakMap<LintSettings['rules'], Partial<Record<Locale, string>>>();

function chosenOf(settings: LintSettings, locale: Locale): string {
  let known = texts.get(settings.rules);
  if (known === undefined) texts.set(settings.rules, (known = {}));
  return (known[locale] ??= JSON.stringify({
    rules: Object.fromEntries(draftRules.map(({ meta }) => [meta.id, settings.rules[meta.id]])),
    locale,
  }));
}

const read = new Map<string, Chosen>();

/**
 * The findings that a draft has because of the others.
 * @param pathOf the path of another draft, from its id in the index.
 */
export function findingsBeside(
  indexed: IndexedDraft,
  { chosen, places }: Beside,
  pathOf: (id: string) => string,
): FindingReport[] {
  let own = read.get(chosen);
  if (own === undefined) read.set(chosen, (own = JSON.parse(chosen) as Chosen));
  const { locale } = own;
  const settings = { preset: '', rules: own.rules } satisfies LintSettings;
  const found: FindingReport[] = [];
  for (const rule of draftRules) {
    const { id } = rule.meta;
    const choice = own.rules[id];
    if (choice === undefined || choice.severity === 'off') continue;
    for (const { story: _, ...raw } of rule.checkDraft(indexed, { options: choice.options, settings })) {
      const severity = severityOf(rule, raw.message, choice.severity);
      const { start, message, args } = raw;
      found.push({
        ruleId: id,
        severity,
        message: findingMessage({ ruleId: id, message, args } as Finding, locale),
        ...placeOfKey(indexed, start, places),
        fix: raw.fix,
        related: elsewhereReport(raw.elsewhere, locale, pathOf),
      });
    }
  }
  return found;
}

/** Where a finding stands: at one of the keys of its draft. */
function placeOfKey(draft: IndexedDraft, start: number, places: Beside['places']): Place {
  const other = places.find(([offset]) => offset === start);
  if (other !== undefined) return other[1];
  const { line, column, endColumn } = keyAt(draft, start)!;
  return { line: line + 1, column: column + 1, endLine: line + 1, endColumn: endColumn + 1 };
}

function keyAt(draft: IndexedDraft, offset: number): LineSpan | undefined {
  for (const { headline, start } of draft.stories) {
    if (headline?.offset === offset) return headline;
    if (start?.offset === offset) return start;
  }
  return draft.standingLines().find(({ at }) => at.offset === offset)?.at;
}
