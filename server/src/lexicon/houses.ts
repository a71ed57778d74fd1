/** Houses as they can be told from copy or from the name of a folder. Ids are those of the presets. */

export interface House {
  readonly id: string;
  /** A house that sends copy, or one that publishes it. */
  readonly kind: 'agency' | 'paper';
  /** Desk words and bylines that only this house writes. */
  readonly desks: readonly string[];
  /** Names of folders, in small letters without spaces, dots, hyphens and underscores. */
  readonly folders: readonly string[];
}

export const houses: readonly House[] = [
  { id: 'bhasha', kind: 'agency', desks: [], folders: ['bhasha', 'ptibhasha', 'pti', 'भाषा', 'पीटीआई', 'पीटीआईभाषा'] },
  { id: 'ians', kind: 'agency', desks: [], folders: ['ians', 'ianshindi', 'आईएएनएस'] },
  { id: 'varta', kind: 'agency', desks: [], folders: ['varta', 'univarta', 'uni', 'वार्ता', 'यूनीवार्ता'] },
  {
    id: 'jagran',
    kind: 'paper',
    desks: [
      'जागरण संवाददाता',
      'जागरण संवादाता',
      'जासं',
      'जासं.',
      'जेएनएन',
      'जागरण टीम',
      'टीम जागरण',
      'जागरण ब्यूरो',
      'दैनिक जागरण',
    ],
    folders: ['jagran', 'dainikjagran', 'जागरण', 'दैनिकजागरण'],
  },
  {
    id: 'amarujala',
    kind: 'paper',
    desks: ['अमर उजाला', 'अमर उजाला संवाददाता', 'अमर उजाला ब्यूरो', 'अमर उजाला नेटवर्क', 'संवाद न्यूज एजेंसी'],
    folders: ['amarujala', 'अमरउजाला'],
  },
  {
    id: 'nbt',
    kind: 'paper',
    desks: ['नवभारत टाइम्स', 'नवभारतटाइम्स.कॉम'],
    folders: ['nbt', 'navbharattimes', 'नवभारतटाइम्स'],
  },
  { id: 'prabhat', kind: 'paper', desks: ['प्रभात खबर'], folders: ['prabhat', 'prabhatkhabar', 'प्रभातखबर'] },
  {
    id: 'hindustan',
    kind: 'paper',
    desks: ['हिन्दुस्तान टीम', 'हिन्दुस्तान ब्यूरो', 'हिन्दुस्तान संवाद', 'हिटी'],
    folders: ['hindustan', 'livehindustan', 'हिन्दुस्तान', 'हिंदुस्तान'],
  },
  {
    id: 'bbc',
    kind: 'paper',
    desks: ['बीबीसी हिंदी', 'बीबीसी हिन्दी', 'बीबीसी संवाददाता'],
    folders: ['bbc', 'bbchindi', 'बीबीसी', 'बीबीसीहिंदी', 'बीबीसीहिन्दी'],
  },
];
