import { describe, test } from 'node:test';
import { fuzz } from './run';

describe('Ten thousand documents nobody would write (part 2)', () => {
  test('are read, linted and fixed as any other', () => fuzz(20_000, 10_000));
});
