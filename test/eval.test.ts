import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { digest, readLabelled } from '../scripts/eval/labels.mjs';
import { measure } from '../scripts/eval/measure.mjs';
import { rate, readUnlabelled, summarizeRates } from '../scripts/eval/rates.mjs';
import {
  accuracySection,
  confusionTable,
  measureTable,
  putAccuracy,
  ratesTable,
  type Summary,
  stringsList,
} from '../scripts/eval/table.mjs';
import * as engine from '../server/src/engine';
import { root } from './support/root';

const folder = join(root, 'test/fixtures/eval');
const articles = readLabelled(join(folder, 'gold'), join(folder, 'articles'));

function summary(): Summary {
  const { measures } = measure(engine, articles);
  return { date: '2026-01-01', version: '0.1.0', labels: digest(articles), measures };
}

test('roles, datelines and verdicts are counted against the labels', () => {
  const { measures, differences } = measure(engine, articles);
  assert.deepEqual(measures.roles, { accuracy: 0.9, of: 10, misses: { 'list-item read as body': 1 } });
  assert.deepEqual(measures.dateline, { exact: 1, otherSpan: 0, missed: 0, invented: 1, rightlyNone: 0 });
  assert.deepEqual(measures.figures.confusion, {
    exempt: { exempt: 2 },
    attributed: { attributed: 2 },
    unattributed: { unattributed: 1, attributed: 1 },
    weak: { weak: 1 },
  });
  assert.deepEqual(
    differences.map(({ file, place, wanted, got }) => `${file}:${place} ${wanted} → ${got}`),
    [
      'patrika__market.txt:7 list-item → body',
      'patrika__market.txt:dateline no dateline → इंदौर, 7 मार्च (वार्ता)',
      'patrika__market.txt:7:41 unattributed → attributed',
    ],
  );
});

test('precision, recall, agreement and kappa follow from the counts', () => {
  const { labelled, agreement, kappa, unattributed, alarms } = measure(engine, articles).measures.figures;
  assert.equal(labelled, 7);
  assert.equal(agreement, 0.857); // 6 of 7
  assert.equal(kappa, 0.806); // chance is 13/49
  assert.deepEqual(unattributed, { precision: 1, recall: 0.5, f1: 0.667, gold: 2 });
  assert.deepEqual(alarms, { precision: 1, recall: 0.667, f1: 0.8, gold: 3 });
});

test('the table says what is better and what is worse than the committed summary', () => {
  const now = summary();
  const before = structuredClone(now);
  before.measures.roles.accuracy = 0.8;
  before.measures.dateline.invented = 0;
  const table = measureTable(now, before);
  assert.match(table, /^measure +now +against 2026-01-01$/m);
  assert.match(table, /^block roles: accuracy +0\.900 +\+0\.100 better$/m);
  assert.match(table, /^dateline: invented +1 +\+1 worse$/m);
  assert.match(table, /^verdicts: kappa +0\.806 +=$/m);
  assert.doesNotMatch(measureTable(now, undefined), /better|worse|=/);
  assert.match(confusionTable(now.measures.figures.confusion), /^unattributed +1 +0 +0 +0 +1 +0$/m);
});

test('another label is another set, which is not compared', () => {
  const [first, ...rest] = articles;
  assert.ok(first);
  const changed = { ...first, labels: { ...first.labels, numbers: { ...first.labels.numbers, '5:22': 'C' } } };
  assert.notEqual(digest([changed, ...rest]), digest(articles));
});

test('findings of unlabelled drafts are counted by rule and paper, and quoted by how often they occur', () => {
  const drafts = readUnlabelled(join(folder, 'unlabelled'));
  const rates = rate(engine, drafts);
  assert.deepEqual(
    [...rates.papers],
    [
      ['mela', 19],
      ['patrika', 31],
    ],
  );
  assert.deepEqual(rates.strings.get('web-furniture'), [
    { text: 'ये भी पढ़ें: नई बस सेवा शुरू', count: 2, first: 'mela__fair.txt:5' },
  ]);
  assert.match(ratesTable(rates, undefined), /^web-furniture +2 +40\.00 +52\.63 +32\.26$/m);
  assert.match(
    stringsList(rates, 20),
    /^web-furniture: 1 different\n {5}2 {2}ये भी पढ़ें: नई बस सेवा शुरू {2}\(mela__fair\.txt:5\)$/m,
  );

  const figures = summarizeRates(rates);
  assert.deepEqual(figures, { files: 2, words: 50, findings: { 'unattributed-figure': 1, 'web-furniture': 2 } });
  const before = { ...figures, findings: { 'ad-marker': 3, 'web-furniture': 1 } };
  assert.match(ratesTable(rates, before), /^web-furniture .* \+1$/m);
  assert.match(ratesTable(rates, before), /^ad-marker +0 +0\.00 +−3$/m);
});

test('the summary that may be committed holds no copy', () => {
  const rates = rate(engine, readUnlabelled(join(folder, 'unlabelled')));
  assert.doesNotMatch(JSON.stringify({ ...summary(), unlabelled: summarizeRates(rates) }), /\p{Script=Devanagari}/u);
});

test('the README gives the figures of the committed summary', () => {
  const committed = JSON.parse(readFileSync(join(root, 'docs/accuracy.json'), 'utf8')) as Summary;
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  assert.ok(readme.includes(accuracySection(committed)), 'Run `npm run eval -- --update`.');
  assert.equal(putAccuracy(readme, accuracySection(committed)), readme);
  const other = accuracySection(summary());
  assert.match(other, /^\| Datelines read where there is none, in 1 stories \| 1 \|$/m);
  assert.ok(putAccuracy(readme, other).includes(`<!-- accuracy -->\n${other}\n<!-- /accuracy -->`));
});

test('a folder that is not there ends the run with 2 and a sentence that names it', () => {
  const missing = join(root, 'test/fixtures/eval/no-such-folder');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/eval.mjs'), '--gold', missing, '--articles', missing],
    { encoding: 'utf8' },
  );
  assert.deepEqual([status, stdout, stderr], [2, '', `There is no folder ${missing}. Name one with --gold DIR.\n`]);
});

test('a label that means nothing is an error that names its file and key', (context) => {
  const gold = mkdtempSync(join(tmpdir(), 'sampadak-labels-'));
  context.after(() => rmSync(gold, { recursive: true }));
  const labels = { file: 'mela__dam.txt', roles: { 1: 'HEADLINE' }, dateline: null, numbers: { '5:22': 'Q' } };
  writeFileSync(join(gold, 'dam.json'), JSON.stringify(labels));
  assert.throws(() => readLabelled(gold, join(folder, 'articles')), {
    message: `${join(gold, 'dam.json')}, numbers, 5:22: “Q” is no verdict of a place line:column.`,
  });
});
