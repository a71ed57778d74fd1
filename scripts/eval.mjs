#!/usr/bin/env node
// Measures the built engine against hand labels, and how often each rule speaks on copy nobody labelled.
//   node scripts/eval.mjs [--gold DIR] [--articles DIR] [--unlabelled DIR] [--differences] [--update]
//
// The folders are gold/, articles/ and unlabelled/ of ../shared/corpus unless they are named. `--differences` lists
// every place where the labels and the engine differ. `--update` writes the figures to docs/accuracy.json, against
// which the next run is compared, and to the README. Copy is printed to the terminal only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { digest, readLabelled } from './eval/labels.mjs';
import { measure } from './eval/measure.mjs';
import { rate, readUnlabelled, summarizeRates } from './eval/rates.mjs';
import { accuracySection, confusionTable, measureTable, putAccuracy, ratesTable, stringsList } from './eval/table.mjs';
import { root } from './vscode/shell.mjs';

const CORPUS = join(root, '..', 'shared', 'corpus');
const SUMMARY = join(root, 'docs', 'accuracy.json');
const README = join(root, 'README.md');
const STRINGS = 20;

/** @typedef {import('./eval/table.mjs').Summary} Summary */

function readOptions() {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string' },
      articles: { type: 'string' },
      unlabelled: { type: 'string' },
      differences: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
    },
  });
  const unlabelled = resolve(values.unlabelled ?? join(CORPUS, 'unlabelled'));
  return {
    ...values,
    gold: resolve(values.gold ?? join(CORPUS, 'gold')),
    articles: resolve(values.articles ?? join(CORPUS, 'articles')),
    // Labels of another place need not have unlabelled copy beside them.
    unlabelled: values.unlabelled !== undefined || values.gold === undefined ? unlabelled : undefined,
  };
}

function loadEngine() {
  const engine = join(root, 'dist', 'engine.cjs');
  if (!existsSync(engine)) {
    const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
    if (status !== 0) throw new Error('The engine could not be built: see above.');
  }
  return createRequire(import.meta.url)(engine);
}

/** @returns {Summary | undefined} */
function readSummary() {
  if (!existsSync(SUMMARY)) return undefined;
  try {
    return JSON.parse(readFileSync(SUMMARY, 'utf8'));
  } catch (error) {
    throw new Error(`${SUMMARY} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function main() {
  const options = readOptions();
  const articles = readLabelled(options.gold, options.articles);
  const drafts = options.unlabelled === undefined ? undefined : readUnlabelled(options.unlabelled);
  const committed = readSummary();
  const engine = loadEngine();

  const { measures, differences } = measure(engine, articles);
  const rates = drafts && rate(engine, drafts);
  /** @type {Summary} */
  const now = {
    date: new Date().toISOString().slice(0, 10),
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    labels: digest(articles),
    measures,
    ...(rates && { unlabelled: summarizeRates(rates) }),
  };
  const comparable = committed?.labels === now.labels ? committed : undefined;

  if (rates) {
    console.log(`What each rule marks most often in ${rates.files} unlabelled drafts\n`);
    console.log(`${stringsList(rates, STRINGS)}\n`);
    console.log(`Findings per 1,000 words, by paper (${rates.words} words)\n`);
    console.log(`${ratesTable(rates, comparable?.unlabelled)}\n`);
  }
  if (options.differences) {
    console.log('Where the labels and the engine differ\n');
    for (const { file, place, wanted, got } of differences) console.log(`${file}:${place}: ${wanted} read as ${got}`);
    console.log('');
  }
  const { roles, figures } = measures;
  console.log(`Against the labels of ${measures.articles} articles (${roles.of} lines, ${figures.labelled} numbers)\n`);
  console.log(`${confusionTable(figures.confusion)}\n`);
  console.log(measureTable(now, comparable));
  if (committed !== undefined && comparable === undefined) {
    console.log('\ndocs/accuracy.json was measured on other labels, so there is nothing to compare with.');
  }
  if (options.update) {
    writeFileSync(SUMMARY, `${JSON.stringify(now, null, 2)}\n`);
    writeFileSync(README, putAccuracy(readFileSync(README, 'utf8'), accuracySection(now)));
    console.log('\nWritten to docs/accuracy.json and README.md.');
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
