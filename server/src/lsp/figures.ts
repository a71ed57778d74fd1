/** `sampadak/figures`: every figure of a draft with its verdict, its source and its sentence, for the figure sheet. */
import { localize } from '../messages';
import type { Figure, Span } from '../story/model';
import { acceptedIn } from './accepted';
import { acceptedReason, reasonOf, verdictNames } from './figure-texts';
import type { FigureEntry, FiguresParams, FiguresResult, Verdict } from './protocol';
import { toRange } from './ranges';
import type { Session } from './session';

/** Null for a document that is not open or is no Hindi copy. */
export async function figures(session: Session, { uri }: FiguresParams): Promise<FiguresResult | null> {
  const checked = await session.check(uri);
  if (checked === undefined || checked.copy === undefined) return null;
  const { document, version, copy, settings } = checked;
  const words = (span: Span) => copy.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const isAccepted = acceptedIn(checked);
  const entry = (figure: Figure): FigureEntry => ({
    text: words(figure),
    range: toRange(document, figure),
    verdict: figure.verdict,
    reason: localize(isAccepted(figure) ? acceptedReason : reasonOf(figure), settings.locale),
    accepted: isAccepted(figure),
    source:
      figure.source === undefined ? null : { text: words(figure.source), range: toRange(document, figure.source) },
    sentence: figure.sentence === undefined ? '' : words(figure.sentence),
  });
  const names = Object.entries(verdictNames).map(([verdict, name]) => [verdict, localize(name, settings.locale)]);
  return {
    version,
    verdicts: Object.fromEntries(names) as Record<Verdict, string>,
    figures: copy.stories.flatMap((story) => story.figures.map(entry)),
  };
}
