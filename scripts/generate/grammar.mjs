// The TextMate grammar of wire copy, made from the engine's own lists of agencies, desks and months. It colours what a
// line shows by itself; what needs the whole story (which headline is the first, whose figure it is) is the linter's.

/** @typedef {import('./types').Engine} Engine */

/** A Devanagari letter or sign, and what must not stand before or after a word. */
const LETTER = '[\\x{0900}-\\x{0963}\\x{0971}-\\x{097F}\\x{200C}\\x{200D}]';
const DIGIT = '[0-9\\x{0966}-\\x{096F}]';
const START = '(?<![\\x{0900}-\\x{0963}\\x{0966}-\\x{097F}\\x{200C}\\x{200D}\\p{Latin}0-9])';
const END = '(?![\\x{0900}-\\x{0963}\\x{0966}-\\x{097F}\\x{200C}\\x{200D}\\p{Latin}0-9])';

/** Letters that take a nukta; Unicode has each pair in one piece too, from U+0958 on in this order. */
const NUKTA_BASES = 'कखगजडढफय';

/**
 * A word as a pattern: with and without nukta, in one piece or two; white space of any width.
 * @param {string} word
 */
function spelled(word) {
  return word
    .normalize('NFD')
    .replace(/\u093c/g, '')
    .replace(/[.[\](){}*+?^$|\\/-]/g, '\\$&')
    .replace(/ +/g, '\\s+')
    .replace(/[कखगजडढफय]/g, (base) => {
      const one = (0x958 + NUKTA_BASES.indexOf(base)).toString(16).toUpperCase();
      return `[${base}\\x{0${one}}]\\x{093C}?`;
    });
}

/**
 * Any of the words, the longest first.
 * @param {readonly string[]} list
 */
function anyOf(list) {
  const sorted = [...new Set(list)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map(spelled).join('|')})`;
}

const DAY_WORDS = 'एक दो तीन चार पांच पाँच छह सात आठ नौ'.split(' ');
const MAGNITUDES = 'सौ हजार हज़ार लाख करोड़ अरब खरब दर्जन मिलियन बिलियन ट्रिलियन'.split(' ');
const UNITS = 'प्रतिशत फीसदी फीसद रुपये रुपए रुपया रुपयों डॉलर यूरो पाउंड युआन येन'.split(' ');
const ATTRIBUTION = ['के अनुसार', 'के मुताबिक', 'के हवाले से', 'का कहना है', 'का कहना था', 'का दावा है', 'का मानना है'];
const SAID = ['ने कहा', 'ने बताया', 'ने दावा किया', 'ने जानकारी दी', 'ने यह जानकारी दी', 'ने पुष्टि की', 'ने आरोप लगाया'];
/** Lines that a web page leaves behind, by their beginning or as a whole. */
const FURNITURE_STARTS = [
  'यह भी पढ़ें',
  'ये भी पढ़ें',
  'इसे भी पढ़ें',
  'और पढ़ें',
  'डिस्क्लेमर',
  'अस्वीकरण',
  'Also Read',
  'Read More',
  'Read Also',
  'Follow us',
  'फोटो क्रेडिट',
  'Photo Credit',
];
const FURNITURE_LINES = ['author-image', 'New Update', 'Share', 'Tweet', 'Subscribe', 'शेयर करें', 'फॉलो करें', 'टैग्स'];

/**
 * The grammar as JSON.
 * @param {Engine} engine
 */
export function grammar({ agencies, desks, months }) {
  const agency = anyOf(agencies.flatMap(({ spellings }) => spellings));
  const desk = anyOf(desks);
  const month = anyOf(months.map(([spelling]) => spelling));
  const day = `(?:${DIGIT}{1,2}|${anyOf(DAY_WORDS)})`;
  const word = `${LETTER}(?:${LETTER}|[.-]){0,24}`;
  const place = `${word}(?:\\s${word}){0,3}(?:\\s?[(\\[][^()\\[\\]।]{2,40}[)\\]])?`;
  const places = `${place}(?:(?:\\s?[/,]\\s?|\\sऔर\\s)${place}){0,3}`;
  const date = `${day}[ -]${month}(?:,?\\s(?:19|20)${DIGIT}{2})?`;
  const mark = '\\s?(?:--|:-|[-–—.:।|]){1,2}';
  // reporter, places, date, agency, mark; `g` opens a group: one that captures in a pattern, one that does not in a list
  const withAgency = (/** @type {string} */ g) =>
    `${g}\\([^()]{2,40}\\)\\s?)?${g}${places})\\s?[,|]?\\s?${g}${date})\\s?${g}\\([^()।:]{0,40}\\))${g}${mark})?`;
  const withDate = (/** @type {string} */ g) => `${g}${places})(?:\\s?[,|]\\s?|\\s)${g}${date})${g}${mark})(?=\\s|$)`;
  const withDesk = (/** @type {string} */ g) =>
    `(?:${g}${places}),\\s?${g}${desk}|${agency})|${g}${desk}),\\s?${g}${places}))${g}\\s?[।:|])`;
  const dateline = `\\s*(?:${[withAgency, withDate, withDesk].map((shape) => shape('(?:')).join('|')})`;
  const signOff = `[-–—]{1,2}\\s?${agency}(?:/\\S+)?|(?:जारी\\s*\\.?\\s*)?(?:भाषा(?:\\s+${LETTER}[^\\s।]{0,20}){0,3}|वार्ता)|(?:हिन्दुस्थान|हिंदुस्थान)\\s+समाचार(?:\\s*/\\s*\\S.{0,40})?|\\(${agency}\\)`;
  const initials = `${LETTER}{1,8}(?:/${LETTER}{0,8}){1,3}/?|[a-z]{2,4}/[a-z]{0,4}|${DIGIT}{4}\\s+${DIGIT}{4}(?:\\s+\\S{1,20})?`;
  const prose = '.*[।?!]["”’\')]*\\s*$|.{160}';
  const place_ = { name: 'entity.name.type.place.wirecopy' };
  const date_ = { name: 'constant.numeric.date.wirecopy' };
  const agency_ = { name: 'support.class.agency.wirecopy' };
  const mark_ = { name: 'punctuation.separator.dateline.wirecopy' };
  const byline_ = { name: 'entity.name.tag.byline.wirecopy' };

  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Wire copy',
    scopeName: 'text.wirecopy',
    fileTypes: ['wire', 'copy', 'khabar'],
    patterns: [
      { include: '#top' },
      { include: '#lines' },
      { include: '#sign-off' },
      { include: '#dateline' },
      { include: '#prose' },
    ],
    repository: {
      top: {
        comment: 'Headline, strap and what the page put between, down to the dateline or the first sentence.',
        // a region that ends where it begins would stop the reader of the grammar
        begin: `\\A(?!${dateline}|${prose})`,
        end: `^(?=${dateline}|${prose})`,
        patterns: [{ include: '#lines' }, { include: '#headline' }],
      },
      lines: {
        patterns: [
          {
            name: 'comment.line.ad-marker.wirecopy',
            match: '^\\s*[-–—\\[(*:\\s]*(?i:advert[a-z]{4,12}|sponsored|विज्ञापन)[-–—\\])*:\\s]*$',
          },
          { name: 'comment.line.furniture.wirecopy', match: `^\\s*[(\\[*#-]*\\s*(?i:${anyOf(FURNITURE_STARTS)}).*$` },
          { name: 'comment.line.furniture.wirecopy', match: `^\\s*(?i:${anyOf(FURNITURE_LINES)})\\s*$` },
          { name: 'comment.line.furniture.wirecopy', match: `^\\s*\\(\\s*(?i:source|photo|साभार|फोटो)\\s*[-–:].*$` },
        ],
      },
      headline: { name: 'markup.heading.headline.wirecopy entity.name.section.wirecopy', match: '^\\s*(\\S.*)$' },
      'sign-off': {
        begin: `^\\s*(${signOff})\\s*$`,
        beginCaptures: { 1: { name: 'keyword.other.sign-off.wirecopy' } },
        end: `^(?=${dateline}|${prose})`,
        patterns: [
          { name: 'keyword.other.initials.wirecopy', match: `^\\s*(?:${initials})\\s*$` },
          { name: 'keyword.other.sign-off.wirecopy', match: `^\\s*(?:${signOff})\\s*$` },
          { include: '#lines' },
          { include: '#headline' },
        ],
      },
      dateline: {
        patterns: [
          {
            name: 'meta.dateline.wirecopy',
            match: `^\\s*${withAgency('(')}`,
            captures: { 1: byline_, 2: place_, 3: date_, 4: agency_, 5: mark_ },
          },
          {
            name: 'meta.dateline.wirecopy',
            match: `^\\s*${withDate('(')}`,
            captures: { 1: place_, 2: date_, 3: mark_ },
          },
          {
            name: 'meta.dateline.wirecopy',
            match: `^\\s*${withDesk('(')}`,
            captures: { 1: place_, 2: agency_, 3: agency_, 4: place_, 5: mark_ },
          },
        ],
      },
      prose: {
        patterns: [
          { include: '#quoted' },
          { include: '#figure' },
          { name: 'keyword.other.attribution.wirecopy', match: `${START}${anyOf([...ATTRIBUTION, ...SAID])}${END}` },
          { name: `support.class.agency.wirecopy`, match: `(?<=\\()${agency}(?=\\))` },
        ],
      },
      quoted: {
        patterns: ['“”', '‘’'].map(([open, close]) => ({
          name: `string.quoted.${open === '“' ? 'double' : 'single'}.wirecopy`,
          begin: open,
          end: `${close}|$`,
          patterns: [{ include: '#figure' }],
        })),
      },
      figure: {
        name: 'constant.numeric.figure.wirecopy',
        match: `${START}(?:[₹$]\\s?)?${DIGIT}+(?:[,.]${DIGIT}+)*(?:\\s?%|(?:\\s${anyOf(MAGNITUDES)})*(?:\\s${anyOf(UNITS)})?)${END}`,
      },
    },
  };
}
