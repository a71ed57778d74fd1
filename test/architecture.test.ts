/** The walls of the house (ARCHITECTURE.md): who may import whom, and what the pure part never touches. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { test } from 'node:test';
import { root } from './support/root';

/**
 * The parts of server/src, lowest first. A part imports from itself and from the parts before it. `fix/make` stands
 * before the rules because a rule's fixes are data that it makes; putting fixes together and into a text (`fix`) comes
 * after linting.
 */
const ORDER = [
  'text',
  'lexicon',
  'story',
  'rules/types',
  'localize',
  'fix/make',
  'rules',
  'messages',
  'lint',
  'fix',
  'config',
  'workspace',
  'engine',
  'lsp',
  'cli',
];
/** Runs unchanged in Node, in a worker and in the browser. */
const PURE = ORDER.slice(0, ORDER.indexOf('config'));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const source = join(root, 'server/src');
const files = filesOf(source);

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.ts'))
    .sort();
}

/** The part a file of server/src belongs to. */
function partOf(file: string): string {
  const path = file.replace(/\.ts$/, '');
  return (
    ORDER.filter((part) => path === part || path.startsWith(`${part}/`)).sort((a, b) => b.length - a.length)[0] ?? path
  );
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  return [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '([^']+)';/gms),
    ...text.matchAll(/import\((\s?)'([^']+)'\)/g),
  ].map(([, type, to]) => ({ from: file, to: to!, typeOnly: type !== undefined && type.trim() === 'type' }));
}

function target({ from, to }: Import): string | undefined {
  return to.startsWith('.')
    ? normalize(join(dirname(from), to))
        .split(sep)
        .join('/')
    : undefined;
}

test('imports go one way, from the tools down to the text', () => {
  const against: string[] = [];
  for (const file of files) {
    for (const one of importsOf(file)) {
      const to = target(one);
      if (to === undefined) continue;
      const [own, other] = [ORDER.indexOf(partOf(file)), ORDER.indexOf(partOf(to))];
      assert.ok(own >= 0, `${file} belongs to no part of the house`);
      if (other < 0 || other > own) against.push(`${file} imports ${to}${one.typeOnly ? ' (types)' : ''}`);
    }
  }
  assert.deepEqual(against, []);
});

test('the language server and the command line know nothing of each other, but for the door that starts the server', () => {
  const across = files.flatMap((file) =>
    importsOf(file).filter((one) => {
      const to = target(one);
      return (
        to !== undefined &&
        ((partOf(file) === 'cli' && partOf(to) === 'lsp') || (partOf(file) === 'lsp' && partOf(to) === 'cli'))
      );
    }),
  );
  assert.deepEqual(across, []);
});

test('the engine touches no file system, no editor, no clock and no chance', () => {
  const found: string[] = [];
  for (const file of files.filter((name) => PURE.includes(partOf(name)))) {
    for (const { to } of importsOf(file)) if (!to.startsWith('.')) found.push(`${file} imports ${to}`);
    // comments may speak of what the code may not do
    const code = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const forbidden = /\b(?:process|Buffer|globalThis)\.|\bDate\b|Math\.random|setTimeout|\brequire\(|\bconsole\./.exec(
      code,
    );
    if (forbidden !== null) found.push(`${file} uses ${forbidden[0]}`);
  }
  assert.deepEqual(found, []);
});

test('only lsp knows the types of the protocol', () => {
  const found = files
    .filter((file) => partOf(file) !== 'lsp')
    .flatMap((file) => importsOf(file).filter(({ to }) => to.startsWith('vscode')))
    .map(({ from, to }) => `${from} imports ${to}`);
  assert.deepEqual(found, []);
});

test('the browser bundle of the server imports nothing of Node', () => {
  const seen = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const one of importsOf(file)) {
      const to = target(one);
      if (to === undefined) assert.ok(!one.to.startsWith('node:') || one.typeOnly, `${file} imports ${one.to}`);
      else if (files.includes(`${to}.ts`)) walk(`${to}.ts`);
    }
  };
  walk('lsp/browser.ts');
  assert.ok(seen.size > 10);
});

test('the client imports from the server only what both say to each other', () => {
  const client = join(root, 'client/src');
  const found: string[] = [];
  for (const file of filesOf(client)) {
    for (const [, to] of readFileSync(join(client, file), 'utf8').matchAll(/from '([^']*server\/src[^']*)'/g)) {
      if (!to!.endsWith('server/src/lsp/protocol')) found.push(`${file} imports ${to}`);
    }
  }
  assert.deepEqual(found, []);
});
