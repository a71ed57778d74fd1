/** Documents nobody would write: samples torn, doubled and joined, and letters in orders that no keyboard makes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adMarkers } from '../../server/src/lexicon/ad-markers';
import { webFurniture } from '../../server/src/lexicon/furniture';
import { root } from '../support/root';

/** Numbers from 0 to below 1. */
export type Random = () => number;

/** Samples of copy, as texts. */
export const samples: readonly string[] = readdirSync(join(root, 'test', 'samples'))
  .filter((name) => /\.(?:wire|txt)$/.test(name))
  .sort()
  .map((name) => readFileSync(join(root, 'test', 'samples', name), 'utf8'));

/** What furniture is known by. */
export const triggers: readonly string[] = [...adMarkers, ...webFurniture].flatMap((entry) => [
  ...(entry.words ?? []),
  ...(entry.triggers ?? []),
]);

/** Alphabets that hurt, by name. */
export const ALPHABETS: Readonly<Record<string, readonly string[]>> = {
  virama: ['क', '\u094d', '\u094d', 'त', 'र', '\u200d', '\u200c', 'ा', ' '],
  joiners: ['\u200d', '\u200c', '\u200b', '\u00ad', '\ufeff', 'ड', 'ढ', ' '],
  nukta: ['\u0958', '\u095c', '\u095e', 'ड\u093c', 'ज\u093c', '\u093c', 'य', 'े', 'ी', ' '],
  astral: ['\u{11b00}', '\u{11b09}', '\u{1f600}', '\u{10900}', 'अ', '।'],
  bidi: ['\u202a', '\u202e', '\u2066', '\u2069', '\u200e', '\u200f', 'ख़बर', '12', ' '],
  surrogates: ['\ud800', '\udc00', '\udbff', 'क', '।', '\n'],
  nul: ['\0', '\u0001', '\u0008', 'भाषा', '\t', '\n', '\r', '\r\n', '\u2028', '\u0085'],
  signs: ['ा', 'े', 'ै', 'ो', 'ं', 'ँ', 'ः', '\u0901', 'ॅ', 'क', '\u0951'],
  digits: ['1', '२', '३', ',', '.', '%', '₹', ' लाख', ' करोड़', ' हजार', ' ', 'साढ़े ', '-', '/', ':'],
  quotes: ['‘', '’', '“', '”', '"', "'", '‘‘', '’’', '(', ')', '[', ']', '।', ' ', 'ने कहा', '25 लोग'],
  marks: ['।', '॥', '|', '.', '..', '…', '!', '?', ':', ';', '-', '–', '—', ' ', '\n', '\n\n'],
  words: ['ने', 'कहा', 'कि', 'के', 'अनुसार', 'पुलिस', '25', 'लोग', 'मारे', 'गए', 'हैं।', 'में', 'में', 'इनमें', 'कुल', '\n\n', ' '],
  datelines: [
    'पटना',
    ', ',
    '4',
    ' सितंबर',
    ' (',
    'भाषा',
    ')',
    '।',
    ' : ',
    'नई दिल्ली',
    ' जनवरी',
    '\n',
    'एजेंसी',
    '31 फरवरी',
  ],
  markup: [
    '<p>',
    '</p>',
    '<a href="',
    '">',
    '&nbsp;',
    '&#2309;',
    '&amp;amp;',
    '<!--',
    '-->',
    'http://t.co/a',
    '[[',
    '](',
    '**',
    '\n',
  ],
  latin: [
    'Advertisement',
    'Also Read',
    ':',
    'Updated',
    ' Sep 4, 2025 ',
    'IST',
    'pic.twitter.com/x',
    '#',
    '@',
    '\n',
    'क',
  ],
};

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Any document. Most are short, so that many can be tried; some have a few thousand units. */
export function makeDocument(random: Random): string {
  const kind = random();
  if (kind < 0.1) return mutate(random, pick(random, samples));
  if (kind < 0.12) return mutate(random, pick(random, samples) + pick(random, samples));
  if (kind < 0.55) return mutate(random, excerpt(random, pick(random, samples)));
  if (kind < 0.9) return letters(random, pick(random, Object.values(ALPHABETS)), 1 + Math.floor(random() ** 4 * 500));
  const mixed = Array.from({ length: 40 }, () => pick(random, pick(random, Object.values(ALPHABETS))));
  return letters(random, mixed, 1 + Math.floor(random() ** 4 * 800));
}

/** Some lines of a text, often from its start: where faults are is at the ends of stories and blocks, and short copy has as many. */
function excerpt(random: Random, sample: string): string {
  const lines = sample.split('\n');
  const from = random() < 0.5 ? 0 : Math.floor(random() * lines.length);
  return lines.slice(from, from + 1 + Math.floor(random() ** 2 * 16)).join('\n');
}

function letters(random: Random, alphabet: readonly string[], count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) text += pick(random, alphabet);
  return text;
}

/** A few changes to a text: lines and stretches taken out, doubled, moved, joined; foreign matter put in. */
function mutate(random: Random, sample: string): string {
  let text = sample;
  for (let changes = 1 + Math.floor(random() * 6); changes > 0; changes--) text = change(random, text);
  return text;
}

function change(random: Random, text: string): string {
  const at = Math.floor(random() * (text.length + 1));
  const to = Math.min(text.length, at + Math.floor(random() ** 2 * 200));
  const lines = text.split('\n');
  const line = Math.floor(random() * lines.length);
  switch (Math.floor(random() * 10)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, to) + text.slice(at, to) + text.slice(to);
    case 2:
      return (
        text.slice(0, at) +
        letters(random, pick(random, Object.values(ALPHABETS)), 1 + Math.floor(random() * 12)) +
        text.slice(at)
      );
    case 3:
      lines.splice(line, 0, pick(random, lines));
      return lines.join('\n');
    case 4:
      lines.splice(line, 0, '', pick(random, triggers), '');
      return lines.join('\n');
    case 5:
      lines.splice(line, 1);
      return lines.join('\n');
    case 6:
      return text.replaceAll('\n\n', pick(random, ['\n', ' ', '\r\n\r\n', '\r', '\n\n\n']));
    case 7:
      return text.slice(0, at) + pick(random, triggers) + text.slice(at);
    case 8:
      return text.normalize(pick(random, ['NFC', 'NFD', 'NFKC']));
    default:
      lines.sort(() => random() - 0.5);
      return lines.join('\n');
  }
}

/** Documents that are large or deep, by name. Each grows with `size`; 1 is the size that its name tells. */
export const MONSTERS: Readonly<Record<string, (size?: number) => string>> = {
  '1 MB without a line end': (size = 1) => 'बाढ़ में 25 लोग मारे गए और '.repeat(40_000 * size),
  '1 MB of one letter': (size = 1) => 'क'.repeat(1_000_000 * size),
  '1 MB of viramas': (size = 1) => '\u094d'.repeat(1_000_000 * size),
  '100,000 line ends': (size = 1) => '\n'.repeat(100_000 * size),
  '100,000 lines of one word': (size = 1) => 'भाषा\n'.repeat(100_000 * size),
  '50,000 bare numbers in one line': (size = 1) => '12 '.repeat(50_000 * size),
  '50,000 figures in one line': (size = 1) => '25 लोग '.repeat(50_000 * size),
  '25,000 ranges in one sentence': (size = 1) => '5 से 6 '.repeat(25_000 * size),
  '30,000 sentences of one number in one paragraph': (size = 1) => '1. '.repeat(30_000 * size),
  '15,000 agents that do nothing': (size = 1) => 'मंत्री ने '.repeat(15_000 * size),
  '10,000 repeats of one headline': (size = 1) => 'गंडक में नाव पलटी, राहत दल रवाना\n\n'.repeat(10_000 * size),
  '10,000 near repeats': (size = 1) =>
    numbered(10_000 * size, (i) => `गंडक में नाव पलटी, ${i} लोग लापता, राहत दल रवाना\n`),
  '100,000 quotation marks': (size = 1) => '‘“"'.repeat(33_000 * size),
  '100,000 brackets': (size = 1) => '('.repeat(50_000 * size) + ')'.repeat(50_000 * size),
  'deep tags': (size = 1) => `${'<p>'.repeat(30_000 * size)}क${'</p>'.repeat(30_000 * size)}`,
  '5,000 quoted paragraphs': (size = 1) => numbered(5_000 * size, (i) => `“पानी उतर रहा है, नाव संख्या ${i} लौट आई है।”\n`),
  '5,000 datelines': (size = 1) =>
    numbered(5_000 * size, (i) => `पटना, ${1 + (i % 28)} सितंबर (भाषा) गंगा का पानी उतर रहा है, ${i} गांव खाली हुए।\n`),
  '20,000 ad markers': (size = 1) => 'विज्ञापन\n\n'.repeat(20_000 * size),
  '50,000 words of one stem': (size = 1) => 'इनमें से कुल '.repeat(17_000 * size),
};

function numbered(count: number, paragraph: (number: number) => string): string {
  return Array.from({ length: count }, (_, i) => paragraph(i)).join('\n');
}
