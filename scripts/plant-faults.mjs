#!/usr/bin/env node
// Puts faults into sound copy and counts how many are found, for rules whose faults are rare in print.
//   node scripts/plant-faults.mjs [--copy DIR] [--rule ID] [--misses] [--update]
//
// `--copy` is a folder of texts, ../shared/corpus/unlabelled unless it is named. Of every text the rule's findings
// before are counted too: sound copy that holds many places for the fault, and no alarm, is what precision rests on.
// `--misses` prints what was not found. `--update` writes the figures, never copy, to docs/planted.json.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { planters } from './plant/faults.mjs';
import { root } from './vscode/shell.mjs';

const { values } = parseArgs({
  options: {
    copy: { type: 'string', default: join(root, '..', 'shared', 'corpus', 'unlabelled') },
    rule: { type: 'string' },
    misses: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});
const engine = createRequire(import.meta.url)(join(root, 'dist', 'engine.cjs'));
const folder = resolve(values.copy);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** @type {Record<string, { planted: number, found: number, alarms: number }>} */
const results = {};
for (const [ruleId, plant] of Object.entries(planters)) {
  if (values.rule !== undefined && values.rule !== ruleId) continue;
  const { settings } = engine.resolveSettings([
    { from: 'plant-faults', preset: 'wire', rules: { ...onlyRule(ruleId), [ruleId]: 'warning' } },
  ]);
  /** @param {string} text */
  const count = (text) =>
    engine
      .lintDraft(text, { settings })
      .findings.filter((/** @type {{ ruleId: string }} */ one) => one.ruleId === ruleId).length;
  const result = { planted: 0, found: 0, alarms: 0 };
  for (const text of texts) {
    const before = count(text);
    result.alarms += before;
    for (const faulty of plant(text)) {
      result.planted++;
      if (count(faulty) > before) result.found++;
      else if (values.misses) console.log(`${ruleId}: ${difference(text, faulty)}`);
    }
  }
  results[ruleId] = result;
  console.log(
    `${ruleId}: ${result.planted} planted, ${result.found} found; ${result.alarms} alarms on ${texts.length} sound texts`,
  );
}
if (values.update) {
  const file = join(root, 'docs', 'planted.json');
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${JSON.stringify({ date, texts: texts.length, rules: results }, null, 2)}\n`);
}

/** Every other rule off: nothing else is to be computed. @param {string} ruleId */
function onlyRule(ruleId) {
  return Object.fromEntries(
    engine.rules
      .map((/** @type {{ meta: { id: string } }} */ rule) => rule.meta.id)
      .filter((/** @type {string} */ id) => id !== ruleId)
      .map((/** @type {string} */ id) => [id, 'off']),
  );
}

/** The place where two texts part, with a few words round it. @param {string} a @param {string} b */
function difference(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return b.slice(Math.max(0, at - 60), at + 60).replaceAll('\n', ' ⏎ ');
}
