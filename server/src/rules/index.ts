/** Every rule, in the order in which ties are settled and lists are printed. */
import { adMarker } from './ad-marker';
import { agencySignoff } from './agency-signoff';
import { datelineStyle } from './dateline-style';
import { englishLine } from './english-line';
import { malformedDateline } from './malformed-dateline';
import { missingDateline } from './missing-dateline';
import { repeatedHeadline } from './repeated-headline';
import { repeatedParagraph } from './repeated-paragraph';
import type { Rule } from './types';
import { unattributedFigure } from './unattributed-figure';
import { weakAttribution } from './weak-attribution';
import { webFurniture } from './web-furniture';

export const rules: readonly Rule[] = [
  adMarker,
  webFurniture,
  repeatedHeadline,
  repeatedParagraph,
  englishLine,
  agencySignoff,
  missingDateline,
  malformedDateline,
  datelineStyle,
  unattributedFigure,
  weakAttribution,
];

const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));

/** The rule with this id, or undefined. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
