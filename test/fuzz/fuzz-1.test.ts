import { describe, test } from 'node:test';
import { fuzz } from './run';

describe('Ten thousand documents nobody would write (part 1)', () => {
  test('are read, linted and fixed as any other', () => fuzz(10_000, 10_000));
});
