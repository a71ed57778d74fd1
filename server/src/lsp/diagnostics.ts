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
}

/** What is taken over from version to version was told already. */
const toldOf = new WeakMap<object, Told>();

/**
 * One finding as a diagnostic: the very one of the version before where nothing of it has changed.
 * @param options one object for as long as they stay the same.
 */
export function toDiagnostic(document: TextDocument, finding: Finding, options: RenderOptions): Diagnostic {
  const { lasting } = finding;
  if (lasting === undefined) return newDiagnostic(document, finding, options);
  const told = toldOf.get(lasting);
  if (told?.options === options && standsAsTold(told.diagnostic, finding)) return told.diagnostic;
  const diagnostic = newDiagnostic(document, finding, options);
  toldOf.set(lasting, { diagnostic, options });
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

function newDiagnostic(
  document: TextDocument,
  finding: Finding,
  { locale, client, rulePages, uriOf = (id) => id }: RenderOptions,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, finding),
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    source: SOURCE,
    message: findingMessage(finding, locale),
    data: { ruleId: finding.ruleId } satisfies DiagnosticData,
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

/** The findings to show: all that are reported, or the gravest `SHOWN`. */
export function shownFindings(reported: readonly Finding[]): readonly Finding[] {
  if (reported.length <= SHOWN) return reported;
  const counts = countFindings(reported);
  let left = SHOWN;
  const room = {} as Record<Severity, number>;
  for (const severity of GRAVEST_FIRST) left -= room[severity] = Math.min(left, counts[severity]);
  return reported.filter(({ severity }) => room[severity]-- > 0);
}

/** Diagnostics of the reported findings of a document, capped; the last one then says how many were cut. */
export function toDiagnostics(
  document: TextDocument,
  reported: readonly Finding[],
  options: RenderOptions,
): Diagnostic[] {
  const diagnostics = shownFindings(reported).map((finding) => toDiagnostic(document, finding, options));
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
