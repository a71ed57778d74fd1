import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRestarts } from '../../client/src/restarts';

describe('A server that ends by itself', () => {
  it('is started again at once, then later each time, and the fifth time not at all', () => {
    const restarts = createRestarts();
    assert.deepEqual(
      [0, 10_000, 20_000, 30_000, 40_000].map((now) => restarts.next(now)),
      [0, 1_000, 2_000, 4_000, undefined],
    );
  });

  it('is started at once where it ends once in a while', () => {
    const restarts = createRestarts();
    for (let hour = 1; hour < 50; hour++) assert.equal(restarts.next(hour * 3_600_000), 0);
  });

  it('is not waited for longer because of what was more than three minutes ago', () => {
    const restarts = createRestarts();
    for (const now of [0, 1_000, 170_000]) restarts.next(now);
    assert.equal(restarts.next(180_500), 2_000);
    assert.equal(restarts.next(182_000), 2_000);
  });
});
