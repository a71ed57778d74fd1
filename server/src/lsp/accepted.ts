/** Figures without a sound source that somebody has let stand: what was found of them is held back. */
import type { Figure } from '../story/model';
import type { Checked } from './session';

/** The rules that speak of a figure's source. */
const RULES = ['unattributed-figure', 'weak-attribution'];

/** Tells of a figure of this result whether it was accepted: by itself, or with the sentence whose finding names it. */
export function acceptedIn({ suppressed }: Pick<Checked, 'suppressed'>): (figure: Figure) => boolean {
  const spans = suppressed
    .map(({ finding }) => finding)
    .filter(({ ruleId }) => RULES.includes(ruleId))
    .flatMap((finding) => [finding, ...(finding.related ?? [])]);
  return ({ verdict, start, end }) =>
    (verdict === 'unattributed' || verdict === 'weak') && spans.some((span) => span.start < end && start < span.end);
}
