/** Findings and suppressions brought together: what is left to tell, and which suppressions were needed. */
import type { Finding, LintSettings } from '../rules/types';
import type { Copy } from '../story/model';
import { draftKeyOf, keyOf } from './key';
import type { Suppression } from './list';

/** A list made ready for look-ups; made once a list. */
export interface Suppressions {
  readonly entries: readonly Suppression[];
  /** Entries for single findings, by rule and neighbourhood. */
  readonly byNear: ReadonlyMap<string, readonly number[]>;
  /** Entries for whole drafts, by the draft's key. */
  readonly byDraft: ReadonlyMap<string, readonly number[]>;
  /** Entries for whole drafts, by where the draft stood. */
  readonly byFile: ReadonlyMap<string, readonly number[]>;
}

/** A finding that is held back, and the entry that does it. */
export interface Suppressed {
  readonly finding: Finding;
  /** Index of the entry. */
  readonly entry: number;
}

export interface Sifted {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

export function prepare(entries: readonly Suppression[]): Suppressions {
  const byNear = new Map<string, number[]>();
  const byDraft = new Map<string, number[]>();
  const byFile = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, index: number) => {
    const own = map.get(key);
    if (own === undefined) map.set(key, [index]);
    else own.push(index);
  };
  for (const [index, entry] of entries.entries()) {
    if (entry.near !== undefined) add(byNear, `${entry.rule} ${entry.near}`, index);
    if (entry.draft === undefined) continue;
    add(byDraft, entry.draft, index);
    if (entry.file !== undefined) add(byFile, entry.file, index);
  }
  return { entries, byNear, byDraft, byFile };
}

/**
 * Holds back what the suppressions name. Findings keep their order. An entry for one finding holds back as many as its
 * `count` says, the first ones; a second, equal finding that came in later is told.
 * @param file path of the draft, relative to the list's folder, where it has one.
 * @param today the day; an entry whose `until` is before it holds nothing back.
 */
export function sift(
  copy: Copy,
  findings: readonly Finding[],
  suppressions: Suppressions,
  file: string | undefined,
  today: LintSettings['today'],
): Sifted {
  const { entries, byNear } = suppressions;
  if (entries.length === 0 || findings.length === 0) return { findings, suppressed: [] };
  const day = today === undefined ? undefined : isoDay(today);
  const holds = (index: number) => day === undefined || (entries[index]!.until ?? day) >= day;
  const whole = draftEntries(copy, suppressions, file).filter(holds);
  const left = new Map<number, number>();
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const entry = whole.find((index) => entries[index]!.rule === '*' || entries[index]!.rule === finding.ruleId);
    const found = entry ?? single(finding);
    if (found === undefined) kept.push(finding);
    else suppressed.push({ finding, entry: found });
  }
  return { findings: kept, suppressed };

  function single(finding: Finding): number | undefined {
    if (byNear.size === 0) return undefined;
    const key = keyOf(copy, finding);
    for (const index of byNear.get(`${key.rule} ${key.near}`) ?? []) {
      const free = left.get(index) ?? entries[index]!.count ?? 1;
      if (free === 0 || !holds(index)) continue;
      left.set(index, free - 1);
      return index;
    }
    return undefined;
  }
}

function draftEntries(copy: Copy, { byDraft, byFile }: Suppressions, file: string | undefined): number[] {
  if (byDraft.size === 0) return [];
  const key = draftKeyOf(copy);
  const own = key === undefined ? [] : (byDraft.get(key) ?? []);
  const here = file === undefined ? [] : (byFile.get(file) ?? []);
  return [...new Set([...own, ...here])].sort((a, b) => a - b);
}

/** `2026-09-04`: days in this form compare as texts. */
export function isoDay({ day, month, year }: NonNullable<LintSettings['today']>): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
