/** What a pack may hold: the one list from which reading, completion and JSON Schema are made. */
import type { Localized } from '../../rules/types';
import type { SectionName } from '../types';

/** `id`, `pattern`, `spelling`, `word` and `name` are single texts; `localized` is one in both languages, or the same for both. */
export type KeyKind =
  | 'id'
  | 'pattern'
  | 'spelling'
  | 'word'
  | 'name'
  | 'localized'
  | 'spellings'
  | 'names'
  | 'examples';

export interface KeySpec {
  readonly name: string;
  readonly kind: KeyKind;
  readonly required: boolean;
  readonly what: Localized;
}

export interface SectionSpec {
  readonly name: SectionName;
  readonly what: Localized;
  readonly keys: readonly KeySpec[];
}

const EXAMPLES: readonly KeySpec[] = [
  {
    ...{ name: 'must-fire', kind: 'examples', required: true },
    what: { hi: 'ऐसी कॉपी जिसमें यह प्रविष्टि पकड़ी जानी चाहिए।', en: 'Copy in which this entry must be found.' },
  },
  {
    ...{ name: 'must-not-fire', kind: 'examples', required: true },
    what: {
      hi: 'मिलती-जुलती ठीक कॉपी जिसमें यह नहीं पकड़ी जानी चाहिए।',
      en: 'Sound copy like it, in which it must not be found.',
    },
  },
];

const ALSO_WRITTEN: KeySpec = {
  ...{ name: 'also-written', kind: 'names', required: false },
  what: { hi: 'उसी नाम की दूसरी वर्तनियां।', en: 'Other spellings of the same name.' },
};

export const HEAD: readonly KeySpec[] = [
  {
    ...{ name: 'id', kind: 'id', required: true },
    what: { hi: 'पैक का नाम सेटिंग के लिए: our-desk।', en: 'Name of the pack for the settings: our-desk.' },
  },
  {
    ...{ name: 'title', kind: 'localized', required: true },
    what: { hi: 'पैक का नाम, संदेशों में।', en: 'Name of the pack in messages.' },
  },
  {
    ...{ name: 'description', kind: 'localized', required: false },
    what: { hi: 'पैक किसका है और किस पर टिका है।', en: 'Whose pack it is and what it rests on.' },
  },
];

export const SECTIONS: readonly SectionSpec[] = [
  {
    name: 'spellings',
    what: { hi: 'संस्थान की वर्तनी।', en: 'Spellings of the house.' },
    keys: [
      {
        ...{ name: 'preferred', kind: 'spelling', required: true },
        what: { hi: 'जैसे यह संस्थान लिखता है।', en: 'How this house writes it.' },
      },
      {
        ...{ name: 'instead-of', kind: 'spellings', required: true },
        what: {
          hi: 'जिनकी जगह वह लिखा जाए; {|ी|ियों} जैसे विकल्प हो सकते हैं।',
          en: 'What it stands for; may hold alternatives such as {|ी|ियों}.',
        },
      },
      ...EXAMPLES,
    ],
  },
  {
    name: 'banned',
    what: { hi: 'पद जो यह संस्थान नहीं छापता।', en: 'Phrases that this house does not print.' },
    keys: [
      {
        ...{ name: 'phrase', kind: 'pattern', required: true },
        what: {
          hi: 'पद; {कर|करना} विकल्प हैं, … तीन शब्दों तक का अंतर।',
          en: 'The phrase; {कर|करना} are alternatives, … is a gap of up to three words.',
        },
      },
      {
        ...{ name: 'say', kind: 'spelling', required: false },
        what: { hi: 'उसकी जगह क्या लिखा जाए।', en: 'What to write instead.' },
      },
      {
        ...{ name: 'why', kind: 'localized', required: true },
        what: { hi: 'क्यों; एक वाक्य।', en: 'Why; one sentence.' },
      },
      ...EXAMPLES,
    ],
  },
  {
    name: 'furniture',
    what: {
      hi: 'इस संस्थान की वेबसाइट की पंक्तियां जो कॉपी में छूट जाती हैं।',
      en: 'Lines of this house’s site that are left in the copy.',
    },
    keys: [
      {
        ...{ name: 'text', kind: 'pattern', required: true },
        what: { hi: 'पूरी पंक्ति; {…|…} और … हो सकते हैं।', en: 'The whole line; may hold {…|…} and ….' },
      },
      ...EXAMPLES,
    ],
  },
  {
    name: 'agencies',
    what: { hi: 'एजेंसियां और डेस्क, जैसे डेटलाइन में आते हैं।', en: 'Agencies and desks as they stand in datelines.' },
    keys: [
      { ...{ name: 'name', kind: 'name', required: true }, what: { hi: 'एजेंसी का नाम।', en: 'Name of the agency.' } },
      ALSO_WRITTEN,
      ...EXAMPLES,
    ],
  },
  {
    name: 'places',
    what: { hi: 'स्थान जिनसे डेटलाइन शुरू होती है।', en: 'Places that open datelines.' },
    keys: [
      { ...{ name: 'name', kind: 'name', required: true }, what: { hi: 'स्थान का नाम।', en: 'Name of the place.' } },
      ALSO_WRITTEN,
      ...EXAMPLES,
    ],
  },
  {
    name: 'designators',
    what: {
      hi: 'शब्द जिनके बाद की संख्या पहचान है, आंकड़ा नहीं: धारा 302।',
      en: 'Words behind which a number is a label and no figure: धारा 302.',
    },
    keys: [
      { ...{ name: 'word', kind: 'word', required: true }, what: { hi: 'एक शब्द।', en: 'One word.' } },
      ...EXAMPLES,
    ],
  },
];

/** Entries of one pack, examples of one kind in an entry and of one pack, forms of one pack; letters of an example and of a sentence. */
export const LIMITS = {
  entries: 1000,
  examples: 10,
  examplesInAll: 3000,
  forms: 4000,
  example: 600,
  sentence: 300,
  name: 60,
} as const;
