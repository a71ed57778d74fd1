/** Findings and stories in the shape of the contract: lines and columns 1-based, columns in UTF-16 units, ends exclusive. */
import type { LintedDraft } from '../draft';
import { findingMessage, render } from '../messages';
import type { Elsewhere, Finding, FixSafety, Locale, Severity } from '../rules/types';
import type { Copy, Dateline, Figure, Span } from '../story/model';
import { keyOf } from '../suppress/key';
import { type Lines, placeAt } from '../text/lines';

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface FindingReport extends Place {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: FixSafety | 'none';
  readonly related: readonly (Place & { readonly filePath: string; readonly message: string })[];
  /** What the finding is recognised by in the next run; only where the format has a place for it. */
  readonly fingerprint?: string;
}

export interface FileReport {
  readonly filePath: string;
  readonly findings: readonly FindingReport[];
  /** With `--fix` and `--fix-dry-run`: number of fixes made, by rule. */
  readonly fixed?: Readonly<Record<string, number>>;
}

export interface StoryReport {
  readonly filePath: string;
  readonly stories: readonly {
    readonly blocks: readonly (Place & { readonly role: string })[];
    readonly dateline: DatelineReport | null;
    readonly figures: readonly FigureReport[];
  }[];
}

export interface DatelineReport extends Place {
  readonly text: string;
  readonly places: readonly string[];
  readonly date: string | null;
  readonly agency: string | null;
}

export interface FigureReport extends Place {
  readonly text: string;
  readonly verdict: Figure['verdict'];
  readonly reason: string;
  readonly source: (Place & { readonly text: string }) | null;
}

/**
 * @param pathOf the path of another draft, from its id in the index of drafts.
 * @param marked true to tell by what each finding is recognised in the next run.
 */
export function reportFindings(
  { copy, findings }: LintedDraft,
  filePath: string,
  locale: Locale,
  pathOf: (id: string) => string = (id) => id,
  marked = false,
): FindingReport[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => ({
    ...(marked && { fingerprint: fingerprintOf(copy, finding, seen) }),
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: findingMessage(finding, locale),
    ...placeOf(copy.lines, finding),
    fix: finding.fix,
    related: [
      ...(finding.related ?? []).map((related) => ({
        filePath,
        ...placeOf(copy.lines, related),
        message: render(related.message, locale),
      })),
      ...elsewhereReport(finding.elsewhere, locale, pathOf),
    ],
  }));
}

/** Its words and those around them, as in a suppression; where the same are found again, which of them it is. */
function fingerprintOf(copy: Copy, finding: Finding, seen: Map<string, number>): string {
  const { rule, near } = keyOf(copy, finding);
  const nth = (seen.get(`${rule} ${near}`) ?? 0) + 1;
  seen.set(`${rule} ${near}`, nth);
  return `${near}:${nth}`;
}

/** Places in other drafts. */
export function elsewhereReport(
  elsewhere: readonly Elsewhere[] | undefined,
  locale: Locale,
  pathOf: (id: string) => string,
): FindingReport['related'] {
  return (elsewhere ?? []).map(({ id, line, column, endColumn, message }) => ({
    filePath: pathOf(id),
    line: line + 1,
    column: column + 1,
    endLine: line + 1,
    endColumn: endColumn + 1,
    message: render(message, locale),
  }));
}

export function reportStories(copy: Copy, filePath: string): StoryReport {
  const { text, lines } = copy;
  return {
    filePath,
    stories: copy.stories.map((story) => ({
      blocks: story.blocks.map((block) => ({ role: block.role, ...placeOf(lines, block) })),
      dateline: story.dateline === undefined ? null : reportDateline(story.dateline, lines),
      figures: story.figures.map((figure) => ({
        text: figure.text,
        ...placeOf(lines, figure),
        verdict: figure.verdict,
        reason: figure.reason,
        source:
          figure.source === undefined
            ? null
            : { text: text.slice(figure.source.start, figure.source.end), ...placeOf(lines, figure.source) },
      })),
    })),
  };
}

function reportDateline(dateline: Dateline, lines: Lines): DatelineReport {
  return {
    text: dateline.text,
    ...placeOf(lines, dateline),
    places: dateline.places,
    date: dateline.date?.text ?? null,
    agency: dateline.agency ?? null,
  };
}

export function placeOf(lines: Lines, span: Span): Place {
  const start = placeAt(lines, span.start);
  const end = placeAt(lines, span.end);
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}
