#!/usr/bin/env node
// Measures how well twins are found in a folder of composed drafts, and what putting one draft into the index costs.
//   node scripts/duplicates.mjs [--drafts 5000] [--twins 200] [--seed 1] [--write FOLDER]
// With --write the drafts are written into a folder instead, to be linted by whatever reads files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { composeDesk } from './duplicates/compose.mjs';
import { scoreDuplicates } from './duplicates/score.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    drafts: { type: 'string', default: '5000' },
    twins: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    write: { type: 'string' },
  },
});
const desk = composeDesk({ drafts: Number(values.drafts), twins: Number(values.twins), seed: Number(values.seed) });

if (values.write !== undefined) {
  for (const { name, text } of desk.drafts) {
    const path = join(values.write, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  writeFileSync(join(values.write, 'twins.json'), `${JSON.stringify(desk.pairs, undefined, 1)}\n`);
  console.log(`${desk.drafts.length} drafts with ${desk.pairs.length} twins written into ${values.write}.`);
} else measure();

function measure() {
  const engine = createRequire(import.meta.url)(join(root, 'dist/engine.cjs'));
  const start = performance.now();
  const { index, missed, wrong, ...score } = scoreDuplicates(engine, desk);
  console.log(score, `${Math.round(performance.now() - start)} ms for indexing and linting all drafts`);
  console.log('missed', missed);
  console.log('told without being planted', wrong.slice(0, 20));
  // the same draft goes into indexes of different sizes
  for (const part of [0.1, 0.5, 1]) {
    const few = engine.createTwinIndex();
    const drafts = desk.drafts.slice(0, desk.drafts.length * part);
    const keys = drafts.map(({ text }) => engine.keysOf(engine.parse(text)));
    for (const [i, { name }] of drafts.entries()) few.put(name, keys[i]);
    const rounds = 400;
    const before = performance.now();
    for (let i = 0; i < rounds; i++) few.set(drafts[i % drafts.length].name, keys[i % drafts.length]);
    const ms = (performance.now() - before) / rounds;
    console.log(`Indexing one draft anew among ${few.size}: ${(ms * 1000).toFixed(0)} µs`);
  }
}
