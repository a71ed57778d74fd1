import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faultOf } from './check';
import { MONSTERS } from './documents';

describe('A document that is too large or too deep for any desk', () => {
  for (const [name, make] of Object.entries(MONSTERS)) {
    test(`is read, linted and fixed as any other: ${name}`, () => {
      assert.equal(faultOf(make(), 0), undefined);
    });
  }
});
