/** The page of measured speed: what it says of a goal is what was measured. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { speedPage } from '../../scripts/bench/page.mjs';
import { root } from '../support/root';

const machine = { date: '2026-01-01', node: 'v20', cores: 2, memory: 24, rounds: 3, copy: 'composed' } as const;

test('A row over its goal stands in bold and is not counted as reached', () => {
  const rows = [
    { what: 'one', value: 1.9, unit: '×', against: 'a', goal: 2 },
    { what: 'two', value: 2.1, unit: '×', against: 'a', goal: 2 },
    { what: 'three', value: 5, unit: 'ms' },
  ];
  const page = speedPage({ cli: { ...machine, rows: [...rows] } });
  assert.match(page, /Goals reached: 1 of 2\./);
  assert.match(page, /\| one \| 1\.90 × a \| ≤ 2 × \|/);
  assert.match(page, /\| two \| \*\*2\.10 × a\*\* \| ≤ 2 × \|/);
  assert.match(page, /\| three \| 5\.00 ms \| \|/);
});

test('The page is the one that its figures make', () => {
  const results = JSON.parse(readFileSync(join(root, 'docs/speed.json'), 'utf8'));
  assert.equal(readFileSync(join(root, 'docs/speed.md'), 'utf8'), speedPage(results));
});
