#!/usr/bin/env node
// What stands for the precision of rules that real copy hardly ever wakes: how many places they might have spoken at
// and did not, and how many faults they find that were put into the same copy by a program.
//   node scripts/evidence.mjs [--articles DIR]... [--alarms] [--update]
//
// The folders are articles/ and unlabelled/ of ../shared/corpus unless they are named. `--alarms` prints the places
// where a rule spoke though nothing was put in, to be read by eye. `--update` writes the figures to docs/evidence.json,
// from which the rules' pages are made. Copy is printed to the terminal only.
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readUnlabelled } from './eval/rates.mjs';
import { gather, table } from './evidence/gather.mjs';
import { probes } from './evidence/probes.mjs';
import { root } from './vscode/shell.mjs';

const CORPUS = join(root, '..', 'shared', 'corpus');

function main() {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', multiple: true },
      alarms: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
    },
  });
  const folders = (values.articles ?? [join(CORPUS, 'articles'), join(CORPUS, 'unlabelled')]).map((dir) =>
    resolve(dir),
  );
  const built = join(root, 'dist', 'engine.cjs');
  if (!existsSync(built)) throw new Error('There is no built engine: run `npm run build` first.');
  const engine = createRequire(import.meta.url)(built);
  const drafts = folders.flatMap((folder) => readUnlabelled(folder));
  const { rules, alarms } = gather(engine, drafts, probes);
  if (values.alarms) for (const { rule, place, text } of alarms) console.log(`${rule} ${place}: ${text}`);
  console.log(table(rules));
  if (!values.update) return;
  const evidence = { date: new Date().toISOString().slice(0, 10), files: drafts.length, rules };
  writeFileSync(join(root, 'docs', 'evidence.json'), `${JSON.stringify(evidence, null, 2)}\n`);
  console.log('\nWritten to docs/evidence.json. Run `npm run generate` for the rules’ pages.');
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
