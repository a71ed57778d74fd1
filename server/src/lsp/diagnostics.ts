/** Findings → LSP diagnostics. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fill, findingMessage, localize, render } from '../messages';
import type { Finding, Locale, Severity } from '../rules/types';
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

/** One finding as a diagnostic. `key` is the finding's place among the document's findings. */
export function toDiagnostic(
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
    message: messageOf(finding, locale),
    data: { ruleId: finding.ruleId, key } satisfies DiagnosticData,
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

interface Worded extends Pick<Finding, 'ruleId' | 'message'> {
  readonly locale: Locale;
  readonly words: string;
}

/** The words for the arguments of a finding: what is taken over from version to version has them already. */
const worded = new WeakMap<object, Worded>();

function messageOf(finding: Finding, locale: Locale): string {
  const { args, ruleId, message } = finding;
  if (args === undefined) return findingMessage(finding, locale);
  const known = worded.get(args);
  if (known?.locale === locale && known.ruleId === ruleId && known.message === message) return known.words;
  const words = findingMessage(finding, locale);
  worded.set(args, { locale, ruleId, message, words });
  return words;
}

/** Indices of the reported findings to show, in their order: all of them, or the gravest `SHOWN`. */
export function shownFindings(findings: readonly Finding[], reported: readonly Finding[] = findings): number[] {
  const told = reported === findings ? undefined : new Set(reported);
  const all = findings.flatMap((finding, index) => (told?.has(finding) === false ? [] : [index]));
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
