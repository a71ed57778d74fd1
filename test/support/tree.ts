/**
 * A tree of composed drafts for comparing programs: nested folders, presets, overrides, extended files, ignores. Every
 * draft has faults of its own; no two are alike.
 */

const PLACES = ['पटना', 'रांची', 'लखनऊ', 'भोपाल', 'जयपुर', 'देहरादून', 'रायपुर', 'शिमला', 'चंडीगढ़', 'गुवाहाटी', 'नागपुर'];
const WORKS = ['स्कूलों की मरम्मत', 'नहरों की सफाई', 'पुलों की जांच', 'सड़कों की पैमाइश', 'तालाबों की खुदाई', 'अस्पतालों का निरीक्षण'];
const DESKS = ['शिक्षा विभाग', 'जल संसाधन विभाग', 'लोक निर्माण विभाग', 'ग्रामीण विकास विभाग', 'स्वास्थ्य विभाग'];

/** Draft number `i`; its number decides which faults it has. */
export function composeDraft(i: number): string {
  const place = PLACES[i % PLACES.length]!;
  const work = WORKS[i % WORKS.length]!;
  const desk = DESKS[i % DESKS.length]!;
  const headline = `${place} की ${i + 11} पंचायतों में ${work} शुरू`;
  const day = (i % 27) + 1;
  const dateline =
    i % 5 === 0
      ? ''
      : i % 7 === 0
        ? `${place}, ${day} मई (भाषा)।। `
        : i % 4 === 0
          ? `${place} ${day} मई (वार्ता) `
          : `${place}, ${day} मई (भाषा) `;
  const has = (n: number, line: string) => (i % n === 0 ? [line, ''] : []);
  return [
    headline,
    '',
    ...has(3, headline),
    ...has(4, 'author-image'),
    `${dateline}${place} जिले में ${work} का काम सोमवार से शुरू हो गया। ${desk} ने यह जानकारी दी।`,
    '',
    ...has(2, `इस काम पर ${i * 3 + 40} लाख रुपये खर्च होंगे और ${i + 60} मजदूर लगेंगे।`),
    ...has(6, 'Advertisement'),
    `${desk} ने बताया कि पहले चरण में ${i + 5} गांव चुने गए हैं।`,
    '',
    ...has(5, 'सूत्रों के अनुसार दूसरे चरण में 30 गांव और जोड़े जाएंगे।'),
    ...has(7, 'Also Read: Monsoon likely to reach the state early this year, says department'),
    ...has(8, `**${desk}** की टीम रोज रिपोर्ट देगी।`),
    ...has(3, 'भाषा'),
  ].join('\n');
}

/** What some drafts choose for themselves, rightly and wrongly. */
const FRONT_MATTER = [
  'sampadak:\n  preset: web\n  off: [unattributed-figure]',
  'title: रात\nsampadak: { kind: opinion, preset: strict }',
  'sampadak:\n  prest: web\n  off:\n    - weak-atribution\n    - ad-marker',
  'date: 2026-05-02',
];

const json = (value: object) => JSON.stringify(value, undefined, 2);

/** Folders of the tree and the extension of their drafts. */
const FOLDERS: readonly (readonly [folder: string, extension: string])[] = [
  ['', 'wire'],
  ['डेस्क', 'wire'],
  ['डेस्क/रात पाली', 'txt'],
  ['web', 'wire'],
  ['web/night', 'md'],
  ['web/night/deep', 'copy'],
  ['agency/ians', 'wire'],
  ['agency/varta', 'khabar'],
  ['strict', 'wire'],
  ['strict/loose', 'wire'],
  ['mixed [1]', 'txt'],
  ['archive/2024', 'wire'],
];

export interface Tree {
  readonly files: Readonly<Record<string, string>>;
  /** Drafts that a walk comes to. */
  readonly walked: readonly string[];
  /** Drafts that `exclude` or `.sampadakignore` leaves out. */
  readonly leftOut: readonly string[];
  /** Drafts that only git leaves out. */
  readonly unknownToGit: readonly string[];
}

export function composeTree(): Tree {
  const files: Record<string, string> = {
    'sampadak.json': `// पूरे डेस्क की सेटिंग\n${json({
      preset: 'wire',
      locale: 'hi',
      exclude: ['archive/', '*-raw.txt'],
      overrides: [
        { files: ['डेस्क/**'], rules: { 'unattributed-figure': 'error' } },
        { files: ['**/*.txt', 'mixed [[]1]/**'], rules: { 'weak-attribution': 'warning' } },
        { files: ['agency/**'], preset: 'auto' },
      ],
    })}`,
    'web/sampadak.json': json({
      extends: ['../house/base.json', 'web'],
      overrides: [{ files: ['night/**'], rules: { 'ad-marker': 'off' } }],
    }),
    'house/base.json': json({
      locale: 'en',
      rules: { 'web-furniture': { severity: 'error', options: { markup: 'html' } } },
    }),
    'strict/sampadak.json': json({ preset: 'strict', rules: { 'missing-dateline': 'error' } }),
    'strict/loose/sampadak.json': json({
      extends: '../sampadak.json',
      preset: 'wire',
      rules: { 'repeated-headline': 'hint' },
    }),
    '.gitignore': 'mine/\n',
    '.sampadakignore': 'kept-*\n!kept-yes.wire\n',
    'web/.sampadakignore': 'night/skip.md\n',
    'notes.txt': 'Meeting at ten. Bring the list of districts and the phone numbers of the desk.',
    'README.md': '# Drafts\n\nThis folder holds the copy of the day.',
  };
  const walked: string[] = [];
  const leftOut: string[] = [];
  let i = 0;
  const add = (list: string[], name: string, front?: string) => {
    files[name] = `${front === undefined ? '' : `---\n${front}\n---\n\n`}${composeDraft(i++)}`;
    list.push(name);
  };
  for (const [folder, extension] of FOLDERS) {
    for (let n = 0; n < 6; n++) {
      const name = `${folder}${folder === '' ? '' : '/'}${n}.${extension}`;
      const front = n === 5 ? FRONT_MATTER[walked.length % FRONT_MATTER.length] : undefined;
      add(folder.startsWith('archive') ? leftOut : walked, name, front);
    }
  }
  for (const name of ['kept-no.wire', 'web/night/skip.md', 'डेस्क/3-raw.txt']) add(leftOut, name);
  add(walked, 'kept-yes.wire');
  const unknownToGit: string[] = [];
  add(unknownToGit, 'mine/a.wire');
  return { files, walked, leftOut, unknownToGit };
}
