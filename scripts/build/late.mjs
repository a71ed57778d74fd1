// What most sessions never use, or not before somebody asks, in chunks of its own: `dist/core-late.js` for the engine and
// `dist/session-late.js` for the server. A program starts with the rest; in it a late module is a stub that loads the chunk
// when one of its functions is first called.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { TEXTS, withoutTexts } from './late-texts.mjs';
import { leanLibraries } from './lean.mjs';
import { withoutDocs } from './left-out.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Late modules by chunk, from `server/src/`: what is taken from them must be functions, or data that JSON can hold. */
const LATE = {
  core: [
    'config/file',
    'config/jsonc',
    'config/nearest',
    'config/own-settings',
    'fix/apply',
    'fix/compose',
    'fix/fixpoint',
    'fix/make/dateline',
    'fix/make/delete',
    'fix/make/remove',
    'fix/make/replace',
    'fix/make/source',
    'packs/examples',
    'packs/forms',
    'packs/houses',
    'packs/matcher',
    'packs/pattern',
    'packs/phrases',
    'packs/reading',
    'story/house',
    'suppress/apply',
    'suppress/edit',
    'suppress/key',
    'suppress/list',
  ],
  session: [
    'lsp/clean-folders',
    'lsp/clean-paste',
    'lsp/code-action',
    'lsp/code-action-resolve',
    'lsp/completion',
    'lsp/definition',
    'lsp/document-symbol',
    'lsp/figures',
    'lsp/fix-all',
    'lsp/folding-range',
    'lsp/furniture-action',
    'lsp/hover',
    'lsp/inlay-hint',
    'lsp/lint-file',
    'lsp/lint-workspace',
    'lsp/selection-range',
    'lsp/semantic-tokens',
    'lsp/split-draft',
    'lsp/suppress-actions',
    'twins/keys',
    'twins/standing-lines',
    'twins/twin-index',
    'workspace/encoding',
    'workspace/files',
    'workspace/write',
  ],
};

/** Packages that come late: each is asked for by `require` within a function. */
const LATE_PACKAGES = ['picomatch/index', 'ignore/index'].map((name) => `node_modules/${name}.js`);

/** @typedef {keyof typeof LATE} Chunk */

/** @param {Chunk} chunk */
export const lateModules = (chunk) => [
  ...LATE[chunk].map((name) => `server/src/${name}.ts`),
  ...(chunk === 'session' ? LATE_PACKAGES : []),
];

/** Names of the chunks' variables where there are no modules, and of what says where a worker finds the files. */
export const LATE_GLOBALS = { core: 'sampadakCoreLate', session: 'sampadakSessionLate' };
const ADDRESSES = 'sampadakLate';

/** @param {Chunk} chunk */
const loader = (chunk) => {
  const name = LATE_GLOBALS[chunk];
  const file = `${chunk}-late.js`;
  return `
    let chunk;
    export const late = (module) => {
      if (chunk === undefined) {
        if (typeof importScripts === 'undefined') chunk = require('./${file}');
        else {
          if (typeof ${name} === 'undefined') importScripts(${ADDRESSES}['${file}']);
          chunk = ${name};
        }
      }
      return chunk[module];
    };`;
};

/**
 * Loads the sources of late modules.
 *
 * @param {string} entry An ECMAScript module.
 * @returns {Promise<Record<string, any>>}
 */
async function evaluate(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    plugins: [leanLibraries],
    logLevel: 'error',
  });
  const module = { exports: {} };
  const { createRequire } = await import('node:module');
  const run = new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '');
  run(module, module.exports, createRequire(join(root, 'package.json')));
  return module.exports;
}

/** @param {readonly string[]} paths */
const namespaces = (paths) => paths.map((path) => `export * as '${path}' from './${path}';`).join('\n');

/**
 * @param {string} path
 * @param {Record<string, unknown>} module
 * @returns {string} An ECMAScript module that has what the module has, and loads it when it is called.
 */
function stubOf(path, module) {
  return Object.entries(module)
    .map(([name, value]) => {
      if (typeof value !== 'function') return `export const ${name} = ${JSON.stringify(value)};`;
      if (/^class\b/.test(String(value))) throw new Error(`${path} cannot come late: ${name} is a class.`);
      return `export const ${name} = (...args) => late('${path}').${name}(...args);`;
    })
    .join('\n');
}

/** @type {Map<Chunk, Promise<Map<string, string>>>} */
const stubs = new Map();

/**
 * @param {Chunk} chunk
 * @returns {Promise<Map<string, string>>} Stubs by module.
 */
function stubsOf(chunk) {
  let made = stubs.get(chunk);
  if (made === undefined) {
    const own = lateModules(chunk).filter((path) => path.endsWith('.ts'));
    made = evaluate(namespaces(own)).then(
      (loaded) =>
        new Map(own.map((path) => [path, `import { late } from 'late:${chunk}';\n${stubOf(path, loaded[path])}`])),
    );
    stubs.set(chunk, made);
  }
  return made;
}

/** What a rule says of itself beside its messages. Found by the rule's id, on whose metadata it hangs. */
const DOCS = `
  import { late } from 'late:core';
  const docsOf = (meta) => late('docs')[meta.id];
  export const docs = {
    get title() { return docsOf(this).title; },
    get what() { return docsOf(this).what; },
    get why() { return docsOf(this).why; },
    get action() { return docsOf(this).action; },
    get examples() { return docsOf(this).examples; },
  };`;

/**
 * Has a bundle come without its late modules, and its rules without their docs.
 *
 * @param {readonly Chunk[]} chunks
 * @returns {import('esbuild').Plugin}
 */
export function comeLate(chunks) {
  return {
    name: 'come-late',
    setup(building) {
      building.onResolve({ filter: /^late:/ }, ({ path }) => ({ path, namespace: 'late' }));
      building.onResolve({ filter: /^\.\/(?:core|session)-late\.js$/ }, ({ path }) => ({ path, external: true }));
      building.onLoad({ filter: /^late:/, namespace: 'late' }, ({ path }) => ({
        contents: path === 'late:docs' ? DOCS : loader(/** @type {Chunk} */ (path.slice('late:'.length))),
        loader: 'js',
      }));
      building.onLoad({ filter: /\.[jt]s$/, namespace: 'file' }, async ({ path }) => {
        const module = relative(root, path).split(sep).join('/');
        for (const chunk of chunks) {
          if (!lateModules(chunk).includes(module)) continue;
          const contents = module.startsWith('node_modules/')
            ? `module.exports = require('late:${chunk}').late('${module}');`
            : (await stubsOf(chunk)).get(module);
          return { contents: contents ?? '', loader: 'js', resolveDir: root };
        }
        if (!chunks.some((chunk) => TEXTS[chunk].some((each) => each.path.test(module)))) return undefined;
        let contents = await readFile(path, 'utf8');
        for (const chunk of chunks) contents = withoutTexts(chunk, module, contents).source;
        const rule = chunks.includes('core') ? /^server\/src\/rules\/(.+)\.ts$/.exec(module)?.[1] : undefined;
        if (rule === undefined) return { contents, loader: 'ts' };
        contents = (await lateRules()).includes(rule) ? await withoutCheck(rule, contents) : withoutDocs(contents);
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** @type {Promise<any[]> | undefined} */
let loadedRules;

/** @returns {Promise<any[]>} The rules of the sources. */
function allRules() {
  loadedRules ??= evaluate(`export { rules } from './server/src/rules/index.ts';`).then(({ rules }) => rules);
  return loadedRules;
}

/**
 * @returns {Promise<string[]>} Ids of the rules that are off unless a preset or a setting turns them on, and of those that
 *   compare drafts: a draft that is alone is compared with nothing.
 */
async function lateRules() {
  return (await allRules())
    .filter((rule) => rule.meta.defaultSeverity === 'off' || 'checkDraft' in rule)
    .map(({ meta }) => meta.id);
}

/** @returns {Promise<string[]>} Their modules, from the project's root. */
export const lateRuleModules = async () => (await lateRules()).map((id) => `server/src/rules/${id}.ts`);

/**
 * Leaves of a rule what it is, and has what it does come late.
 *
 * @param {string} id
 * @param {string} source
 */
async function withoutCheck(id, source) {
  const name = /^export const (\w+): (?:Draft)?Rule = \{$/m.exec(source)?.[1];
  if (name === undefined) throw new Error(`The rule ${id} is not written as rules are.`);
  const { meta, ...checks } = (await allRules()).find((each) => each.meta.id === id);
  const { title, what, why, action, examples, messages, options, ...own } = meta;
  const described = Object.entries(options).map(([key, { description, ...option }]) => {
    const rest = JSON.stringify(option).slice(1, -1);
    return `${JSON.stringify(key)}: { ${rest}, get description() { return rule().meta.options[${JSON.stringify(key)}].description; } }`;
  });
  return `
    import { late } from 'late:core';
    import { docs } from 'late:docs';
    const rule = () => late('server/src/rules/${id}.ts').${name};
    export const ${name} = {
      meta: {
        __proto__: docs,
        ${JSON.stringify(own).slice(1, -1)},
        get messages() { return rule().meta.messages; },
        options: { ${described.join(', ')} },
      },
      ${Object.keys(checks).map((key) => `${key}: (...args) => rule().${key}(...args),`)}
    };`;
}

/**
 * For the late chunk of the engine: rules that come late do so without their docs, which the chunk has once.
 *
 * @type {import('esbuild').Plugin}
 */
export const lateRulesAlone = {
  name: 'late-rules-alone',
  setup(building) {
    building.onResolve({ filter: /^late:docs$/ }, ({ path }) => ({ path, namespace: 'late' }));
    building.onLoad({ filter: /^late:docs$/, namespace: 'late' }, () => ({ contents: 'export const docs = {};' }));
    building.onLoad({ filter: /server[\\/]src[\\/]rules[\\/][a-z-]+\.ts$/, namespace: 'file' }, async ({ path }) => {
      const module = relative(root, path).split(sep).join('/');
      if (!(await lateRuleModules()).includes(module)) return undefined;
      return { contents: withoutDocs(await readFile(path, 'utf8')), loader: 'ts' };
    });
  },
};

/** @returns {Promise<string>} A module with the docs of all rules, each with its first example. */
async function docsModule() {
  const docs = Object.fromEntries(
    (await allRules()).map((/** @type {any} */ { meta }) => [
      meta.id,
      { title: meta.title, what: meta.what, why: meta.why, action: meta.action, examples: meta.examples.slice(0, 1) },
    ]),
  );
  return `export const docs = ${JSON.stringify(docs)};`;
}

/**
 * @param {Chunk} chunk
 * @returns {Promise<string>} A module with the texts that the modules of a chunk come without.
 */
async function textsModule(chunk) {
  /** @type {Record<string, unknown>} */
  const all = {};
  for (const name of readdirSync(join(root, 'server/src'), { recursive: true, encoding: 'utf8' }).sort()) {
    const path = `server/src/${name.split(sep).join('/')}`;
    if (!TEXTS[chunk].some((each) => each.path.test(path))) continue;
    const { texts } = withoutTexts(chunk, path, await readFile(join(root, path), 'utf8'));
    if (texts.length > 0) all[path.replace(/^server\/src\/|\.ts$/g, '')] = texts;
  }
  return `export const texts = ${JSON.stringify(all)};`;
}

/**
 * The entry of a late chunk: an ECMAScript module.
 *
 * @param {Chunk} chunk
 * @returns {Promise<string>}
 */
export async function lateEntry(chunk) {
  const rules = chunk === 'core' ? await lateRuleModules() : [];
  const lines = [...lateModules(chunk), ...rules].map((path, index) =>
    path.startsWith('node_modules/')
      ? `const module${index} = require('./${path}'); export { module${index} as '${path}' };`
      : `export * as '${path}' from './${path}';`,
  );
  return [...lines, chunk === 'core' ? await docsModule() : '', await textsModule(chunk)].join('\n');
}
