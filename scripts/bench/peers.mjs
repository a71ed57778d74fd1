// Other linters on the same copy in the same run. They are installed into a folder of their own, from the npm registry.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runOrThrow } from '../vscode/shell.mjs';
import { composeStory, makeCopyFolder } from './copy.mjs';
import { type } from './lsp-client.mjs';
import { spend } from './process.mjs';
import { programs } from './programs.mjs';
import { median, percentile, takeTurns } from './stats.mjs';

const folder = join(root, 'out', 'bench', 'peers');

/** Exact versions, so that two runs speak of the same peers. */
const PACKAGES = {
  textlint: '15.5.4',
  'textlint-rule-no-todo': '2.0.1',
  'markdownlint-cli2': '0.20.0',
  'write-good': '1.0.8',
  alex: '11.0.1',
  cspell: '9.4.0',
  'vscode-langservers-extracted': '4.10.0',
};

/** @returns {Promise<void>} */
async function install() {
  const manifest = JSON.stringify({ private: true, dependencies: PACKAGES });
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'node_modules', 'cspell'))) {
    writeFileSync(join(folder, 'package.json'), manifest);
    await runOrThrow('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder });
  }
  writeFileSync(join(folder, '.textlintrc.json'), JSON.stringify({ rules: { 'no-todo': true } }));
  writeFileSync(join(folder, '.markdownlint-cli2.jsonc'), JSON.stringify({ globs: [] }));
}

/** @type {import('./sections.mjs').Section} */
export async function peers({ rounds, log }) {
  log('installing the peers');
  await install();
  const turns = Math.max(1, Math.floor(rounds / 2));
  const { folder: copy } = makeCopyFolder(200, undefined);
  const bin = (/** @type {string} */ name) => join(folder, 'node_modules', '.bin', name);
  const glob = `${copy}/**/*.txt`;
  const spent = await takeTurns(
    {
      sampadak: () => spend(['node', programs.cli, 'lint', '--format', 'json', copy]),
      'textlint, one tiny rule': () => spend([bin('textlint'), glob], { cwd: folder }),
      'markdownlint-cli2': () =>
        spend([bin('markdownlint-cli2'), `${glob.slice(1)}`, `:${copy}`], { cwd: '/', codes: [0, 1, 2] }),
      'write-good': () => spend([bin('write-good'), glob], { cwd: folder, codes: [...Array(256).keys()] }),
      alex: () => spend([bin('alex'), copy], { cwd: folder }),
      cspell: () => spend([bin('cspell'), '--no-progress', '--no-summary', glob], { cwd: folder }),
    },
    turns,
  );
  const ms = (/** @type {string} */ name) => median((spent[name] ?? []).map((one) => one.ms));
  const ours = ms('sampadak');
  const rivals = Object.keys(spent).filter((name) => name !== 'sampadak');
  const fastest = Math.min(...rivals.map(ms));
  /** @type {import('./sections.mjs').Row[]} */
  const rows = Object.keys(spent).map((name) => ({ what: `200 stories, ${name}`, value: ms(name), unit: 'ms' }));
  rows.push({
    what: 'sampadak, 200 stories',
    value: ours / fastest,
    unit: '×',
    against: 'the fastest peer',
    goal: 0.25,
  });
  return [...rows, ...(await keystrokes(turns, bin))];
}

/**
 * @param {number} turns
 * @param {(name: string) => string} bin
 * @returns {Promise<import('./sections.mjs').Row[]>}
 */
async function keystrokes(turns, bin) {
  const text = composeStory(1, 3_000);
  const keys = 200;
  const contenders = {
    sampadak: () => type({ command: ['node', programs.server, '--stdio'] }, text, { keys }),
    'null server': () => type({ command: ['node', programs.nullServer] }, text, { keys }),
    json: () =>
      type(
        {
          command: [bin('vscode-json-language-server'), '--stdio'],
          language: 'json',
          extension: '.json',
          push: true,
          wrap: (copy) => JSON.stringify({ copy: copy.split('\n') }, null, 1),
        },
        text,
        { keys: 20 },
      ),
    html: () =>
      type(
        {
          command: [bin('vscode-html-language-server'), '--stdio'],
          language: 'html',
          extension: '.html',
          push: true,
          wrap: (copy) => `<!doctype html><title>x</title><p>${copy}</p>`,
        },
        text,
        { keys: 20 },
      ),
  };
  const typed = await takeTurns(contenders, turns);
  return Object.entries(typed).flatMap(([name, runs]) => {
    const all = runs.flatMap((run) => run.keys);
    return [
      { what: `a key in 3 kB, ${name}, p50`, value: percentile(all, 0.5), unit: 'ms' },
      { what: `a key in 3 kB, ${name}, p99`, value: percentile(all, 0.99), unit: 'ms' },
    ];
  });
}
