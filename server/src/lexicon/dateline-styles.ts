/** How agencies write their own datelines (CATALOGUE 2.1). */
import { agencies } from './agencies';

export interface DatelineStyle {
  readonly id: string;
  /** Who writes so. */
  readonly house: { readonly hi: string; readonly en: string };
  /** Ids of the agencies that may stand in the bracket. */
  readonly agencies: readonly string[];
  /** What stands between place and date. */
  readonly separator: ', ' | ' ';
  /** `plain`: 4; `padded`: 04; `word`: चार up to nine, digits from ten; `digits`: 4 or 04. */
  readonly day: 'plain' | 'padded' | 'word' | 'digits';
  /** What stands behind the bracket. */
  readonly mark: '।' | ':' | '';
  /** A dateline of this house, as a model. */
  readonly model: string;
}

const FOREIGN = agencies.filter(({ shape }) => shape === 'S1-foreign').map(({ id }) => id);

export const datelineStyles: readonly DatelineStyle[] = [
  {
    id: 'ians',
    house: { hi: 'आईएएनएस', en: 'IANS' },
    agencies: ['ians'],
    ...{ separator: ', ', day: 'plain', mark: '।' },
    model: 'पटना, 4 सितंबर (आईएएनएस)।',
  },
  {
    id: 'bhasha',
    house: { hi: 'पीटीआई-भाषा', en: 'PTI Bhasha' },
    agencies: ['bhasha', ...FOREIGN],
    ...{ separator: ', ', day: 'word', mark: '' },
    model: 'पटना, चार सितंबर (भाषा)',
  },
  {
    id: 'varta',
    house: { hi: 'यूएनआई-वार्ता', en: 'UNI Varta' },
    agencies: ['varta', ...FOREIGN],
    ...{ separator: ' ', day: 'padded', mark: '' },
    model: 'पटना 04 सितंबर (वार्ता)',
  },
  {
    id: 'hs',
    house: { hi: 'हिन्दुस्थान समाचार', en: 'Hindusthan Samachar' },
    agencies: ['hs'],
    ...{ separator: ', ', day: 'digits', mark: '।' },
    model: 'पटना, 4 सितंबर (हि.स.)।',
  },
  {
    id: 'ani',
    house: { hi: 'एएनआई', en: 'ANI' },
    agencies: ['ani'],
    ...{ separator: ', ', day: 'plain', mark: ':' },
    model: 'पटना (बिहार), 4 सितंबर (एएनआई):',
  },
];

/** The days that PTI Bhasha writes as words: index 1 to 9. */
export const dayWords: readonly string[] = ['', 'एक', 'दो', 'तीन', 'चार', 'पांच', 'छह', 'सात', 'आठ', 'नौ'];
