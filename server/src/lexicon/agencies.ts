/** News agencies and newspaper desks as they stand in datelines, bylines and sign-offs (CATALOGUE 2.1). */

export interface Agency {
  readonly id: string;
  /** The spelling to offer. */
  readonly name: string;
  /** All spellings, Devanagari and Latin. */
  readonly spellings: readonly string[];
  /** Shape of the agency's own dateline. */
  readonly shape: 'S1-ians' | 'S1-bhasha' | 'S1-varta' | 'S1-hs' | 'S1-foreign' | 'S9-ani';
}

export const agencies: readonly Agency[] = [
  { id: 'ians', name: 'आईएएनएस', spellings: ['आईएएनएस', 'आइएएनएस', 'IANS'], shape: 'S1-ians' },
  {
    id: 'bhasha',
    name: 'भाषा',
    spellings: ['भाषा', 'पीटीआई', 'पीटीआइ', 'पीटीआई-भाषा', 'प्रेट्र', 'PTI'],
    shape: 'S1-bhasha',
  },
  { id: 'varta', name: 'वार्ता', spellings: ['वार्ता', 'यूनीवार्ता', 'यूएनआई', 'यूएनआइ', 'UNI'], shape: 'S1-varta' },
  {
    id: 'hs',
    name: 'हि.स.',
    spellings: ['हि.स.', 'हि.स', 'हि. स.', 'हिस', 'हिन्दुस्थान समाचार', 'हिंदुस्थान समाचार'],
    shape: 'S1-hs',
  },
  { id: 'ani', name: 'एएनआई', spellings: ['एएनआई', 'एएनआइ', 'ANI'], shape: 'S9-ani' },
  { id: 'ap', name: 'एपी', spellings: ['एपी', 'AP'], shape: 'S1-foreign' },
  { id: 'afp', name: 'एएफपी', spellings: ['एएफपी', 'AFP'], shape: 'S1-foreign' },
  { id: 'reuters', name: 'रायटर', spellings: ['रायटर', 'रायटर्स', 'रॉयटर', 'रॉयटर्स', 'Reuters'], shape: 'S1-foreign' },
  { id: 'xinhua', name: 'शिन्हुआ', spellings: ['शिन्हुआ', 'सिन्हुआ', 'शिनहुआ', 'Xinhua'], shape: 'S1-foreign' },
  { id: 'sputnik', name: 'स्पूतनिक', spellings: ['स्पूतनिक', 'स्पुतनिक', 'Sputnik'], shape: 'S1-foreign' },
  { id: 'tass', name: 'तास', spellings: ['तास', 'TASS'], shape: 'S1-foreign' },
  { id: 'dpa', name: 'डीपीए', spellings: ['डीपीए', 'DPA'], shape: 'S1-foreign' },
];

/** Desk words of newspapers: who filed, where no agency did. Longer ones first is not needed; matching takes the longest. */
export const desks: readonly string[] = [
  'संवाददाता',
  'संवाददाताओं',
  'कार्यालय संवाददाता',
  'विशेष संवाददाता',
  'वरिष्ठ संवाददाता',
  'प्रमुख संवाददाता',
  'हमारे संवाददाता',
  'निज संवाददाता',
  'नगर संवाददाता',
  'जागरण संवाददाता',
  'जागरण संवादाता',
  'संवादाता',
  'अमर उजाला संवाददाता',
  'निप्र',
  'निसं',
  'निज प्रतिनिधि',
  'प्रतिनिधि',
  'संवाद सूत्र',
  'संसू',
  'सं.सू.',
  'संवाद सहयोगी',
  'संस',
  'जासं',
  'जासं.',
  'जेएनएन',
  'जागरण टीम',
  'टीम जागरण',
  'जागरण ब्यूरो',
  'राज्य ब्यूरो',
  'राब्यू',
  'ब्यूरो',
  'विशेष ब्यूरो',
  'ब्यूरो चीफ',
  'अमर उजाला ब्यूरो',
  'अमर उजाला नेटवर्क',
  'अमर उजाला',
  'अमृत विचार',
  'भास्कर न्यूज',
  'भास्कर ब्यूरो',
  'भास्कर संवाददाता',
  'पत्रिका न्यूज नेटवर्क',
  'पत्रिका ब्यूरो',
  'हिन्दुस्तान टीम',
  'हिन्दुस्तान ब्यूरो',
  'हिन्दुस्तान संवाद',
  'हिटी',
  'न्यूज डेस्क',
  'वेब डेस्क',
  'ऑनलाइन डेस्क',
  'डिजिटल डेस्क',
  'नेशनल डेस्क',
  'स्पोर्ट्स डेस्क',
  'बिजनेस डेस्क',
  'एंटरटेनमेंट डेस्क',
  'टेक डेस्क',
  'स्टेट डेस्क',
  'इंटरनेशनल डेस्क',
  'एजेंसी',
  'एजेंसियां',
  'प्रे',
  'प्रेस ट्रस्ट',
  'न्यूज नेटवर्क',
  'संवाद न्यूज एजेंसी',
  'नवभारत टाइम्स',
  'नवभारतटाइम्स.कॉम',
  'प्रभात खबर',
  'सहारा न्यूज ब्यूरो',
  'देशबन्धु',
];

/** Byline words that stand on a line of their own above the dateline. */
export const bareBylines: readonly string[] = [
  'एजेंसी',
  'एजेंसियां',
  'डिजिटल डेस्क',
  'वेब डेस्क',
  'न्यूज डेस्क',
  'ऑनलाइन डेस्क',
  'ब्यूरो',
];
