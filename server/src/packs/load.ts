/** A pack's file, from its text to a pack that may be used. */
import { fill } from '../localize';
import type { Localized } from '../rules/types';
import { failedExamples } from './examples';
import { MOST_LETTERS, sizeOfPack } from './size';
import type { PackReader, ReadPack } from './types';

/** Results by text: a file that has not changed is not read again. As many as a desk can have. */
const KEPT = 200;

const large: Localized = {
  hi: 'इस पैक में बहुत अधिक अलग-अलग शब्द हैं; उसे बांटें।',
  en: 'This pack looks for too many different words. Split it.',
};

const noReader: Localized = {
  hi: 'पैक पढ़ने वाला हिस्सा (packs.js) नहीं मिला: {error}। फिर से स्थापित करें।',
  en: 'The reader of packs (packs.js) is not there: {error}. Install again.',
};

/** Reads a file and runs its examples. A pack with one failing example is refused whole. */
export function loadPack(reader: Pick<PackReader, 'readPack'>, text: string): ReadPack {
  const read = reader.readPack(text);
  if (read.pack === undefined) return read;
  if (sizeOfPack(read.pack) > MOST_LETTERS.pack) {
    return { ...read, pack: undefined, problems: [{ start: 0, end: 0, text: large }] };
  }
  const problems = failedExamples(read.pack, read.examples);
  return problems.length === 0 ? read : { ...read, pack: undefined, problems };
}

/** The same, remembering by content. */
export function createPackLoader(reader: () => Pick<PackReader, 'readPack'>): (text: string) => ReadPack {
  const known = new Map<string, ReadPack>();
  return (text) => {
    let read = known.get(text);
    if (read !== undefined) return read;
    try {
      read = loadPack(reader(), text);
    } catch (error) {
      // an installation without the bundle: said of every pack, and asked for again
      const problem = {
        start: 0,
        end: 0,
        text: { hi: fill(noReader.hi, { error: String(error) }), en: fill(noReader.en, { error: String(error) }) },
      };
      return { pack: undefined, examples: [], problems: [problem], isPack: true };
    }
    if (known.size >= KEPT) known.clear();
    known.set(text, read);
    return read;
  };
}
