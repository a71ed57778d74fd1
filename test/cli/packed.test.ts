/** What drafts say while it waits for the others: it comes out as it went in, in whatever packs it was. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Outcome } from '../../server/src/cli/lint/linter';
import { packed, unpacker } from '../../server/src/cli/lint/packed';

function outcome(name: string, letters = 10): Outcome {
  const problems = [{ path: name, sentence: 'क'.repeat(letters) }];
  return { path: name, suppressed: [3], failures: [], problems };
}

describe('outcomes that wait', () => {
  test('each comes out as it went in, and in any order', () => {
    const all = Array.from({ length: 20 }, (_, i) => outcome(`${i}.wire`));
    const waiting = packed(all);
    const unpack = unpacker();
    assert.deepEqual(
      waiting.map((one) => unpack(one!)),
      all,
    );
    assert.deepEqual(
      [...waiting].reverse().map((one) => unpack(one!)),
      [...all].reverse(),
    );
  });

  test('those of one batch lie together and take less room than they are long', () => {
    const waiting = packed([outcome('a', 5000), outcome('b', 5000)]);
    assert.equal(waiting[0]!.pack, waiting[1]!.pack);
    assert.ok(waiting[0]!.pack.bytes.length < 5000);
    assert.equal(waiting[0]!.pack.bytes.buffer.byteLength, waiting[0]!.pack.bytes.length);
  });

  test('what is not there stays so, and moves nothing else', () => {
    const waiting = packed([undefined, outcome('a'), undefined, outcome('b')]);
    const unpack = unpacker();
    assert.deepEqual(
      waiting.map((one) => one && unpack(one).path),
      [undefined, 'a', undefined, 'b'],
    );
    assert.deepEqual(packed([undefined]), [undefined]);
    assert.deepEqual(packed([]), []);
  });

  test('long ones do not all have to be unpacked for one of them', () => {
    const all = ['a', 'b', 'c'].map((name) => outcome(name, 700_000));
    const waiting = packed(all);
    assert.equal(waiting[0]!.pack, waiting[1]!.pack);
    assert.notEqual(waiting[1]!.pack, waiting[2]!.pack);
    const unpack = unpacker();
    assert.deepEqual(
      waiting.map((one) => unpack(one!)),
      all,
    );
  });
});
