/** Commas and names of large numbers: the value never changes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inLakhs, regroup } from '../../server/src/story/grouping';

describe('a number in western groups', () => {
  test('is grouped at lakhs and crores', () => {
    assert.equal(regroup('161,852'), '1,61,852');
    assert.equal(regroup('1,438,290'), '14,38,290');
    assert.equal(regroup('1,234,567,890'), '1,23,45,67,890');
    assert.equal(regroup('161,852.25'), '1,61,852.25');
  });

  test('keeps its digits, whatever they are', () => {
    for (let i = 0; i < 400; i++) {
      const value = 100_000 + ((i * 2_654_435_761) % 900_000_000);
      const western = value.toLocaleString('en-US');
      assert.equal(regroup(western)?.replaceAll(',', ''), String(value));
      assert.equal(regroup(value.toLocaleString('en-IN')), undefined);
    }
  });

  test('stays where it is none, or a label', () => {
    for (const number of ['1,61,852', '16,185', '1618', '052,116', '1,2', '2,97'])
      assert.equal(regroup(number), undefined);
  });
});

describe('a number of millions', () => {
  for (const [number, name, indian] of [
    ['2.3', 'मिलियन', '23 लाख'],
    ['89', 'मिलियन', '8.9 करोड़'],
    ['0.5', 'मिलियन', '5 लाख'],
    ['1', 'बिलियन', '1 अरब'],
    ['1.25', 'बिलियन', '1.25 अरब'],
    ['500', 'बिलियन', '500 अरब'],
    ['2', 'ट्रिलियन', '2 लाख करोड़'],
    ['1,500', 'मिलियन', '1.5 अरब'],
  ] as const) {
    test(`${number} ${name} is ${indian}`, () => assert.equal(inLakhs(number, name), indian));
  }

  test('of nothing is left alone', () => {
    assert.equal(inLakhs('0', 'मिलियन'), undefined);
    assert.equal(inLakhs('2', 'हजार'), undefined);
  });
});
