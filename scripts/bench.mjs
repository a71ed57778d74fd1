#!/usr/bin/env node
// Measures the built project against its limits, in turns, and prints a table.
//   npm run bench [-- SECTION…] [--rounds=7] [--copy=FOLDER] [--archive=20000] [--peers] [--json=FILE] [--keep]
//
// Without names every section runs except `drafts`, which lints as many drafts as `--archive` says, up to 100,000. Times are of this machine at this
// hour; ratios are what can be compared. `--copy` measures on real copy in place of composed stories.
// `--keep` puts what was measured into docs/speed.json and writes docs/speed.md anew.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { keepSpeed } from './bench/keep.mjs';
import { buildPrograms, runOnce } from './bench/programs.mjs';
import { sections } from './bench/sections.mjs';
import { printRows } from './bench/table.mjs';

const words = process.argv.slice(2);
/** @param {string} name */
const option = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const flag = (/** @type {string} */ name) => words.includes(`--${name}`);
const named = words.filter((word) => !word.startsWith('--'));
const known = [...Object.keys(sections), 'peers'];
const wrong = named.find((name) => !known.includes(name));

if (wrong !== undefined) {
  console.error(`There is no section “${wrong}”. Sections: ${known.join(', ')}.`);
  process.exitCode = 2;
} else {
  const log = (/** @type {string} */ line) => console.error(line);
  const options = {
    rounds: Number(option('rounds') ?? 7),
    copy: option('copy'),
    archive: Number(option('archive') ?? 20_000),
    log,
  };
  const chosen = named.length > 0 ? named : Object.keys(sections).filter((name) => name !== 'drafts');
  if (flag('peers') && !chosen.includes('peers')) chosen.push('peers');
  await buildPrograms();
  await runOnce();
  /** @type {Record<string, import('./bench/sections.mjs').Row[]>} */
  const results = {};
  for (const name of chosen) {
    log(`${name} …`);
    const section = name === 'peers' ? (await import('./bench/peers.mjs')).peers : sections[name];
    if (section === undefined) continue;
    const rows = await section(options);
    results[name] = rows;
    printRows(name, rows);
  }
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  console.log(
    `\n${machine.cores} × ${machine.cpu}, Node ${machine.node}, medians of ${options.rounds} interleaved rounds`,
  );
  if (flag('keep')) keepSpeed(results, options);
  const file = option('json');
  if (file !== undefined)
    writeFileSync(file, `${JSON.stringify({ machine, rounds: options.rounds, results }, null, 2)}\n`);
}
