/** `textDocument/hover`: the finding under the pointer, and the figure. */
import type { Hover, HoverParams } from 'vscode-languageserver';
import { findingMessage, localize } from '../messages';
import { findRule } from '../rules/index';
import type { Finding, Locale, Localized } from '../rules/types';
import type { Copy, Figure, Span } from '../story/model';
import { acceptedIn } from './accepted';
import { covers, figureAt } from './figure-at';
import { acceptedReason, reasonOf, verdictNames } from './figure-texts';
import { markdown, type Prose, plain } from './markdown';
import { toRange } from './ranges';
import type { Session } from './session';
import { severityNames, texts } from './texts';

export async function hover(session: Session, params: HoverParams): Promise<Hover | null> {
  const checked = await session.check(params.textDocument.uri);
  if (checked === undefined || checked.copy === undefined) return null;
  const { document, copy, findings, settings } = checked;
  const offset = document.offsetAt(params.position);
  const prose = session.client.hoverMarkdown ? markdown : plain;
  const own = findings.filter((finding) => covers(finding, offset));
  const figure = figureAt(copy, offset);
  const parts = own.map((finding) => describeFinding(finding, settings.locale, prose));
  if (figure !== undefined) {
    const reason = acceptedIn(checked)(figure) ? acceptedReason : reasonOf(figure);
    parts.push(describeFigure(copy, figure, reason, settings.locale, prose));
  }
  if (parts.length === 0) return null;
  const narrowest = [...own, ...(figure === undefined ? [] : [figure])].reduce((a, b) => (size(b) < size(a) ? b : a));
  const value = parts.join(prose.kind === 'markdown' ? `\n\n${prose.rule}\n\n` : '\n\n');
  return { contents: { kind: prose.kind, value }, range: toRange(document, narrowest) };
}

function size(span: Span): number {
  return span.end - span.start;
}

/** What, why and what to do, and the first example pair of the rule. */
function describeFinding(finding: Finding, locale: Locale, prose: Prose): string {
  const meta = findRule(finding.ruleId)?.meta;
  const message = findingMessage(finding, locale);
  if (meta === undefined) return prose.text(message);
  const lines = [
    `${prose.bold(localize(meta.title, locale))} · ${localize(severityNames[finding.severity], locale)} · ${prose.code(meta.id)}`,
    prose.text(message),
    ...[meta.what, meta.why, meta.action].map((text) => prose.text(localize(text, locale))),
  ];
  const example = meta.examples[0];
  if (example !== undefined) {
    lines.push(`${prose.bold(localize(texts.bad, locale))}\n\n${prose.block(example.bad)}`);
    lines.push(`${prose.bold(localize(texts.good, locale))}\n\n${prose.block(example.good)}`);
  }
  return lines.join('\n\n');
}

/** The verdict in both languages, the user's first, then the reason and the source. */
function describeFigure(copy: Copy, figure: Figure, reason: Localized, locale: Locale, prose: Prose): string {
  const other: Locale = locale === 'hi' ? 'en' : 'hi';
  const verdict = verdictNames[figure.verdict];
  const lines = [
    `${prose.bold(figure.text)} — ${prose.text(localize(verdict, locale))} · ${prose.text(localize(verdict, other))}`,
    prose.text(localize(reason, locale)),
  ];
  if (figure.source !== undefined) {
    const { start, end } = figure.source;
    lines.push(`${prose.text(localize(texts.source, locale))}: ${prose.bold(copy.text.slice(start, end))}`);
  }
  return lines.join('\n\n');
}
