/** The walls of the house (ARCHITECTURE.md): who may import whom, what stays pure, how long a module may be. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, test } from 'node:test';
import vm from 'node:vm';
import { build } from 'esbuild';
import { root } from './support/root';

/** From the ground up: a module imports from its own layer and from those before it. The longest prefix counts. */
const LAYERS = [
  'server/src/text/',
  'server/src/lexicon/',
  'server/src/story/',
  'server/src/twins/',
  'server/src/fix/make/',
  'server/src/localize.ts',
  'server/src/packs/',
  'server/src/rules/',
  'server/src/messages.ts',
  'server/src/lint.ts',
  'server/src/fix/',
  'server/src/suppress/',
  'server/src/config/',
  'server/src/packs/file/',
  'server/src/draft.ts',
  'server/src/paste/',
  'server/src/workspace/',
  'server/src/engine.ts',
  'server/src/cli/',
  'server/src/lsp/',
  'server/src/start/',
  'client/src/',
];

/** Imports against that order or across a wall. `types`: only types, which leave nothing in a bundle. */
const EXCEPTIONS: readonly { from: string; to: string; types: boolean; why: string }[] = [
  {
    from: 'server/src/fix/make/',
    to: 'server/src/rules/types.ts',
    types: true,
    why: 'A rule and the fix it makes speak of the same edits; what a rule is, is said in one place.',
  },
  {
    from: 'server/src/localize.ts',
    to: 'server/src/rules/types.ts',
    types: true,
    why: 'Messages are typed where rules are; filling them must not load a rule.',
  },
  {
    from: 'server/src/packs/',
    to: 'server/src/rules/types.ts',
    types: true,
    why: 'A pack has titles in both languages, as rules have.',
  },
];

/** Layers that stand beside each other: they share what is below and know nothing of one another. */
const APART = [
  ['server/src/cli/', 'server/src/lsp/'],
  ['server/src/engine.ts', 'server/src/cli/'],
  ['server/src/engine.ts', 'server/src/lsp/'],
];

/** The only module of the server that the client may import: names and types of what the two say to each other. */
const PROTOCOL = 'server/src/lsp/protocol.ts';

/** Pure: no editor, no disk, no clock, no randomness, no globals. They run in Node, in a worker and in a browser. */
const PURE =
  /^server\/src\/(?:(?:text|lexicon|story|twins|packs|rules|fix|suppress|config)\/|(?:lint|draft|localize|messages|engine)\.ts)/;
/^server\/src\/(?:(?:text|lexicon|story|packs|rules|fix|suppress|config|paste)\/|(?:lint|draft|localize|messages|engine)\.ts)/;

/** Who may import which package. What no line allows is allowed to nobody. */
const PACKAGES: readonly { by: RegExp; may: RegExp }[] = [
  { by: /^server\/src\/suppress\//, may: /^jsonc-parser$/ },
  { by: /^server\/src\/config\/jsonc\.ts$/, may: /^jsonc-parser$/ },
  { by: /^server\/src\/paste\/html\.ts$/, may: /^htmlparser2$/ },
  { by: /^server\/src\/workspace\//, may: /^(?:ignore|picomatch)$/ },
  { by: /^server\/src\/workspace\/node-file-system\.ts$/, may: /^node:(?:fs|path)$/ },
  { by: /^server\/src\/packs\/file\/yaml\.ts$/, may: /^yaml$/ },
  { by: /^server\/src\/cli\//, may: /^node:(?:fs|path|tty|util)$/ },
  { by: /^server\/src\/cli\/lint\/(?:cache|same-run)\.ts$/, may: /^node:crypto$/ },
  { by: /^server\/src\/cli\/lint\/git\.ts$/, may: /^node:child_process$/ },
  { by: /^server\/src\/cli\/lint\/long-run\.ts$/, may: /^node:v8$/ },
  { by: /^server\/src\/cli\/lint\/packed\.ts$/, may: /^node:zlib$/ },
  { by: /^server\/src\/cli\/(?:main|lint\/(?:parallel|threads|worker))\.ts$/, may: /^node:(?:os|worker_threads)$/ },
  { by: /^server\/src\/cli\/formats\/sarif\.ts$/, may: /^sarif$/ },
  { by: /^server\/src\/lsp\//, may: /^vscode-languageserver(?:-textdocument)?$/ },
  { by: /^server\/src\/lsp\/node\.ts$/, may: /^vscode-languageserver\/node$|^node:/ },
  { by: /^server\/src\/lsp\/browser\.ts$/, may: /^vscode-languageserver\/browser$/ },
  { by: /^server\/src\/lsp\/(?:disk-path|drafts|suppressions)\.ts$/, may: /^node:url$/ },
  { by: /^server\/src\/start\//, may: /^node:(?:fs|path|vm)$/ },
  { by: /^server\/src\/start\/cli\.ts$/, may: /^node:v8$/ },
  { by: /^client\/src\//, may: /^vscode(?:-languageclient)?$/ },
  { by: /^client\/src\/node\.ts$/, may: /^vscode-languageclient\/node$|^node:/ },
  { by: /^client\/src\/browser\.ts$/, may: /^vscode-languageclient\/browser$/ },
];

/** Rules that are longer than a rule should be, and how long they may be until somebody parts them. */
const LONG_RULES: Readonly<Record<string, number>> = {
  'server/src/rules/dateline-style.ts': 200,
  'server/src/rules/unattributed-figure.ts': 170,
};

interface Import {
  readonly from: string;
  /** A module of the project as a path from its root, or a package. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly types: boolean;
}

const modules = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
);
const sources = new Map(modules.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
const imports = modules.flatMap((path) => importsOf(path));

function importsOf(from: string): Import[] {
  const found: Import[] = [];
  const statement =
    /^(?:import|export)\s+(?:(type\s)?([^'";]*?)\sfrom\s+)?'([^']+)';|\b(?:require|import)\(\s*'([^']+)'\s*\)/gms;
  for (const [, type, names, specifier, called] of sources.get(from)!.matchAll(statement)) {
    const to = (specifier ?? called)!;
    const braces = /^\{([^}]*)\}$/.exec((names ?? '').trim());
    const onlyTypes =
      type !== undefined ||
      (braces !== null &&
        braces[1]!
          .split(',')
          .filter((name) => name.trim() !== '')
          .every((name) => name.trim().startsWith('type ')));
    if (!to.startsWith('.')) found.push({ from, to, isPackage: true, types: onlyTypes });
    else found.push({ from, to: resolve(from, to), isPackage: false, types: onlyTypes });
  }
  return found;
}

function resolve(from: string, specifier: string): string {
  const path = posix.join(posix.dirname(from), specifier);
  const found = [path, `${path}.ts`, `${path}/index.ts`].find((candidate) => sources.has(candidate));
  assert.ok(found, `${from} imports ‘${specifier}’, which is no module of the project.`);
  return found;
}

function layerOf(path: string): string {
  const layers = LAYERS.filter((layer) => path.startsWith(layer)).sort((a, b) => b.length - a.length);
  assert.ok(
    layers[0],
    `${path} is in no layer: put it where it belongs, or add a layer to this test and to ARCHITECTURE.md.`,
  );
  return layers[0];
}

function exceptionFor({ from, to, types }: Import) {
  return EXCEPTIONS.find(
    (exception) => from.startsWith(exception.from) && to === exception.to && (types || !exception.types),
  );
}

describe('The walls of the house', () => {
  test('imports go one way', () => {
    const wrong = imports.filter((entry) => {
      if (entry.isPackage) return false;
      const from = LAYERS.indexOf(layerOf(entry.from));
      const to = LAYERS.indexOf(layerOf(entry.to));
      return to > from && exceptionFor(entry) === undefined;
    });
    assert.deepEqual(wrong, []);
  });

  test('every exception is needed', () => {
    const unused = EXCEPTIONS.filter((exception) => !imports.some((entry) => exceptionFor(entry) === exception));
    assert.deepEqual(unused, []);
  });

  test('command line, language server and embedding know nothing of one another', () => {
    const wrong = imports.filter(
      ({ from, to, isPackage }) =>
        !isPackage &&
        APART.some(
          (pair) => pair.includes(layerOf(from)) && pair.includes(layerOf(to)) && layerOf(from) !== layerOf(to),
        ),
    );
    assert.deepEqual(wrong, []);
  });

  test('the client takes from the server only what the two say to each other', () => {
    const wrong = imports.filter(
      ({ from, to, isPackage }) =>
        !isPackage && from.startsWith('client/') && !to.startsWith('client/') && to !== PROTOCOL,
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      imports.filter(({ from, types }) => from === PROTOCOL && !types),
      [],
      'What the client imports must not bring the server with it.',
    );
  });

  test('no module imports itself in a circle', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, isPackage, types } of imports) {
      if (!isPackage && !types) edges.set(from, [...(edges.get(from) ?? []), to]);
    }
    const done = new Set<string>();
    const visit = (path: string, way: readonly string[]): void => {
      assert.ok(!way.includes(path), [...way.slice(way.indexOf(path)), path].join(' → '));
      if (done.has(path)) return;
      for (const next of edges.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    };
    for (const path of modules) visit(path, []);
  });

  test('packages are imported only where their work is done', () => {
    const wrong = imports.filter(
      ({ from, to, isPackage }) => isPackage && !PACKAGES.some(({ by, may }) => by.test(from) && may.test(to)),
    );
    assert.deepEqual(wrong, []);
  });
});

describe('The pure part', () => {
  const bundle = build({
    absWorkingDir: root,
    entryPoints: ['server/src/engine.ts'],
    bundle: true,
    write: false,
    platform: 'neutral',
    format: 'iife',
    globalName: 'engine',
    target: 'es2022',
  });

  test('names no clock, no randomness and nothing of its surroundings', () => {
    const named =
      /\bnew Date\b|\bDate\.|\bMath\.random\b|\bprocess\.|\bperformance\.|\bglobalThis\b|\bconsole\.|\bset(?:Timeout|Interval|Immediate)\(|\bfetch\(|\brequire\(|\bBuffer\.|\bcrypto\./;
    const wrong = modules.filter((path) => PURE.test(path) && named.test(withoutComments(sources.get(path)!)));
    assert.deepEqual(wrong, []);
  });

  test('lints and fixes where there is no clock, no randomness, no Node and no browser', async () => {
    const program = `${(await bundle).outputFiles[0]!.text}
      const { settings } = engine.resolveSettings([]);
      const find = (text) => engine.lint(engine.parse(text), settings).findings;
      const show = (findings) => findings.map(({ ruleId, start, end, fixes }) => [ruleId, start, end, fixes?.()]);
      JSON.stringify([show(find(copy)), engine.fixAll(copy, find)]);`;
    const copy = readFileSync(join(root, 'test/samples/01-pasted-page.wire'), 'utf8');
    const bare = vm.createContext({ copy });
    vm.runInContext('delete globalThis.Date; Math.random = () => { throw new Error("random"); };', bare);
    assert.equal(vm.runInContext('typeof process + typeof require', bare), 'undefinedundefined');
    const first = vm.runInContext(program, bare);
    assert.ok(JSON.parse(first)[0].length > 5);
    assert.equal(vm.runInContext(program, vm.createContext({ copy })), first);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

describe('Modules stay small', () => {
  const lengths = modules.map((path) => ({ path, lines: sources.get(path)!.split('\n').length - 1 }));

  test('a rule has at most 150 lines', () => {
    assert.deepEqual(
      lengths.filter(({ path, lines }) => path.startsWith('server/src/rules/') && lines > (LONG_RULES[path] ?? 150)),
      [],
    );
  });

  test('nine modules in ten have at most 250 lines, and none more than 600', () => {
    // the lexicon is data: a list is as long as it is
    const code = lengths.filter(({ path }) => !path.startsWith('server/src/lexicon/'));
    const long = code.filter(({ lines }) => lines > 250);
    assert.ok(long.length * 10 <= code.length, JSON.stringify(long));
    assert.deepEqual(
      code.filter(({ lines }) => lines > 600),
      [],
    );
  });
});
