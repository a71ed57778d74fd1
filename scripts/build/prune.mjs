// Leaves out of the libraries that speak LSP what nobody in the server names. They are CommonJS, of which a bundler can
// leave out nothing: it has to believe that everything that is exported is asked for.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SERVER_LEFT_OUT } from './lean.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const LIBRARIES = [
  'vscode-jsonrpc/lib',
  'vscode-languageserver/lib',
  'vscode-languageserver-protocol/lib',
  'vscode-languageserver-types/lib/umd',
];

/** Modules of which the server asks so little that it is written here: by path in `node_modules/`. */
const SMALL = {
  // a queue of messages that are found by a key: in the order in which they came, as a map has them
  'vscode-jsonrpc/lib/common/linkedMap.js': `
    exports.LinkedMap = class extends Map {
      shift() {
        for (const [key, value] of this) {
          this.delete(key);
          return value;
        }
      }
    };`,
  // a name that nobody else gives: for registrations and for progress
  'vscode-languageserver/lib/common/utils/uuid.js': `
    const part = () => Math.random().toString(16).slice(2, 10).padEnd(8, '0');
    exports.generateUuid = () => [part(), part(), part(), part()].join('-');`,
};

/** What a document of text can do and is never asked to: the lines that it has, and edits that are none of its versions. */
const TEXT_DOCUMENT = 'node_modules/vscode-languageserver-textdocument/lib/esm/main.js';
const IDLE_OF_DOCUMENTS = [
  /^( {4})(?:getLineRange|getEOLCharacters)\(\w+\) \{\n[\s\S]*?^\1\}\n/gm,
  /^( {4})function applyEdits\(.*\) \{\n[\s\S]*?^\1\}\n {4}TextDocument\.applyEdits = applyEdits;\n/m,
  /^function (?:mergeSort|getWellformedEdit)\(.*\) \{\n[\s\S]*?^\}\n/gm,
];

/** A namespace of TypeScript as its compiler writes it; a class; a binding that gives a name on; a handler of the connection. */
const PARTS = [
  /^( *)var (?<name>\w+);\n\1\(function \(\2\) \{\n[\s\S]*?^\1\}\)\(\2 \|\| \(exports\.\2 = \2 = \{\}\)\);\n/gm,
  /^( *)class (?<name>\w+)(?: extends [\w.]+)? \{\n[\s\S]*?^\1\}\n(?:\1exports\.\2 = \2;\n)?/gm,
  /^( *)var (?<name>\w+) = \/\*\* @class \*\/ \(function \(.*\) \{\n[\s\S]*?^\1\}\(.*\)\);\n(?:\1exports\.\2 = \2;\n)?/gm,
  /^Object\.defineProperty\(exports, "(?<name>\w+)", \{ enumerable: true, get: function \(\) \{ return \w+\.\w+; \} \}\);\n/gm,
  /^( {8})(?<name>on\w+): \(handler\) => (?:[^\n]*\),\n|[^\n]*\{\n[\s\S]*?^\1\}\),\n)/gm,
];
/** Says of names that they are exported, and names nothing. */
const DECLARED = /^ *exports\.(?:\w+ = exports\.)*\w+ = void 0;\n/gm;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const WORD = /[A-Za-z_$][\w$]*/g;

/** @param {string} text */
const wordsOf = (text) => text.replace(COMMENT, '').match(WORD) ?? [];

/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name));

/** @returns {string[]} What the server takes from the libraries by name, types left out, and the handlers it sets. */
function namedByServer() {
  return filesIn('server/src')
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const source = readFileSync(path, 'utf8');
      const taken = [...source.matchAll(/^import \{([^}]*)\} from 'vscode-languageserver[^']*';/gm)]
        .flatMap(([, names = '']) => names.split(','))
        .filter((name) => !/^\s*type\s/.test(name))
        .flatMap(wordsOf);
      return [...taken, ...(source.match(/\bon[A-Z]\w*/g) ?? [])];
    });
}

/**
 * @param {string} path
 * @returns {{rest: string[], parts: Map<string, string[]>}} Words outside of parts, and words of the parts by their names.
 */
function partsOf(path) {
  let rest = readFileSync(path, 'utf8').replace(DECLARED, '');
  /** @type {Map<string, string[]>} */
  const parts = new Map();
  for (const pattern of PARTS) {
    rest = rest.replace(pattern, (part, ...more) => {
      const { name } = more.at(-1);
      parts.set(name, [...(parts.get(name) ?? []), ...wordsOf(part)]);
      return '';
    });
  }
  return { rest: wordsOf(rest), parts };
}

/** @type {ReadonlySet<string> | undefined} */
let named;

/** @returns {ReadonlySet<string>} Names that something in server or libraries asks for. */
function namesAskedFor() {
  const leftOut = new Set(
    SERVER_LEFT_OUT.map((name) => join(root, `node_modules/vscode-languageserver/lib/common/${name}.js`)),
  );
  const files = LIBRARIES.flatMap((folder) => filesIn(`node_modules/${folder}`)).filter(
    (path) => path.endsWith('.js') && !leftOut.has(path),
  );
  const read = files.map(partsOf);
  const asked = new Set(namedByServer());
  const queue = [...asked];
  for (const { rest } of read) for (const word of rest) if (!asked.has(word)) queue.push(word) && asked.add(word);
  for (let word = queue.pop(); word !== undefined; word = queue.pop()) {
    for (const { parts } of read) {
      for (const other of parts.get(word) ?? []) if (!asked.has(other)) queue.push(other) && asked.add(other);
    }
  }
  return asked;
}

/**
 * For the bundles of the server.
 *
 * @type {import('esbuild').Plugin}
 */
export const pruneLibraries = {
  name: 'prune-libraries',
  setup(building) {
    const filter = /node_modules[\\/]vscode-(?:jsonrpc|languageserver(?:-protocol|-types)?)[\\/]lib[\\/].*\.js$/;
    building.onLoad({ filter, namespace: 'file' }, ({ path }) => {
      if (!LIBRARIES.some((folder) => moduleOf(path).startsWith(`node_modules/${folder}/`))) return undefined;
      const small = SMALL[/** @type {keyof typeof SMALL} */ (moduleOf(path).slice('node_modules/'.length))];
      if (small !== undefined) return { contents: small, loader: 'js' };
      const asked = (named ??= namesAskedFor());
      let contents = readFileSync(path, 'utf8');
      for (const pattern of PARTS) {
        contents = contents.replace(pattern, (part, ...more) => (asked.has(more.at(-1).name) ? part : ''));
      }
      contents = withoutIdle(moduleOf(path), contents.replace(DECLARED, ''));
      return { contents, loader: 'js' };
    });
    building.onLoad({ filter: /textdocument[\\/]lib[\\/]esm[\\/]main\.js$/, namespace: 'file' }, ({ path }) =>
      moduleOf(path) === TEXT_DOCUMENT
        ? { contents: withoutIdle(TEXT_DOCUMENT, readFileSync(path, 'utf8')), loader: 'js' }
        : undefined,
    );
  },
};

/** What the compiler of TypeScript puts before a module, so that it could be taken by one of another kind: all are of one. */
const HELPERS = [
  /^var __setModuleDefault = [\s\S]*?^\}\);\n/m,
  /^var __importStar = [\s\S]*?^\}\)\(\);\n/m,
  /^var __importDefault = [\s\S]*?^\};\n/m,
];
/** The same, for names that are given on. */
const GIVES_ON = /^var __createBinding = [\s\S]*?^\}\)\);\n/m;
/** What a message says of itself for those who generate documents of the protocol. */
const SAID_OF_MESSAGES =
  /^ *\w+\.(?:messageDirection = messages_1\.MessageDirection\.\w+|capabilities = messages_1\.CM\.create\([^\n]*\));\n/gm;
/** What writes down each message for a tracer: a server never sets one. */
const TRACING = /^( {4})(function (?:trace\w+|logLSPMessage|stringifyTrace)\(\w+(?:, \w+)*\)) \{\n[\s\S]*?^\1\}\n/gm;
/** The document of before `vscode-languageserver-textdocument`. */
const OLD_DOCUMENT = [
  /^( *)var TextDocument;\n\1\(function \(TextDocument\) \{\n[\s\S]*?^\1\}\)\(TextDocument \|\| \(exports\.TextDocument = TextDocument = \{\}\)\);\n/m,
  /^( *)var FullTextDocument = \/\*\* @class \*\/ \(function \(\) \{\n[\s\S]*?^\1\}\(\)\);\n/m,
];

/**
 * @param {string} path From the root.
 * @param {string} source
 * @returns {string} A module of the libraries without what does nothing in a server.
 */
export function withoutIdle(path, source) {
  let rest = source;
  for (const helper of HELPERS) rest = rest.replace(helper, '');
  rest = rest.replace(/\b__import(?:Star|Default)\((require\("[^"]+"\))\)/g, '$1');
  if (!rest.includes('__exportStar')) rest = rest.replace(GIVES_ON, '');
  rest = rest.replace(SAID_OF_MESSAGES, '');
  if (path.endsWith('vscode-jsonrpc/lib/common/connection.js')) rest = rest.replace(TRACING, '$1$2 {}\n');
  if (path.endsWith('vscode-languageserver-types/lib/umd/main.js')) {
    for (const part of OLD_DOCUMENT) rest = rest.replace(part, '');
  }
  if (path === TEXT_DOCUMENT) for (const part of IDLE_OF_DOCUMENTS) rest = rest.replace(part, '');
  // a module that is named nowhere but where it is loaded
  return rest.replace(/^const (\w+) = require\("\.[^"]*"\);\n/gm, (line, name) =>
    new RegExp(`\\b${name}\\b`).test(rest.replace(line, '')) ? line : '',
  );
}

/** @param {string} path */
export const moduleOf = (path) => relative(root, path).split(sep).join('/');
