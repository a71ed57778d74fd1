// What a bundle can do without: parts of the libraries that speak LSP for requests that nobody here makes, and what only
// tests read of the lists of furniture.
import { alphabetOf, encode, evaluateModule, FREE } from './coded.mjs';
import { LEFT_OUT } from './left-out.mjs';

/** Parts of vscode-languageserver for requests that the server does not answer, by file in `lib/common/`. */
export const SERVER_LEFT_OUT = [
  'callHierarchy',
  'fileOperations',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'moniker',
  'notebook',
  'textDocumentContent',
  'typeHierarchy',
];

/** Every export is a feature that asks for nothing and hears nothing. */
const NO_FEATURE = `
class NoFeature {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' }; }
  clear() {}
}
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : NoFeature) });`;

/** Diagnostics listen to notebooks that are opened, changed and closed: here none ever is. */
const NO_NOTEBOOKS = `
const never = () => ({ dispose() {} });
class NotebookDocumentSyncFeature {
  registrationType = { method: 'notebookDocument/sync' };
  onOpenNotificationSent = never;
  onChangeNotificationSent = never;
  onSaveNotificationSent = never;
  onCloseNotificationSent = never;
  fillClientCapabilities() {}
  initialize() {}
  register() {}
  unregister() {}
  handles() { return false; }
  getState() { return { kind: 'static' }; }
  clear() {}
}
module.exports = { NotebookDocumentSyncFeature };`;

/** Every export gives back the class that it was to add requests to. */
const NO_MIXIN = `module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : (base) => base) });`;

/** The client asks semver for one thing, whether the editor is new enough; `engines.vscode` sees to that. */
const NO_SEMVER = {
  parse: 'module.exports = (version) => ({ version });',
  satisfies: 'module.exports = () => true;',
};

/**
 * The client matches the patterns of its own selector, which are of double and single stars and braces; of minimatch no more
 * is wanted.
 */
const SMALL_GLOBS = String.raw`
const parts = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '{': '(?:', '}': ')', ',': '|' };
exports.Minimatch = class {
  constructor(pattern) {
    const source = pattern.replace(/\*\*\/|\*\*|[*{},]|[\\^$+?.()|[\]]/g, (found) => parts[found] ?? '\\' + found);
    this.expression = new RegExp('^' + source + '$');
  }
  makeRe() { return this.expression; }
  match(path) { return this.expression.test(path); }
};`;

/** @param {string} file */
const esc = (file) => file.replaceAll(/[.\\/]/g, String.raw`[\\/.]`);

/**
 * Leaves out of the two LSP libraries what is never asked for.
 *
 * @type {import('esbuild').Plugin}
 */
export const leanLibraries = {
  name: 'lean-libraries',
  setup(building) {
    const replace = (/** @type {string} */ path, /** @type {string} */ contents) =>
      building.onLoad({ filter: new RegExp(`${esc(`node_modules/${path}.js`)}$`) }, () => ({ contents, loader: 'js' }));
    for (const name of Object.keys(LEFT_OUT)) {
      replace(`vscode-languageclient/lib/common/${name}`, name === 'notebook' ? NO_NOTEBOOKS : NO_FEATURE);
    }
    for (const name of SERVER_LEFT_OUT) replace(`vscode-languageserver/lib/common/${name}`, NO_MIXIN);
    replace('minimatch/dist/commonjs/index', SMALL_GLOBS);
    // what finds modules in folders of Node: here none is looked for
    replace('vscode-languageserver/lib/node/files', '');
    for (const [name, contents] of Object.entries(NO_SEMVER)) replace(`semver/functions/${name}`, contents);
  },
};

/** Lists of furniture: modules whose exports are plain data. */
const FURNITURE = ['ad-markers', 'furniture'];
const FOR_TESTS = new Set(['fires', 'silent', 'note']);

/** What every entry has: written once for all of them, and the values of each as a row. */
const COLUMNS = ['group', 'where', 'confidence', 'id'];

/**
 * @param {readonly Record<string, unknown>[]} entries
 * @returns {{ alphabet: string, coded: string, rule: unknown }} The list as one text.
 */
function inOneText(entries) {
  const rules = [...new Set(entries.map((entry) => entry.rule))];
  if (rules.length !== 1) throw new Error('A list of furniture holds entries of one rule.');
  const rows = entries.map((entry) => {
    const rest = Object.entries(entry).filter(
      ([key]) => key !== 'rule' && !FOR_TESTS.has(key) && !COLUMNS.includes(key),
    );
    return [...COLUMNS.map((key) => entry[key]), Object.fromEntries(rest)];
  });
  const { text, parts } = withoutRepeats(JSON.stringify(rows));
  const whole = text + PARTING + parts.join(PARTING);
  const alphabet = alphabetOf(whole);
  return { alphabet, coded: encode(whole, alphabet), rule: rules[0] };
}

/** Letters that stand for parts, and the one that stands between the parts. */
const PARTS = String.raw`[\u0400-\u04fe]`;
const PARTING = '\u04ff';
const MOST = 0xff;

/** Puts the parts back: the text comes first. A part may hold others. */
const UNFOLD = `
  const entriesOf = (whole, rule) => {
    const [text, ...parts] = whole.split('${PARTING}');
    const unfold = (part) => part.replace(/${PARTS}/g, (c) => unfold(parts[c.charCodeAt(0) - ${FREE}]));
    return JSON.parse(unfold(text)).map(([${COLUMNS}, rest]) => ({ ${COLUMNS}, rule, ...rest }));
  };`;

/** Lengths of the parts that are looked for, in letters: longer ones are made of shorter ones. */
const LENGTHS = [3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 22, 26, 32, 40, 48];
/** What a part has to save, in bytes. */
const LEAST = 3;

/**
 * Puts one letter for each part of a text that stands in it often, and in the parts themselves.
 *
 * @param {string} text
 */
function withoutRepeats(text) {
  if (/[\u0400-\u04ff]/.test(text)) throw new Error('The text holds letters that stand for its parts.');
  /** @type {string[]} */
  const parts = [];
  while (parts.length < MOST) {
    const best = bestPart([text, ...parts].join('\n'));
    if (best === '') break;
    const letter = String.fromCharCode(FREE + parts.length);
    text = text.replaceAll(best, letter);
    parts.forEach((part, index) => {
      parts[index] = part.replaceAll(best, letter);
    });
    parts.push(best);
  }
  return { text, parts };
}

/**
 * @param {string} text
 * @returns {string} The part of a line that would save most, if a letter of two bytes stood for it; empty where none would.
 */
function bestPart(text) {
  let best = { part: '', saved: LEAST };
  for (const length of LENGTHS) {
    /** @type {Map<string, { count: number, end: number }>} */
    const seen = new Map();
    for (let at = 0; at + length <= text.length; at++) {
      const part = text.slice(at, at + length);
      const known = seen.get(part);
      if (known === undefined) seen.set(part, { count: 1, end: at + length });
      if (known === undefined || at < known.end) continue;
      known.count++;
      known.end = at + length;
      const saved = known.count * (length - 2) - length - 2;
      if (saved > best.saved && !part.includes('\n')) best = { part, saved };
    }
  }
  return best.part;
}

/**
 * Works out the lists of furniture and leaves the lines behind by which the tests try each entry.
 *
 * @type {import('esbuild').Plugin}
 */
export const leanFurniture = {
  name: 'lean-furniture',
  setup(building) {
    const filter = new RegExp(`server[\\\\/]src[\\\\/]lexicon[\\\\/](?:${FURNITURE.join('|')})\\.ts$`);
    building.onLoad({ filter }, async ({ path }) => {
      const { exports, files } = await evaluateModule(path);
      const [[name, entries] = ['', []], ...others] = Object.entries(exports);
      if (others.length > 0) throw new Error(`${path} holds more than one list.`);
      const { alphabet, coded, rule } = inOneText(entries);
      const contents = `import { decoderOf } from 'coded:decoders';
        ${UNFOLD}
        const decode = decoderOf(${JSON.stringify(alphabet)});
        export const ${name} = entriesOf(decode(${JSON.stringify(coded)}), ${JSON.stringify(rule)});`;
      return { contents, loader: 'js', watchFiles: files };
    });
  },
};
