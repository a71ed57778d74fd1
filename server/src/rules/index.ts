/** Every rule, in the order in which ties are settled and lists are printed. */
import { adMarker } from './ad-marker';
import { agencySignoff } from './agency-signoff';
import { bannedPhrase } from './banned-phrase';
import { commonMisspelling } from './common-misspelling';
import { datelineStyle } from './dateline-style';
import { duplicateHeadline } from './duplicate-headline';
import { duplicateStory } from './duplicate-story';
import { englishLine } from './english-line';
import { figureArithmetic } from './figure-arithmetic';
import { headlineFigureMismatch } from './headline-figure-mismatch';
import { houseBoilerplate } from './house-boilerplate';
import { houseSpelling } from './house-spelling';
import { indianNumbering } from './indian-numbering';
import { invisibleCharacters } from './invisible-characters';
import { leftoverDeskNote } from './leftover-desk-note';
import { legalCaution } from './legal-caution';
import { longHeadline } from './long-headline';
import { longSentence } from './long-sentence';
import { malformedCluster } from './malformed-cluster';
import { malformedDateline } from './malformed-dateline';
import { missingAnusvaraVerb } from './missing-anusvara-verb';
import { missingDateline } from './missing-dateline';
import { mixedDigits } from './mixed-digits';
import { mixedTerminator } from './mixed-terminator';
import { mojibake } from './mojibake';
import { nameVariant } from './name-variant';
import { orphanPronoun } from './orphan-pronoun';
import { punctuationSpacing } from './punctuation-spacing';
import { redundantApproximator } from './redundant-approximator';
import { relativeDay } from './relative-day';
import { repeatedHeadline } from './repeated-headline';
import { repeatedParagraph } from './repeated-paragraph';
import { repeatedWord } from './repeated-word';
import { spellingVariant } from './spelling-variant';
import { tautology } from './tautology';
import type { Rule } from './types';
import { unattributedFigure } from './unattributed-figure';
import { unbalancedMarks } from './unbalanced-marks';
import { unexpandedAbbreviation } from './unexpanded-abbreviation';
import { unitStyle } from './unit-style';
import { unknownDraftSetting } from './unknown-draft-setting';
import { victimIdentity } from './victim-identity';
import { visargaAsColon } from './visarga-as-colon';
import { weakAttribution } from './weak-attribution';
import { webFurniture } from './web-furniture';
import { weekdayDateMismatch } from './weekday-date-mismatch';
import { wordConfusion } from './word-confusion';

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
  unbalancedMarks,
  indianNumbering,
  redundantApproximator,
  weekdayDateMismatch,
  relativeDay,
  leftoverDeskNote,
  nameVariant,
  spellingVariant,
  longSentence,
  longHeadline,
  headlineFigureMismatch,
  figureArithmetic,
  victimIdentity,
  legalCaution,
  mojibake,
  wordConfusion,
  unitStyle,
  unexpandedAbbreviation,
  duplicateStory,
  duplicateHeadline,
  houseBoilerplate,
  unknownDraftSetting,
  orphanPronoun,
  tautology,
];

const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));

/** The rule with this id, or undefined. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
