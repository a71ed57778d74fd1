/** Findings → LSP diagnostics. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fill, findingMessage, localize, render } from '../messages';
import type { Finding, Locale, Severity } from '../rules/types';
import type { Span } from '../story/model';
import type { Lines } from '../text/lines';
import type { ClientTraits } from './capabilities';
import type { Counts } from './protocol';
import { toRange } from './ranges';
import { texts } from './texts';

export const SOURCE = 'sampadak';

/** VS Code drops what goes past 1,000 in one file without a word; one place is kept for saying so. */
export const SHOWN = 999;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What a diagnostic carries back to the server. */
export interface DiagnosticData {
  readonly ruleId: string;
  /** Place of the finding among the document's findings. */
  readonly key: number;
}

export interface RenderOptions {
  readonly locale: Locale;
  readonly client: ClientTraits;
  readonly rulePages?: string | undefined;
  /** The URI of another draft, from its id in the index of drafts. */
  readonly uriOf?: ((id: string) => string) | undefined;
}

/** A diagnostic as it was told of a version. */
interface Told {
  readonly diagnostic: Diagnostic;
  readonly options: RenderOptions;
  readonly key: number;
}

/** What is taken over from version to version was told already. */
const toldOf = new WeakMap<object, Told>();

/**
 * One finding as a diagnostic: the very one of the version before where nothing of it has changed.
 * @param key the finding's place among the document's findings.
 * @param options one object for as long as they stay the same.
 */
export function toDiagnostic(
  document: TextDocument,
  finding: Finding,
  key: number,
  options: RenderOptions,
): Diagnostic {
  const { lasting } = finding;
  if (lasting === undefined) return newDiagnostic(document, finding, key, options);
  const told = toldOf.get(lasting);
  let diagnostic: Diagnostic;
  if (told?.options !== options || !standsAsTold(told.diagnostic, finding)) {
    diagnostic = newDiagnostic(document, finding, key, options);
  } else if (told.key === key) return told.diagnostic;
  else diagnostic = { ...told.diagnostic, data: dataOf(finding, key) };
  toldOf.set(lasting, { diagnostic, options, key });
  return diagnostic;
}

/** True where the finding, and what it relates to, are at the lines and columns that were told. */
function standsAsTold(
  { range, relatedInformation: told }: Diagnostic,
  { start, end, story, related }: Finding,
): boolean {
  const { lines } = story.copy;
  if (!isAt(lines, range, { start, end })) return false;
  // what stands elsewhere comes behind what is related in the text itself
  return !told || !related || related.every((one, i) => isAt(lines, told[i]!.location.range, one));
}

function isAt({ starts }: Lines, { start, end }: Range, span: Span): boolean {
  return isPlace(starts, start, span.start) && isPlace(starts, end, span.end);
}

function isPlace(starts: readonly number[], { line, character }: Position, offset: number): boolean {
  const next = starts[line + 1];
  return starts[line]! + character === offset && (next === undefined || offset < next);
}

function dataOf({ ruleId }: Finding, key: number): DiagnosticData {
  return { ruleId, key };
}

function newDiagnostic(
  document: TextDocument,
  finding: Finding,
  key: number,
  { locale, client, rulePages, uriOf = (id) => id }: RenderOptions,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, finding),
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    source: SOURCE,
    message: findingMessage(finding, locale),
    data: dataOf(finding, key),
  };
  if (rulePages !== undefined && client.codeDescription) {
    diagnostic.codeDescription = { href: `${rulePages}${finding.ruleId}.md` };
  }
  if (finding.unnecessary && client.unnecessaryTag) diagnostic.tags = [DiagnosticTag.Unnecessary];
  const related = [
    ...(finding.related ?? []).map(
      ({ message, ...span }): DiagnosticRelatedInformation => ({
        location: { uri: document.uri, range: toRange(document, span) },
        message: render(message, locale),
      }),
    ),
    ...(finding.elsewhere ?? []).map(
      ({ id, line, column, endColumn, message }): DiagnosticRelatedInformation => ({
        location: {
          uri: uriOf(id),
          range: { start: { line, character: column }, end: { line, character: endColumn } },
        },
        message: render(message, locale),
      }),
    ),
  ];
  if (related.length > 0 && client.relatedInformation) diagnostic.relatedInformation = related;
  return diagnostic;
}

/** Indices of the reported findings, which come in the order of all, to show: all of them, or the gravest `SHOWN`. */
export function shownFindings(findings: readonly Finding[], reported: readonly Finding[] = findings): number[] {
  const all: number[] = [];
  let next = 0;
  for (let index = 0; index < findings.length; index++) {
    if (findings[index] !== reported[next]) continue;
    next++;
    all.push(index);
  }
  if (all.length <= SHOWN) return all;
  const counts = countFindings(reported);
  let left = SHOWN;
  const room = {} as Record<Severity, number>;
  for (const severity of GRAVEST_FIRST) left -= room[severity] = Math.min(left, counts[severity]);
  return all.filter((index) => room[findings[index]!.severity]-- > 0);
}

/** Diagnostics of the reported findings of a document, capped; the last one then says how many were cut. */
export function toDiagnostics(
  document: TextDocument,
  findings: readonly Finding[],
  options: RenderOptions,
  reported: readonly Finding[] = findings,
): Diagnostic[] {
  const shown = shownFindings(findings, reported);
  const diagnostics = shown.map((key) => toDiagnostic(document, findings[key]!, key, options));
  const cut = reported.length - diagnostics.length;
  if (cut > 0) {
    const start = { line: 0, character: 0 };
    diagnostics.push({
      range: { start, end: start },
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message: fill(localize(texts.cut, options.locale), {
        total: reported.length,
        shown: diagnostics.length,
        cut,
      }),
    });
  }
  return diagnostics;
}

/** Number of findings by severity. */
export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
