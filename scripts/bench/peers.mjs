// Other linters on the same copy in the same run. They are installed into a folder of their own, from the npm registry.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
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

/** Faults that stand below every draft; each of the peers has to tell of one of them in every file. */
const PLANTED = '\n# A\n\n### B\n\nTODO: so he was was obviously wrong to recieve it\n';
const FILES = 200;

/**
 * @typedef {object} Peer
 * @property {string[]} command
 * @property {RegExp} tells What it prints of the planted fault, once a file.
 * @property {string} [cwd]
 */

/**
 * @param {string} copy
 * @param {readonly string[]} files
 * @param {(name: string) => string} bin
 * @returns {Record<string, Peer>}
 */
function linters(copy, files, bin) {
  const glob = `${copy}/**/*.txt`;
  return {
    'textlint, one tiny rule': { command: [bin('textlint'), glob], tells: /Found TODO/g },
    // it takes a glob for one below the folder it is run in
    'markdownlint-cli2': {
      command: [bin('markdownlint-cli2'), '--config', join(folder, '.markdownlint-cli2.jsonc'), '**/*.txt'],
      cwd: copy,
      tells: /MD001/g,
    },
    // it reads no patterns of paths, and takes one that it is given for the text
    'write-good': { command: [bin('write-good'), ...files], tells: /"obviously" is a weasel word/g },
    alex: { command: [bin('alex'), copy], tells: /`obviously` may be insensitive/g },
    // of what lies outside its root it reads nothing
    cspell: {
      command: [bin('cspell'), '--no-progress', '--no-gitignore', '--root', copy, '**/*.txt'],
      tells: /Unknown word \(recieve\)/g,
    },
  };
}

/**
 * @param {Peer} peer
 * @returns {number} In how many files it tells of the planted fault.
 */
function proofOf({ command: [program = '', ...args], cwd = folder, tells }) {
  const { stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
  return `${stdout}${stderr}`.match(tells)?.length ?? 0;
}

/** @type {import('./sections.mjs').Section} */
export async function peers({ rounds, log }) {
  log('installing the peers');
  await install();
  const turns = Math.max(1, Math.floor(rounds / 2));
  const { folder: copy, files } = makeCopyFolder(FILES, undefined);
  for (const file of files) appendFileSync(file, PLANTED);
  const bin = (/** @type {string} */ name) => join(folder, 'node_modules', '.bin', name);
  const codes = [...Array(256).keys()];
  /** @type {Record<string, () => Promise<import('./process.mjs').Spent>>} */
  const contenders = { sampadak: () => spend(['node', programs.cli, 'lint', '--format', 'json', copy]) };
  for (const [name, peer] of Object.entries(linters(copy, files, bin))) {
    const proved = proofOf(peer);
    log(`${name} tells of the planted fault in ${proved} of ${FILES} files`);
    if (proved === FILES) contenders[name] = () => spend(peer.command, { cwd: peer.cwd ?? folder, codes });
  }
  const spent = await takeTurns(contenders, turns);
  const of = (/** @type {string} */ name, /** @type {'ms' | 'cpu'} */ what) =>
    median((spent[name] ?? []).map((one) => one[what]));
  const rivals = Object.keys(spent).filter((name) => name !== 'sampadak');
  const least = (/** @type {'ms' | 'cpu'} */ what) => Math.min(...rivals.map((name) => of(name, what)));
  /** @type {import('./sections.mjs').Row[]} */
  const rows = Object.keys(spent).map((name) => ({ what: `200 stories, ${name}`, value: of(name, 'ms'), unit: 'ms' }));
  const against = 'the fastest peer that read all of them';
  rows.push(
    { what: 'sampadak, 200 stories', value: of('sampadak', 'ms') / least('ms'), unit: '×', against, goal: 0.25 },
    { what: 'the same, time of the processor', value: of('sampadak', 'cpu') / least('cpu'), unit: '×', against },
  );
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
