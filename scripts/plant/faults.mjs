// Faults that are put into sound copy, one at a time, for rules whose faults are too rare to be met in a few hundred
// texts. Each function gives the text again and again, each time with one fault more than it had.

/** @typedef {(text: string) => string[]} Planter */

const WEEKDAYS = ['सोमवार', 'मंगलवार', 'बुधवार', 'गुरुवार', 'शुक्रवार', 'शनिवार', 'रविवार'];
const MONTHS = 'जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर';
const DATE = `\\d{1,2} (?:${MONTHS})`;
const WITH_YEAR = `${DATE},? 20\\d\\d`;

/**
 * @param {string} text
 * @param {RegExp} pattern Global.
 * @param {(match: RegExpMatchArray) => string | undefined} change
 * @returns {string[]}
 */
function each(text, pattern, change) {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const made = change(match);
    if (made === undefined || made === match[0]) return [];
    return [text.slice(0, match.index) + made + text.slice(match.index + match[0].length)];
  });
}

/** The last digit but one, or the only one, made another. @param {string} number */
function anotherDigit(number) {
  const at = number.length === 1 ? 0 : number.length - 2;
  const digit = number[at] ?? '';
  return /\d/.test(digit) ? number.slice(0, at) + ((Number(digit) + 3) % 10) + number.slice(at + 1) : undefined;
}

/** Where the text ends and each line does. @param {string} text */
function lineEnds(text) {
  return [...text.matchAll(/\n(?=\n|$)/g)].map(({ index }) => index);
}

/** @type {Readonly<Record<string, Planter>>} */
export const planters = {
  /** A weekday beside a date with its year becomes the one that follows. */
  'weekday-date-mismatch': (text) =>
    each(
      text,
      new RegExp(
        `(${WEEKDAYS.join('|')})(,? ?\\(?${WITH_YEAR}\\)?)|(${WITH_YEAR},? ?\\(?(?:यानी )?)(${WEEKDAYS.join('|')})`,
        'g',
      ),
      ([, first, behind, before, last]) => {
        const day = WEEKDAYS[(WEEKDAYS.indexOf(first ?? last ?? '') + 1) % 7];
        return first === undefined ? `${before}${day}` : `${day}${behind}`;
      },
    ),
  /** A digit of a number of the headline changes. */
  'headline-figure-mismatch'(text) {
    const end = text.indexOf('\n');
    if (end < 0) return [];
    const body = text.slice(end);
    return each(text.slice(0, end), /\d[\d,]*\d|\d/g, ([number]) =>
      // a number that the story does not repeat has nothing to differ from
      number.length > 1 && new RegExp(`(?<![\\d,.])${number}(?![\\d,]*\\d)`).test(body)
        ? anotherDigit(number)
        : undefined,
    ).map((headline) => headline + body);
  },
  /** A part of a total grows by one: every number of a sentence that says how many of them were which. */
  'figure-arithmetic': (text) =>
    text
      .split(/(?<=।)/)
      .flatMap((sentence, at, all) =>
        /जिनमें|जिसमें|इनमें|कुल|सहित|समेत/.test(sentence)
          ? each(sentence, /(?<![\d,.])\d{1,4}(?![\d,.]*\d)/g, ([number]) => String(Number(number) + 1)).map((made) =>
              [...all.slice(0, at), made, ...all.slice(at + 1)].join(''),
            )
          : [],
      ),
  /** A paragraph is read as Latin-1, or loses letters to U+FFFD. */
  mojibake: (text) =>
    each(
      text,
      /^.{80,}$/gm,
      ([line]) => Buffer.from(line.slice(0, 40), 'utf8').toString('latin1') + line.slice(40),
    ).concat(each(text, /(?<=^.{40})[\u0900-\u097f](?=.{40,}$)/gm, () => '\ufffd')),
  /** The word that looks like the right one. */
  'word-confusion': (text) =>
    each(text, /((?:खिलाफ|विरुद्ध|सख्त|कड़ी|कठोर) )कार्रवाई/g, ([, before]) => `${before}कार्यवाही`).concat(
      each(
        text,
        /((?:सदन|विधानसभा|लोकसभा|राज्यसभा|संसद) की )कार्यवाही( (?:स्थगित|शुरू|बाधित))/g,
        ([, a, b]) => `${a}कार्रवाई${b}`,
      ),
      each(text, / की ओर (?=जाने|जाते|जा |बढ़|भाग|लौट|इशारा|रवाना|मुड़|ध्यान)/g, () => ' की और '),
    ),
  /** The accused becomes the culprit where somebody is taken into custody. */
  'legal-caution': (text) =>
    each(text, /आरोपी (को|ने|से|के|की)(?= [^।]{0,60}(?:गिरफ्तार|हिरासत|दबोच))/g, ([, after]) => `लुटेरे ${after}`).concat(
      each(text, /आरोपियों (को|ने|से|के|की)(?= [^।]{0,60}(?:गिरफ्तार|हिरासत|दबोच))/g, ([, after]) => `लुटेरों ${after}`),
    ),
  /** A word from desk to desk, on a line of its own or behind a figure. */
  'leftover-desk-note': (text) => {
    const lines = ['फोटो लगाएं', '(पूरी खबर थोड़ी देर में)', 'डेस्क ध्यान दें: नाम जांचना है', 'XXX', 'यह खबर रोकें', 'tk'];
    const notes = [' (पुष्टि करें)', ' (जांच लें)', ' (चेक करें)', ' ???', ' xxx'];
    const ends = lineEnds(text).slice(1, 4);
    return [
      ...ends.flatMap((end, at) => {
        const note = lines[(at + text.length) % lines.length];
        return [`${text.slice(0, end)}\n\n${note}${text.slice(end)}`];
      }),
      ...each(
        text,
        /(?<=[^\n]{60}) \d{2,}(?= [\u0900-\u097f])/g,
        ([number]) => number + notes[text.length % notes.length],
      ).slice(0, 2),
    ];
  },
  /** Whoever acts first in the lead is only “he”. */
  'orphan-pronoun': (text) =>
    each(text, /(?<=\) |\)। |: )[\u0900-\u097f ]{4,50} ने (?=[\u0900-\u097f]+वार को )/g, () => 'उन्होंने ').slice(0, 1),
};
