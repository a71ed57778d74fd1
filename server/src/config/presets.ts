/** Presets: named sets of rule choices, for kinds of work, for houses, and one that reads the house from the copy. */
import type { Localized, OptionValue, Severity } from '../rules/types';

export interface Preset {
  readonly id: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly rules: Readonly<
    Record<
      string,
      | Severity
      | 'off'
      | { readonly severity?: Severity | 'off'; readonly options?: Readonly<Record<string, OptionValue>> }
    >
  >;
  /** True for a house: what `auto` can resolve to. */
  readonly house?: boolean;
}

type RuleChoices = Preset['rules'];

/** The preset that takes each draft's own house, else `wire`. */
export const AUTO = 'auto';

const wire: RuleChoices = { 'repeated-paragraph': { options: { pullQuotes: true } } };

/** An agency keeps its sign-off and writes one form of dateline. */
function agency(style: string): RuleChoices {
  return {
    ...wire,
    'dateline-style': { severity: 'information', options: { style } },
    'agency-signoff': { severity: 'warning', options: { copy: 'wire' } },
  };
}

/** A paper publishes: the agency's sign-off has done its work. */
const paper: RuleChoices = {
  'agency-signoff': 'warning',
  'leftover-desk-note': { severity: 'error', options: { wireNotes: true } },
  'relative-day': 'off',
};
/** Their faults are rare in print: the copy at hand does not show how often they are right, so they wait to be asked for. */
const unproven: RuleChoices = {
  'headline-figure-mismatch': 'warning',
  'figure-arithmetic': 'information',
  'victim-identity': 'information',
  'legal-caution': 'information',
  'orphan-pronoun': 'hint',
};
const noDateline: RuleChoices = { ...paper, 'missing-dateline': 'off' };

export const presets: readonly Preset[] = [
  {
    id: 'wire',
    title: { hi: 'वायर', en: 'Wire' },
    description: {
      hi: 'एजेंसी से डेस्क तक की कॉपी: डेटलाइन चाहिए, क्रेडिट लाइन रहती है।',
      en: 'Copy from agency to desk: a dateline is wanted, the sign-off stays.',
    },
    rules: wire,
  },
  {
    id: 'web',
    title: { hi: 'वेब', en: 'Web' },
    description: {
      hi: 'छपने वाली कॉपी: क्रेडिट लाइन और फीड की सूचनाएं हटती हैं, डेटलाइन हो या न हो।',
      en: 'Copy to be published: sign-off and feed notes go, a dateline is optional.',
    },
    rules: noDateline,
  },
  {
    id: 'strict',
    title: { hi: 'सख्त', en: 'Strict' },
    description: {
      hi: 'हर आंकड़े का स्रोत उसी वाक्य में; पिछले स्रोत पर टिके आंकड़े भी चेतावनी हैं। वे नियम भी चलते हैं जिनकी सटीकता अभी नापी नहीं जा सकी।',
      en: 'Every figure has its source in its own sentence; carried figures are warnings too. Rules whose precision could not be measured yet run as well.',
    },
    rules: {
      'repeated-paragraph': { options: { pullQuotes: true } },
      'unattributed-figure': { options: { carried: 'warning' } },
      'weak-attribution': { options: { scope: 'all' } },
      'indian-numbering': { options: { bareDigits: true } },
      'word-confusion': 'information',
      'unit-style': 'information',
      'unexpanded-abbreviation': 'information',
      tautology: 'hint',
      ...unproven,
    },
  },
  {
    id: 'trial',
    title: { hi: 'परख', en: 'Trial' },
    description: {
      hi: 'वायर, और साथ में वे नियम जिनकी सटीकता अभी नापी नहीं जा सकी: शीर्षक और खबर के आंकड़े, जोड़, पीड़िता की पहचान, दोष से पहले दोषी।',
      en: 'As Wire, with the rules whose precision could not be measured yet: figures of the headline, sums, the identity of victims, guilt before conviction.',
    },
    rules: { ...wire, ...unproven },
  },
  {
    id: AUTO,
    title: { hi: 'अपने-आप', en: 'Automatic' },
    description: {
      hi: 'हर खबर का संस्थान उसकी डेटलाइन, क्रेडिट लाइन, डेस्क या फोल्डर के नाम से पहचाना जाता है; न मिले तो वायर।',
      en: 'The house of each draft is read from its dateline, sign-off, desk or folder name; without one, as Wire.',
    },
    rules: wire,
  },
  {
    id: 'bhasha',
    house: true,
    title: { hi: 'पीटीआई-भाषा', en: 'PTI Bhasha' },
    description: {
      hi: 'डेटलाइन ‘पटना, चार सितंबर (भाषा)’: एक से नौ तक की तारीख शब्द में, कोष्ठक के बाद चिह्न नहीं; क्रेडिट लाइन रहती है।',
      en: 'Datelines as PTI Bhasha writes them: days one to nine as words, no mark after the bracket; the sign-off stays.',
    },
    rules: agency('bhasha'),
  },
  {
    id: 'ians',
    house: true,
    title: { hi: 'आईएएनएस', en: 'IANS' },
    description: {
      hi: 'डेटलाइन ‘पटना, 4 सितंबर (आईएएनएस)।’: अल्पविराम, बिना शून्य की तारीख, कोष्ठक के बाद पूर्णविराम; क्रेडिट लाइन रहती है।',
      en: 'Datelines as IANS writes them: a comma, no zero, a danda after the bracket; the sign-off stays.',
    },
    rules: agency('ians'),
  },
  {
    id: 'varta',
    house: true,
    title: { hi: 'यूएनआई-वार्ता', en: 'UNI Varta' },
    description: {
      hi: 'डेटलाइन ‘पटना 04 सितंबर (वार्ता)’: बिना अल्पविराम, तारीख दो अंकों में, कोष्ठक के बाद चिह्न नहीं; क्रेडिट लाइन रहती है।',
      en: 'Datelines as UNI Varta writes them: no comma, two digits, no mark after the bracket; the sign-off stays.',
    },
    rules: agency('varta'),
  },
  {
    id: 'jagran',
    house: true,
    title: { hi: 'दैनिक जागरण', en: 'Dainik Jagran' },
    description: {
      hi: 'छपने वाली कॉपी: स्थान और डेस्क की डेटलाइन चाहिए, एजेंसी की क्रेडिट लाइन हटती है।',
      en: 'Copy to be published: a dateline of place and desk is wanted, the agency’s sign-off goes.',
    },
    rules: paper,
  },
  {
    id: 'amarujala',
    house: true,
    title: { hi: 'अमर उजाला', en: 'Amar Ujala' },
    description: {
      hi: 'वेब पर छपने वाली कॉपी: डेटलाइन जरूरी नहीं, एजेंसी की क्रेडिट लाइन हटती है।',
      en: 'Copy for the paper’s site: no dateline is wanted, the agency’s sign-off goes.',
    },
    rules: noDateline,
  },
  {
    id: 'nbt',
    house: true,
    title: { hi: 'नवभारत टाइम्स', en: 'Navbharat Times' },
    description: {
      hi: 'छपने वाली कॉपी: स्थान की अलग पंक्ति या एजेंसी की डेटलाइन चाहिए, क्रेडिट लाइन हटती है।',
      en: 'Copy to be published: the place on its own line or an agency’s dateline is wanted, the sign-off goes.',
    },
    rules: paper,
  },
  {
    id: 'prabhat',
    house: true,
    title: { hi: 'प्रभात खबर', en: 'Prabhat Khabar' },
    description: {
      hi: 'छपने वाली कॉपी: डेटलाइन में सिर्फ स्थान (‘रांची :’), एजेंसी की क्रेडिट लाइन हटती है।',
      en: 'Copy to be published: the dateline is the place alone, the agency’s sign-off goes.',
    },
    rules: { ...paper, 'dateline-style': { severity: 'information', options: { style: 'place-only' } } },
  },
  {
    id: 'hindustan',
    house: true,
    title: { hi: 'हिन्दुस्तान', en: 'Hindustan' },
    description: {
      hi: 'वेब पर छपने वाली कॉपी: डेटलाइन जरूरी नहीं, एजेंसी की क्रेडिट लाइन हटती है।',
      en: 'Copy for the paper’s site: no dateline is wanted, the agency’s sign-off goes.',
    },
    rules: noDateline,
  },
  {
    id: 'bbc',
    house: true,
    title: { hi: 'बीबीसी हिंदी', en: 'BBC Hindi' },
    description: {
      hi: 'वेब पर छपने वाली कॉपी: डेटलाइन नहीं होती, एजेंसी की क्रेडिट लाइन हटती है।',
      en: 'Copy for the site: there is no dateline, and an agency’s sign-off goes.',
    },
    rules: noDateline,
  },
];

export const presetIds: readonly string[] = presets.map((preset) => preset.id);

/** The preset with this id, or undefined. */
export function findPreset(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
