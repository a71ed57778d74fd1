// What `npm run bench` measures. Each section takes turns between this project and its limits, and says ratios.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../vscode/shell.mjs';
import { composeStory, makeCopyFolder, readCopy } from './copy.mjs';
import { countHits } from './limits/patterns.mjs';
import { type } from './lsp-client.mjs';
import { spend } from './process.mjs';
import { FIRST_TIME, limit, programs } from './programs.mjs';
import { median, percentile, takeTurns, timed } from './stats.mjs';

const require = createRequire(import.meta.url);

/**
 * @typedef {object} Row
 * @property {string} what What was measured.
 * @property {number} value
 * @property {string} unit `ms`, `MB`, `MB/s`, `kB`, `×`.
 * @property {string} [against] For a ratio: the limit.
 * @property {number} [goal] The most it may be.
 */

/**
 * @typedef {object} Options
 * @property {number} rounds
 * @property {string | undefined} copy A folder of real copy, where one was named.
 * @property {number} archive Number of drafts in the large folder.
 * @property {(line: string) => void} log
 */

/** @typedef {(options: Options) => Promise<Row[]>} Section */

/** @type {Section} */
async function sizes() {
  const kb = (/** @type {string} */ path) => statSync(path).size / 1000;
  // a test holds that nothing else is loaded before somebody asks for more than findings
  const shared = kb(programs.core) + kb(programs.session);
  const late = kb(programs.coreLate) + kb(programs.sessionLate);
  return [
    {
      what: 'server with all it loads at start',
      value: shared + kb(programs.server) + kb(programs.serverMain),
      unit: 'kB',
      goal: 500,
    },
    // the client on the desktop takes what both share from the web client's bundle
    { what: 'client with all it loads', value: kb(programs.client) + kb(programs.webClient), unit: 'kB', goal: 400 },
    { what: 'web server with all it loads at start', value: shared + kb(programs.webServer), unit: 'kB', goal: 500 },
    { what: 'chunks of the server that come when asked for', value: late, unit: 'kB' },
    { what: 'web client bundle', value: kb(programs.webClient), unit: 'kB', goal: 400 },
    { what: 'command line bundle', value: kb(programs.cli) + kb(programs.cliMain), unit: 'kB' },
    { what: 'null server bundle', value: kb(programs.nullServer), unit: 'kB' },
  ];
}

/** @type {Section} */
async function engine({ rounds, copy }) {
  const engine = require(programs.engine);
  const texts = copy === undefined ? Array.from({ length: 200 }, (_, i) => composeStory(i)) : readCopy(copy);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const { settings } = engine.resolveSettings([]);
  const times = await takeTurns(
    {
      regexes: () => timed(() => each(texts, countHits)),
      engine: () => timed(() => each(texts, (text) => engine.lint(engine.parse(text), settings))),
    },
    rounds,
  );
  const ours = median(times.engine ?? []);
  const theirs = median(times.regexes ?? []);
  return [
    { what: 'engine, warm', value: bytes / 1e3 / ours, unit: 'MB/s' },
    { what: '30 patterns, warm', value: bytes / 1e3 / theirs, unit: 'MB/s' },
    { what: 'engine', value: ours / theirs, unit: '×', against: '30 patterns, warm' },
  ];
}

/** Cost of each rule: the engine without it, against the engine with it. */
/** @type {Section} */
async function rules({ rounds, copy }) {
  const engine = require(programs.engine);
  const texts = copy === undefined ? Array.from({ length: 200 }, (_, i) => composeStory(i)) : readCopy(copy);
  const { settings } = engine.resolveSettings([]);
  const all = engine.rules.map((/** @type {{ meta: { id: string } }} */ rule) => rule.meta.id);
  /** @type {Record<string, number>} */
  const spent = {};
  let parse = 0;
  for (let round = -2; round < rounds; round++) {
    for (const text of texts) {
      let start = performance.now();
      const read = engine.parse(text);
      if (round >= 0) parse += performance.now() - start;
      for (const rule of engine.rules) {
        start = performance.now();
        engine.lint(read, settings, [rule]);
        if (round >= 0) spent[rule.meta.id] = (spent[rule.meta.id] ?? 0) + performance.now() - start;
      }
    }
  }
  const total = parse + Object.values(spent).reduce((a, b) => a + b, 0);
  return [
    { what: 'parse', value: (parse / total) * 100, unit: '%' },
    ...all.map((/** @type {string} */ id) => ({ what: id, value: ((spent[id] ?? 0) / total) * 100, unit: '%' })),
  ];
}

/** Rules that the engine is made for; what else is on is the desk's pack, which may cost a share of them. */
const CORE = new Set([
  'ad-marker',
  'web-furniture',
  'repeated-headline',
  'repeated-paragraph',
  'english-line',
  'agency-signoff',
  'missing-dateline',
  'malformed-dateline',
  'dateline-style',
  'house-spelling',
  'banned-phrase',
  'unattributed-figure',
  'weak-attribution',
]);

/** What the desk's pack adds: reading and all rules that are on, against reading and the core rules. */
/** @type {Section} */
async function pack({ rounds, copy }) {
  const engine = require(programs.engine);
  const texts = copy === undefined ? Array.from({ length: 200 }, (_, i) => composeStory(i)) : readCopy(copy);
  const { settings } = engine.resolveSettings([]);
  const core = engine.rules.filter((/** @type {{ meta: { id: string } }} */ { meta }) => CORE.has(meta.id));
  const run = (/** @type {unknown[]} */ rules) => () =>
    timed(() => each(texts, (text) => engine.lint(engine.parse(text), settings, rules)));
  const times = await takeTurns({ core: run(core), all: run(engine.rules) }, rounds);
  const value = median(times.all ?? []) / median(times.core ?? []);
  return [{ what: 'all rules', value, unit: '×', against: 'core rules', goal: 1.35 }];
}

/** @type {Section} */
async function commandLine({ rounds, copy }) {
  const { folder, files, bytes } = makeCopyFolder(200, copy);
  const cli = (/** @type {string[]} */ ...args) => ['node', programs.cli, 'lint', ...args];
  const times = await takeTurns(
    {
      node: () => spend(['node', '-e', '0']),
      decode: () => spend(['node', limit('read.mjs'), '--decode', folder]),
      regexes: () => spend(['node', limit('regexes.mjs'), folder]),
      one: () => spend(cli(files[0] ?? '')),
      first: () => spend(cli(files[0] ?? ''), { env: FIRST_TIME }),
      folder: () => spend(cli('--format', 'json', folder)),
    },
    rounds,
  );
  const ms = (/** @type {string} */ name) => median((times[name] ?? []).map((spent) => spent.ms));
  const cpu = (/** @type {string} */ name) => median((times[name] ?? []).map((spent) => spent.cpu));
  return [
    { what: 'node -e 0', value: ms('node'), unit: 'ms' },
    { what: `read and decode 200 stories (${(bytes / 1e6).toFixed(2)} MB)`, value: ms('decode'), unit: 'ms' },
    { what: '30 patterns over 200 stories', value: ms('regexes'), unit: 'ms' },
    { what: 'sampadak lint, 1 story', value: ms('one'), unit: 'ms' },
    { what: 'sampadak lint, 1 story, the first time on a machine', value: ms('first'), unit: 'ms' },
    { what: 'sampadak lint, 200 stories', value: ms('folder'), unit: 'ms' },
    { what: 'sampadak lint, 1 story', value: ms('one') / ms('node'), unit: '×', against: 'node -e 0', goal: 2 },
    {
      what: 'sampadak lint, 200 stories',
      value: ms('folder') / ms('regexes'),
      unit: '×',
      against: '30 patterns, whole process',
      goal: 1.3,
    },
    { what: '1 story, time of the processor', value: cpu('one') / cpu('node'), unit: '×', against: 'node -e 0' },
    {
      what: '200 stories, time of the processor',
      value: cpu('folder') / cpu('regexes'),
      unit: '×',
      against: '30 patterns',
    },
  ];
}

/** @type {Section} */
async function archive({ copy, archive: count, rounds, log }) {
  log(`making ${count} drafts`);
  const { folder, bytes } = makeCopyFolder(count, copy);
  const cache = join(root, 'out', 'bench', 'cache');
  const cli = (/** @type {string[]} */ ...args) => ['node', programs.cli, 'lint', '--format', 'jsonl', ...args, folder];
  const times = await takeTurns(
    {
      read: () => spend(['node', limit('read.mjs'), folder]),
      decode: () => spend(['node', limit('read.mjs'), '--decode', folder]),
      regexes: () => spend(['node', limit('regexes.mjs'), folder]),
      cold: () => spend(cli()),
      cached: () => spend(cli('--cache', '--cache-location', cache)),
    },
    Math.max(1, Math.floor(rounds / 3)),
  );
  const ms = (/** @type {string} */ name) => median((times[name] ?? []).map((spent) => spent.ms));
  const mb = (/** @type {string} */ name) => median((times[name] ?? []).map((spent) => spent.mb));
  const cpu = (/** @type {string} */ name) => median((times[name] ?? []).map((spent) => spent.cpu));
  const what = `${count} stories (${(bytes / 1e6).toFixed(0)} MB)`;
  /** @type {Row[]} */
  const rows = [
    { what: `read ${what}`, value: ms('read'), unit: 'ms' },
    { what: `read and decode ${what}`, value: ms('decode'), unit: 'ms' },
    { what: `30 patterns over ${what}`, value: ms('regexes'), unit: 'ms' },
    { what: `sampadak lint, ${what}, cold`, value: ms('cold'), unit: 'ms' },
    { what: 'sampadak lint, cold', value: ms('cold') / ms('decode'), unit: '×', against: 'read and decode', goal: 4 },
    { what: 'sampadak lint, cold', value: ms('cold') / ms('regexes'), unit: '×', against: '30 patterns', goal: 0.7 },
    { what: 'cold, time of the processor', value: cpu('cold') / cpu('decode'), unit: '×', against: 'read and decode' },
    { what: 'cold, time of the processor', value: cpu('cold') / cpu('regexes'), unit: '×', against: '30 patterns' },
    { what: 'memory of the run, cold', value: mb('cold'), unit: 'MB', goal: 200 },
  ];
  rows.push(
    { what: `sampadak lint --cache, ${what}`, value: ms('cached'), unit: 'ms' },
    { what: 'sampadak lint --cache', value: ms('cached') / ms('read'), unit: '×', against: 'read', goal: 1.5 },
    { what: '--cache, time of the processor', value: cpu('cached') / cpu('read'), unit: '×', against: 'read' },
  );
  return rows;
}

/**
 * One letter at a time in a document of `bytes`, against a null server that sends as many findings.
 *
 * @param {string} name
 * @param {number} bytes
 * @param {number} keys
 * @param {{ p50?: number, p99: number }} goal
 * @returns {Section}
 */
function typing(name, bytes, keys, goal) {
  return async ({ rounds, copy }) => {
    const text = copy === undefined ? composeStory(1, bytes) : growCopy(readCopy(copy), bytes);
    const ours = { command: ['node', programs.server, '--stdio'] };
    const { findings } = await type(ours, text, { keys: 1 });
    const contenders = {
      null: () => type({ command: ['node', programs.nullServer, String(findings)] }, text, { keys }),
      ours: () => type(ours, text, { keys }),
    };
    const times = await takeTurns(contenders, Math.max(3, Math.floor(rounds / 2)));
    const all = (/** @type {string} */ who) => (times[who] ?? []).flatMap((typed) => typed.keys);
    const at = (/** @type {string} */ who, /** @type {number} */ share) => percentile(all(who), share);
    const cpu = (/** @type {string} */ who) => median((times[who] ?? []).map((typed) => typed.cpu));
    return [
      { what: `a key in ${name} (${findings} findings), p50`, value: at('ours', 0.5), unit: 'ms' },
      { what: `a key in ${name}, p99`, value: at('ours', 0.99), unit: 'ms' },
      { what: `null server, ${findings} findings, p50`, value: at('null', 0.5), unit: 'ms' },
      { what: `null server, ${findings} findings, p99`, value: at('null', 0.99), unit: 'ms' },
      {
        what: `a key in ${name}, p50`,
        value: at('ours', 0.5) / at('null', 0.5),
        unit: '×',
        against: 'null server',
        ...(goal.p50 === undefined ? {} : { goal: goal.p50 }),
      },
      {
        what: `a key in ${name}, p99`,
        value: at('ours', 0.99) / at('null', 0.99),
        unit: '×',
        against: 'null server',
        goal: goal.p99,
      },
      {
        what: `a key in ${name}, time of the processor`,
        value: cpu('ours') / cpu('null'),
        unit: '×',
        against: 'null server',
      },
    ];
  };
}

/**
 * @param {readonly string[]} stories
 * @param {number} bytes
 */
function growCopy(stories, bytes) {
  let text = stories[0] ?? '';
  for (let i = 1; Buffer.byteLength(text) < bytes; i++) text += `\n\n${stories[i % stories.length]}`;
  return text;
}

/** @type {Section} */
async function start({ rounds }) {
  const text = composeStory(1, 3_000);
  const server = { command: ['node', programs.server, '--stdio'] };
  const times = await takeTurns(
    {
      null: () => type({ command: ['node', programs.nullServer] }, text, { keys: 0 }),
      ours: () => type(server, text, { keys: 0 }),
      firstTime: () => type({ ...server, env: FIRST_TIME }, text, { keys: 0 }),
    },
    rounds,
  );
  const of = (/** @type {string} */ who, /** @type {'first' | 'initialize' | 'mb'} */ key) =>
    median((times[who] ?? []).map((typed) => typed[key]));
  return [
    { what: 'start to initialize', value: of('ours', 'initialize'), unit: 'ms' },
    { what: 'start to first diagnostics', value: of('ours', 'first'), unit: 'ms' },
    { what: 'start to first diagnostics, the first time on a machine', value: of('firstTime', 'first'), unit: 'ms' },
    { what: 'null server, start to first diagnostics', value: of('null', 'first'), unit: 'ms' },
    {
      what: 'start to first diagnostics',
      value: of('ours', 'first') / of('null', 'first'),
      unit: '×',
      against: 'null server',
      goal: 1.6,
    },
    { what: 'memory of the server, one story open', value: of('ours', 'mb'), unit: 'MB', goal: 75 },
    { what: 'memory of the null server', value: of('null', 'mb'), unit: 'MB' },
  ];
}

/** Cost a letter at growing lengths: the same at every length where work is linear. */
/** @type {Section} */
async function scaling({ rounds }) {
  const engine = require(programs.engine);
  const { settings } = engine.resolveSettings([]);
  const lengths = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
  const texts = lengths.map((bytes) => composeStory(7, bytes));
  /** @type {Row[]} */
  const rows = [];
  for (const text of texts) {
    const bytes = Buffer.byteLength(text);
    const turns = bytes > 2_000_000 ? 1 : rounds;
    const repeat = Math.max(1, Math.floor(200_000 / bytes));
    const times = await takeTurns(
      {
        engine: () =>
          timed(() => {
            for (let i = 0; i < repeat; i++) engine.lint(engine.parse(text), settings);
          }) / repeat,
      },
      turns,
    );
    rows.push({
      what: `engine on ${(bytes / 1e3).toFixed(0)} kB, µs a kB`,
      value: (median(times.engine ?? []) * 1e6) / bytes,
      unit: 'µs',
    });
  }
  const [, , usual, , longest] = rows.map((row) => row.value);
  rows.push({ what: 'cost a kB, 10 MB', value: (longest ?? 0) / (usual ?? 1), unit: '×', against: '100 kB', goal: 2 });
  return rows;
}

/** Cost a draft in growing folders. */
/** @type {Section} */
async function drafts({ log, copy, archive: most }) {
  /** @type {Row[]} */
  const rows = [];
  /** @type {number[]} */
  const costs = [];
  const floor = median(await repeat(3, async () => (await spend(['node', programs.cli, '--version'])).ms));
  for (const count of [10, 100, 1_000, 10_000, 100_000].filter((count) => count <= most)) {
    log(`making ${count} drafts`);
    const { folder } = makeCopyFolder(count, copy);
    const turns = count > 1_000 ? 1 : 3;
    const ms = median(
      await repeat(turns, async () => (await spend(['node', programs.cli, 'lint', '--format', 'jsonl', folder])).ms),
    );
    costs.push((ms - floor) / count);
    rows.push({ what: `sampadak lint, ${count} drafts, ms a draft`, value: (ms - floor) / count, unit: 'ms' });
  }
  rows.push({
    what: 'cost a draft in the largest folder',
    value: (costs[costs.length - 1] ?? 0) / (costs[2] ?? 1),
    unit: '×',
    against: '1,000 drafts',
    goal: 1.5,
  });
  return rows;
}

/**
 * @param {readonly string[]} texts
 * @param {(text: string) => unknown} work
 */
function each(texts, work) {
  for (const text of texts) work(text);
}

/**
 * @template T
 * @param {number} times
 * @param {() => Promise<T>} work
 */
async function repeat(times, work) {
  const results = [];
  for (let i = 0; i < times; i++) results.push(await work());
  return results;
}

/** @type {Record<string, Section>} */
export const sections = {
  sizes,
  engine,
  rules,
  pack,
  start,
  'typing-3kb': typing('3 kB', 3_000, 300, { p50: 3, p99: 4 }),
  'typing-1mb': typing('1 MB', 1_000_000, 40, { p99: 3 }),
  cli: commandLine,
  archive,
  scaling,
  drafts,
};
