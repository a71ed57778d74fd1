/** Every rule, in the order in which ties are settled and lists are printed. */
import { adMarker } from './ad-marker';
import { agencySignoff } from './agency-signoff';
import { bannedPhrase } from './banned-phrase';
import { commonMisspelling } from './common-misspelling';
import { datelineStyle } from './dateline-style';
import { englishLine } from './english-line';
import { houseSpelling } from './house-spelling';
import { invisibleCharacters } from './invisible-characters';
import { malformedCluster } from './malformed-cluster';
import { malformedDateline } from './malformed-dateline';
import { missingAnusvaraVerb } from './missing-anusvara-verb';
import { missingDateline } from './missing-dateline';
import { mixedDigits } from './mixed-digits';
import { mixedTerminator } from './mixed-terminator';
import { punctuationSpacing } from './punctuation-spacing';
import { repeatedHeadline } from './repeated-headline';
import { repeatedParagraph } from './repeated-paragraph';
import { repeatedWord } from './repeated-word';
import type { Rule } from './types';
import { unattributedFigure } from './unattributed-figure';
import { visargaAsColon } from './visarga-as-colon';
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
  houseSpelling,
  bannedPhrase,
  unattributedFigure,
  weakAttribution,
  malformedCluster,
  visargaAsColon,
  missingAnusvaraVerb,
  repeatedWord,
  commonMisspelling,
  mixedTerminator,
  mixedDigits,
  punctuationSpacing,
  invisibleCharacters,
];

const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));

/** The rule with this id, or undefined. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
