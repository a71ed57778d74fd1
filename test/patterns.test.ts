/** No regular expression of the product can take more than linear time, whatever copy comes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { built } from './support/built';
import { everyPattern, nameOf, type Pattern, prove } from './support/patterns';
import { root } from './support/root';

const proved: Record<string, string> = JSON.parse(
  readFileSync(join(root, 'test', 'fixtures', 'proved-patterns.json'), 'utf8'),
);

describe('Every regular expression', () => {
  test('is proved to take linear time, now or before', async () => {
    const patterns = everyPattern(built('engine.cjs'));
    assert.ok(patterns.length > 200, 'The expressions of the sources were not found.');
    const wrong: string[] = [];
    for (const pattern of patterns) {
      const verdict = proved[nameOf(pattern)] ?? (await prove(pattern));
      if (verdict.startsWith('not ')) wrong.push(`${pattern.from}: /${pattern.source}/${pattern.flags} is ${verdict}`);
    }
    assert.deepEqual(wrong, []);
  });
});

describe('The proof', () => {
  const of = (source: string): Pattern => ({ source, flags: '', from: 'the test' });

  test('finds exponential and quadratic expressions', async () => {
    assert.match(await prove(of('^(a+)+$')), /^not linear/);
    assert.match(await prove(of('[\\s.]+$')), /^not linear/);
  });

  test('lets linear and bounded ones pass', async () => {
    assert.doesNotMatch(await prove(of('^क+ख')), /^not/);
    assert.equal(await prove(of('[+*]{1,3}\\+')), 'bounded repetition');
  });
});
