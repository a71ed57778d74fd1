/** Twins on the command line: what is told does not depend on threads, cache or order, and a baseline freezes it. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CLEAN, sampadak, scratch } from '../support/cli';

const OTHER = `चंबा के पुराने पुल पर भारी वाहनों की आवाजाही बंद

चंबा, 6 मई (भाषा) रावी नदी के पुराने पुल से भारी वाहन नहीं गुजरेंगे। लोक निर्माण विभाग ने यह जानकारी दी।
`;

const files = { 'a.wire': CLEAN, 'रात/b.wire': CLEAN, 'c.wire': OTHER };
const rows = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .flatMap(({ filePath, findings }) =>
      findings.map(({ ruleId, related }: { ruleId: string; related: { filePath: string }[] }) =>
        [filePath, ruleId, ...related.map((one) => one.filePath)].join(' '),
      ),
    );
const TOLD = ['a.wire duplicate-story रात/b.wire', 'रात/b.wire duplicate-story a.wire'];

describe('Twins on the command line', () => {
  test('are told in both drafts, with the path of the other as the run has it', (context) => {
    const cwd = scratch(context, files);
    const { code, out } = sampadak(['lint', '--format', 'jsonl'], { cwd, compare: true });
    assert.deepEqual(rows(out), TOLD);
    assert.equal(code, 1);
  });

  test('are the same in threads and from the cache, and another once the other draft has changed', (context) => {
    const cwd = scratch(context, files);
    const lint = (...more: string[]) =>
      rows(sampadak(['lint', '--format', 'jsonl', ...more], { cwd, compare: true }).out);
    assert.deepEqual(lint('--jobs', '2'), TOLD);
    assert.deepEqual(lint('--cache'), TOLD);
    assert.deepEqual(lint('--cache'), TOLD);
    writeFileSync(join(cwd, 'रात/b.wire'), OTHER.replace('चंबा', 'मंडी'));
    assert.ok(!lint('--cache').includes(TOLD[0]!));
  });

  test('are not looked for in a draft that stands alone', (context) => {
    const cwd = scratch(context, files);
    assert.equal(sampadak(['lint', 'a.wire'], { cwd, compare: true }).code, 0);
    rmSync(join(cwd, 'रात'), { recursive: true });
    assert.equal(sampadak(['lint'], { cwd, compare: true }).code, 0);
  });

  test('can be frozen by a baseline', (context) => {
    const cwd = scratch(context, files);
    sampadak(['baseline'], { cwd, compare: true });
    assert.equal(sampadak(['lint'], { cwd, compare: true }).code, 0);
  });
});
