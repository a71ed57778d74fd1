/**
 * Notes that agencies and desks write to one another, as folded lines (nukta gone, nasals to anusvara, Latin letters
 * small). Source: conventions of Hindi desks (CATALOGUE 1.1); collected by hand.
 */

export interface DeskNote {
  readonly pattern: RegExp;
  /** `wire`: belongs on the wire and must not reach the page; `never`: belongs nowhere but in a draft. */
  readonly kind: 'wire' | 'never';
  /** `line`: the whole line is the note; `part`: the match alone. */
  readonly where: 'line' | 'part';
}

/** Repetition in these patterns is bounded, and they are tried on short lines or at their own words only. */
export const deskNotes: readonly DeskNote[] = [
  { pattern: /^(?:एंबार्गो|embargo(?:ed)?|प्रकाशन[- ]निषेध)(?![\u0900-\u0963a-z]).{0,120}$/, kind: 'never', where: 'line' },
  {
    pattern: /^.{0,80}(?:से पहले|के बाद ही|तक) (?:प्रकाशित|प्रसारित|जारी) न(?:ही)?ं? करें[।.]?$/,
    kind: 'never',
    where: 'line',
  },
  {
    pattern: /^(?:डेस्क|संपादक|उप संपादक)(?: (?:कृपया )?ध्यान दें| के लिए नोट| नोट)(?![\u0900-\u0963]).{0,120}$/,
    kind: 'never',
    where: 'line',
  },
  { pattern: /^नोट ?[:-] ?(?:संपादक|डेस्क)(?![\u0900-\u0963]).{0,120}$/, kind: 'never', where: 'line' },
  {
    pattern: /^\(?(?:फोटो|तस्वीर|ग्राफिक|वीडियो) (?:लगाएं|लगा लें|लगा दें|भेज रहे हैं|आ रही है|आएगी)\)?[।.]?$/,
    kind: 'never',
    where: 'line',
  },
  { pattern: /^(?:यह )?(?:खबर|समाचार|कॉपी) (?:रोकें|रोक लें|रोक दें|न चलाएं|निरस्त)[।.]?$/, kind: 'never', where: 'line' },
  { pattern: /^(?:निरस्त|किल|kill)[।.]?$/, kind: 'never', where: 'line' },
  {
    pattern: /^\(?(?:विस्तृत|पूरी|पूरा) (?:खबर|समाचार|ब्योरा) (?:थोड़ी|थोडी|कुछ) देर में[।.]?\)?$/,
    kind: 'never',
    where: 'line',
  },
  { pattern: /^(?:x{3,}|tk|tktk|\?{3,})$/, kind: 'never', where: 'line' },
  { pattern: /\((?:पुष्टि करें|जांच लें|पुष्टि होनी है|चेक करें|नाम पूछें|आंकडा जांचें)\)/, kind: 'never', where: 'part' },
  { pattern: /(?<![a-z])x{3,}(?![a-z])|\?{3,}/, kind: 'never', where: 'part' },
  { pattern: /^\(?जारी\)?[।.]?$/, kind: 'wire', where: 'line' },
  { pattern: /^(?:प्रादे|दि|वि|विदेश|अर्थ|खेल|संसद|न्याय) ?\d{1,3} {1,3}[^।]{2,80}$/, kind: 'wire', where: 'line' },
  { pattern: /^(?:शुद्धिपत्र|भूल[- ]सुधार|संशोधन)(?![\u0900-\u0963]).{0,120}$/, kind: 'wire', where: 'line' },
  { pattern: /^कृपया .{2,120} की जगह .{1,80} पढें[।.]?$/, kind: 'wire', where: 'line' },
  {
    pattern: / ?\((?:(?:पहली|दूसरी|तीसरी|पहला|दूसरा|तीसरा) )?(?:लीड|किस्त|राउंडअप|अपडेट|संशोधित|जारी)(?:[- ]?\d)?\)$/,
    kind: 'wire',
    where: 'part',
  },
];

/** No note is longer; longer lines are copy, in which only the notes in brackets are looked for. */
export const longestNote = 200;
