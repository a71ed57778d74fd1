// Writes the lexicon into a bundle with one byte a letter. A letter of Devanagari takes three in UTF-8, and the lexicon was a
// third of what a server loads; each letter that is frequent in it stands as a letter of ASCII instead, and is put back when
// the list is made.

import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const LEXICON = join(root, 'server/src/lexicon');
/** No lists of words: `words` makes them, and furniture is written in a way of its own. */
const OTHER = /^(?:words|furniture.*|ad-markers)\.ts$/;

/** What a letter can stand as: ASCII that no string literal has to escape. */
const SLOTS = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).filter(
  (c) => !/["'`\\$]/.test(c),
);
/** ASCII that is not as frequent stands as a letter from here on, of two bytes in UTF-8 and in no text of ours. */
const ELSEWHERE = 0x500;
/** The same for whoever puts letters in the place of something: as many from here on as there are before `ELSEWHERE`. */
export const FREE = 0x400;
const TAKEN = /[\u0500-\u057f]/;

/**
 * @param {string} text
 * @returns {string} The letters that the slots stand for, in the order of the slots: the most frequent ones of the text.
 */
export function alphabetOf(text) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let i = 0; i < text.length; i++) counts.set(text.charAt(i), (counts.get(text.charAt(i)) ?? 0) + 1);
  const weight = (/** @type {string} */ c) =>
    (counts.get(c) ?? 0) * (Buffer.byteLength(c) > 1 || !SLOTS.includes(c) ? 3 : 1);
  const candidates = [...new Set([...counts.keys(), ...SLOTS])].filter((c) => !/[\ud800-\udfff]/.test(c));
  const chosen = candidates.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)).slice(0, SLOTS.length);
  return chosen.sort().join('');
}

/**
 * @param {string} text
 * @param {string} alphabet
 */
export function encode(text, alphabet) {
  if (TAKEN.test(text)) throw new Error('A text holds letters that stand for others where it is coded.');
  let coded = '';
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    const slot = alphabet.indexOf(c);
    coded += slot >= 0 ? SLOTS[slot] : c < '\x80' ? String.fromCharCode(ELSEWHERE + c.charCodeAt(0)) : c;
  }
  return coded;
}

/** An ECMAScript module that makes of an alphabet what reads texts that were coded by it. */
export const DECODERS = `
  const slots = ${JSON.stringify(SLOTS.join(''))};
  const SLICE = 8192;
  export const decoderOf = (alphabet) => {
    const letters = new Uint16Array(128);
    for (let i = 0; i < slots.length; i++) letters[slots.charCodeAt(i)] = alphabet.charCodeAt(i);
    const letter = (c) => (c < 128 ? letters[c] : c >= ${ELSEWHERE} && c < ${ELSEWHERE + 128} ? c - ${ELSEWHERE} : c);
    return (text) => {
      const { length } = text;
      const units = new Uint16Array(length);
      const bytes = new TextEncoder().encode(text);
      // of what is loaded at start this is the longest loop, and it runs before V8 has compiled it: as little as can be
      if (bytes.length === length) for (let i = 0; i < length; i++) units[i] = letters[bytes[i]];
      else for (let i = 0; i < length; i++) units[i] = letter(text.charCodeAt(i));
      if (length <= SLICE) return String.fromCharCode.apply(null, units);
      let made = '';
      for (let i = 0; i < length; i += SLICE) made += String.fromCharCode.apply(null, units.subarray(i, i + SLICE));
      return made;
    };
  };`;

/**
 * @param {string} alphabet
 * @returns {string} An ECMAScript module that makes texts and lists of what was coded by this alphabet.
 */
const decoder = (alphabet) => `
  import { decoderOf } from 'coded:decoders';
  const decode = decoderOf(${JSON.stringify(alphabet)});
  export const list = (text) => decode(text).split('\\n');
  export const rows = (text) => list(text).map((row) => row.split('\\t'));
  export const data = (text) => JSON.parse(decode(text));`;

/**
 * Gives the modules of a bundle that are coded their decoders.
 *
 * @type {import('esbuild').Plugin}
 */
export const decoders = {
  name: 'decoders',
  setup(building) {
    building.onResolve({ filter: /^coded:/ }, ({ path }) => ({ path, namespace: 'coded' }));
    building.onLoad({ filter: /^coded:decoders$/, namespace: 'coded' }, () => ({ contents: DECODERS, loader: 'js' }));
  },
};

/**
 * @param {unknown} value
 * @param {string} [separators]
 * @returns {value is readonly string[]}
 */
const isList = (value, separators = '\n') =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((entry) => typeof entry === 'string' && ![...separators].some((c) => entry.includes(c)));

/**
 * @param {unknown} value What a module of the lexicon exports.
 * @returns {{ make: 'list' | 'rows' | 'data', text: string }} The text of which the decoder makes the same.
 */
export function textOf(value) {
  if (isList(value) && (value.length > 1 || value[0] !== '')) return { make: 'list', text: value.join('\n') };
  if (Array.isArray(value) && value.length > 0 && value.every((row) => isList(row, '\n\t'))) {
    return { make: 'rows', text: value.map((row) => row.join('\t')).join('\n') };
  }
  return { make: 'data', text: JSON.stringify(value) };
}

/** @param {unknown} value */
export const isWorthCoding = (value) => (JSON.stringify(value)?.match(/[\u0900-\u097f]/g)?.length ?? 0) > 24;

/**
 * Loads a module as it is in the sources.
 *
 * @param {string} path
 * @returns {Promise<{ exports: Record<string, any>, files: string[] }>} What it exports, and all files that it is made of.
 */
export async function evaluateModule(path) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    metafile: true,
    write: false,
    charset: 'utf8',
  });
  const code = outputFiles[0]?.text ?? '';
  const exports = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  return { exports, files: Object.keys(metafile.inputs).map((file) => join(root, file)) };
}

/** @type {Promise<string> | undefined} */
let alphabet;

/** The letters that are frequent in the lexicon. */
async function alphabetOfLexicon() {
  const names = readdirSync(LEXICON).filter((name) => name.endsWith('.ts') && !OTHER.test(name));
  const modules = await Promise.all(names.map((name) => evaluateModule(join(LEXICON, name))));
  const values = modules.flatMap(({ exports }) => Object.values(exports)).filter(isWorthCoding);
  return alphabetOf(values.map((value) => textOf(value).text).join(''));
}

/** The module that makes lists of what stands coded in a bundle. */
export const DECODER = 'coded:lexicon';

/**
 * Writes the lists of the lexicon coded.
 *
 * @type {import('esbuild').Plugin}
 */
export const codedLexicon = {
  name: 'coded-lexicon',
  setup(building) {
    building.onLoad({ filter: /^coded:lexicon$/, namespace: 'coded' }, async () => {
      alphabet ??= alphabetOfLexicon();
      return { contents: decoder(await alphabet), loader: 'js' };
    });
    building.onLoad({ filter: /server[\\/]src[\\/]lexicon[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      if (OTHER.test(basename(path))) return undefined;
      alphabet ??= alphabetOfLexicon();
      const { exports, files } = await evaluateModule(path);
      // a module that holds an expression stays as it is
      if (!isDeepStrictEqual({ ...exports }, JSON.parse(JSON.stringify(exports)))) return undefined;
      const contents = await codedModule(exports, await alphabet);
      return { contents, loader: 'js', watchFiles: files };
    });
  },
};

/**
 * @param {Record<string, unknown>} exports
 * @param {string} letters
 */
function codedModule(exports, letters) {
  const lines = Object.entries(exports).map(([name, value]) => {
    if (!isWorthCoding(value)) return `export const ${name} = ${JSON.stringify(value)};`;
    const { make, text } = textOf(value);
    return `export const ${name} = /* @__PURE__ */ ${make}(${JSON.stringify(encode(text, letters))});`;
  });
  return `import { list, rows, data } from '${DECODER}';\n${lines.join('\n')}`;
}
