import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CLEAN, PASTED, sampadak, scratch } from '../support/cli';

const LIST = 'sampadak-suppressions.json';

interface Entry {
  rule: string;
  file: string;
  reason?: string;
  until?: string;
}

function entries(folder: string): Entry[] {
  return JSON.parse(readFileSync(join(folder, LIST), 'utf8')).suppressions;
}

describe('`sampadak baseline`', () => {
  test('freezes what is found, so that only what is new is told', (context) => {
    const cwd = scratch(context, { 'bihar/a.wire': PASTED, 'b.wire': CLEAN });
    const frozen = sampadak(['baseline', '--reason', 'पुरानी कॉपी', '--until', '2099-01-31'], { cwd });
    assert.match(frozen.out, /3 findings frozen/);
    assert.deepEqual(new Set(entries(cwd).map(({ file }) => file)), new Set(['bihar/a.wire']));
    for (const { reason, until } of entries(cwd)) assert.deepEqual([reason, until], ['पुरानी कॉपी', '2099-01-31']);
    assert.equal(sampadak(['lint'], { cwd }).out, '2 files linted, no findings. 3 are held back by suppressions.\n');

    writeFileSync(join(cwd, 'b.wire'), `${CLEAN}\nहादसे में 14 मकान गिर गए।\n`);
    const after = sampadak(['lint', '--format', 'json'], { cwd });
    assert.equal(after.code, 1);
    const { files, summary } = JSON.parse(after.out);
    assert.deepEqual(
      files.flatMap(({ findings }: { findings: { ruleId: string }[] }) => findings.map(({ ruleId }) => ruleId)),
      ['unattributed-figure'],
    );
    assert.equal(summary.suppressed, 3);
    assert.equal(
      sampadak(['lint', '--no-suppressions', '--format', 'json'], { cwd }).out.match(/"ruleId"/g)?.length,
      4,
    );
  });

  test('holds after a move of the draft, and from whichever folder the run starts', (context) => {
    const cwd = scratch(context, { 'bihar/a.wire': PASTED });
    sampadak(['baseline'], { cwd });
    mkdirSync(join(cwd, 'patna'));
    renameSync(join(cwd, 'bihar/a.wire'), join(cwd, 'patna/naya.wire'));
    assert.equal(sampadak(['lint'], { cwd }).code, 0);
    assert.equal(sampadak(['lint', '.'], { cwd: join(cwd, 'patna') }).code, 0);
  });

  test('makes the list beside the configuration', (context) => {
    const cwd = scratch(context, { 'desk/sampadak.json': '{}', 'desk/bihar/a.wire': PASTED });
    sampadak(['baseline', 'desk/bihar'], { cwd });
    assert.equal(entries(join(cwd, 'desk')).length, 3);
  });

  test('trims what nothing needs any more, and `lint` says so before', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED, 'b.wire': PASTED.replace('Advertisment', 'विज्ञापन') });
    sampadak(['baseline'], { cwd });
    const all = entries(cwd).length;
    writeFileSync(join(cwd, 'a.wire'), PASTED.replace('Advertisment\n\n', ''));
    assert.match(sampadak(['lint'], { cwd }).err, /1 suppression holds nothing back any more/);
    // a run that did not come to the draft cannot know
    assert.equal(sampadak(['lint', 'b.wire'], { cwd }).err, '');
    assert.match(sampadak(['baseline', '--prune'], { cwd }).out, /1 suppression removed/);
    assert.equal(entries(cwd).length, all - 1);
    assert.equal(sampadak(['baseline', '--prune'], { cwd }).out, 'No suppression is to be removed.\n');
    assert.equal(sampadak(['lint'], { cwd }).code, 0);
  });

  test('is not fixed away: what is accepted stays in the copy', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED });
    sampadak(['baseline'], { cwd });
    sampadak(['lint', '--fix'], { cwd });
    assert.equal(readFileSync(join(cwd, 'a.wire'), 'utf8'), PASTED);
  });

  test('leaves a list alone that cannot be read, and the run has failed', (context) => {
    const broken = '{ "suppressions": [ { "rule": ';
    const cwd = scratch(context, { 'a.wire': PASTED, [LIST]: broken });
    for (const args of [['lint'], ['baseline'], ['baseline', '--prune']]) {
      const { code, err } = sampadak(args, { cwd });
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /sampadak-suppressions\.json/);
      assert.equal(readFileSync(join(cwd, LIST), 'utf8'), broken);
    }
  });

  test('complains of dates that are none, and of options that exclude each other', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN });
    assert.match(sampadak(['baseline', '--until', 'कल'], { cwd }).err, /--until wants a date/);
    assert.match(sampadak(['baseline', '--prune', '--reason', 'x'], { cwd }).err, /exclude each other/);
    assert.equal(sampadak(['baseline'], { cwd }).out, 'There is nothing to freeze.\n');
  });
});
