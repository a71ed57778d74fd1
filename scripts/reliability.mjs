#!/usr/bin/env node
// Tries to break the product, and writes what was lost into docs/reliability.md.
//   npm run reliability [-- TRIAL… --documents=1000000 --workers=2 --minutes=600 --coverage=10 --kills=500 --edits=50000 --opens=500
//     --changes=10000 --restarts=50 --seed=1 --anew --quick]
//
// Without names every trial runs, which takes a night; the documents take an hour or two, and go on where the last run stopped.
// `--quick` tries little of everything in some minutes, and writes nothing down. The exit code is 1 when something was lost.
import { keepResults } from './reliability/page.mjs';
import { trials } from './reliability/trials.mjs';

const DEFAULTS = {
  documents: 1_000_000,
  workers: 2,
  minutes: 600,
  coverage: 10,
  kills: 500,
  edits: 50_000,
  opens: 500,
  changes: 10_000,
  restarts: 50,
  seed: 1,
};
const QUICK = { documents: 4_000, coverage: 1, kills: 20, edits: 2_000, opens: 50, changes: 500, restarts: 5 };

const words = process.argv.slice(2);
const named = words.filter((word) => !word.startsWith('--'));
const quick = words.includes('--quick');
const numbers = { ...DEFAULTS, ...(quick && QUICK) };
/** @type {string[]} */
const wrong = named.filter((name) => !Object.hasOwn(trials, name));
for (const word of words.filter((one) => one.startsWith('--') && one !== '--quick' && one !== '--anew')) {
  const [, name = '', value = ''] = /^--([a-z]+)=(\d+)$/.exec(word) ?? [];
  if (Object.hasOwn(numbers, name)) Object.assign(numbers, { [name]: Number(value) });
  else wrong.push(word);
}

if (wrong.length > 0) {
  console.error(
    `What is ${wrong.join(', ')}? Trials: ${Object.keys(trials).join(', ')}. Options: --quick, --anew, and`,
  );
  console.error(`numbers, such as --kills=500: ${Object.keys(DEFAULTS).join(', ')}.`);
  process.exitCode = 2;
} else {
  const log = (/** @type {string} */ line) => console.error(line);
  /** @type {Record<string, import('./reliability/trials.mjs').Row[]>} */
  const results = {};
  for (const name of named.length > 0 ? named : Object.keys(trials)) {
    log(`${name} …`);
    const rows = (await trials[name]?.({ ...numbers, anew: words.includes('--anew'), log })) ?? [];
    results[name] = rows;
    for (const { tried, times, lost, note } of rows) console.log(`${tried}\n  ${times}; lost: ${lost}. ${note}`);
    if (!quick) keepResults({ [name]: rows });
    if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
  }
}
