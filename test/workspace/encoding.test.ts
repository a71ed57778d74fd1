import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decode, type Encoding, encode } from '../../server/src/workspace/encoding';
import { FileProblem } from '../../server/src/workspace/problems';

const encodings: Encoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'];

/** The problem that decoding ends in. */
function refusal(bytes: Uint8Array): FileProblem {
  try {
    decode(bytes, 'a.wire');
  } catch (error) {
    assert.ok(error instanceof FileProblem);
    return error;
  }
  assert.fail('It was read.');
}

describe('Bytes and text', () => {
  test('any text without NUL comes back from any encoding, as the same bytes', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0x900, max: 0x97f }),
      fc.integer({ min: 1, max: 0xd7ff }),
      fc.integer({ min: 0xe000, max: 0xffff }),
      fc.integer({ min: 0x10000, max: 0x10ffff }),
    );
    const text = fc.array(unit).map((units) => String.fromCodePoint(...units));
    fc.assert(
      fc.property(text, fc.constantFrom(...encodings), (original, encoding) => {
        // a mark at the head of unmarked UTF-8 makes it marked: the same bytes, read the other way
        fc.pre(!(encoding === 'utf-8' && original.startsWith('\ufeff')));
        const bytes = encode(original, encoding);
        const decoded = decode(bytes, 'a.wire');
        assert.equal(decoded.text, original);
        assert.equal(decoded.encoding, encoding);
        assert.deepEqual(encode(decoded.text, decoded.encoding), bytes);
      }),
      { seed: 11, numRuns: 2_000 },
    );
  });

  test('lone surrogates come back from UTF-16', () => {
    for (const text of ['\ud83d', 'क\ude00ख', '\ude00\ud83d']) {
      for (const encoding of ['utf-16le', 'utf-16be'] as const)
        assert.equal(decode(encode(text, encoding), '').text, text);
    }
  });

  test('long UTF-16 is read across the seams of its slices', () => {
    const text = 'कोटा😀'.repeat(10_000);
    assert.equal(decode(encode(text, 'utf-16be'), '').text, text);
  });

  test('only one byte order mark is taken off', () => {
    assert.deepEqual(decode(encode('\ufeffक', 'utf-8-bom'), ''), { text: '\ufeffक', encoding: 'utf-8-bom' });
  });

  test('any bytes are read as they are, or refused with an offset inside them', () => {
    const byte = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0xe0, 0xa4, 0x95, 0xef, 0xbb, 0xbf, 0xff, 0xfe),
    );
    fc.assert(
      fc.property(fc.uint8Array(), fc.array(byte), (random, chosen) => {
        for (const bytes of [random, Uint8Array.from(chosen)]) {
          try {
            const { text, encoding } = decode(bytes, 'a.wire');
            assert.deepEqual(encode(text, encoding), bytes);
          } catch (error) {
            assert.ok(error instanceof FileProblem, String(error));
            if (error.code === 'utf32') continue;
            const { offset } = error.args;
            assert.ok(typeof offset === 'number' && offset >= 0 && offset < bytes.length, error.message);
          }
        }
      }),
      { seed: 12, numRuns: 5_000 },
    );
  });

  test('the offset of invalid UTF-8 is where the system finds it', () => {
    const byte = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(0xe0, 0xa4, 0x95, 0x41, 0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0) },
      fc.integer({ min: 1, max: 255 }),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 24 }), (values) => {
        const bytes = Uint8Array.from(values);
        const isGood = (end: number) =>
          Buffer.from(Buffer.from(bytes.subarray(0, end)).toString()).equals(bytes.subarray(0, end));
        fc.pre(!isGood(bytes.length) && bytes[0] !== 0xff && bytes[0] !== 0xfe);
        const offset = Number(refusal(bytes).args.offset);
        assert.ok(isGood(offset));
        // what begins there never becomes good, however far it is read
        for (let end = offset + 1; end <= Math.min(bytes.length, offset + 4); end++) assert.ok(!isGood(end));
      }),
      { seed: 13, numRuns: 5_000 },
    );
  });

  test('problems are told in both languages and name the draft', () => {
    const problem = refusal(Uint8Array.of(0x41, 0xff));
    assert.match(problem.sentence('en'), /‘a\.wire’ is not UTF-8 from byte 1 on/);
    assert.match(problem.sentence('hi'), /‘a\.wire’ में बाइट 1/);
    assert.equal(problem.message, problem.sentence('en'));
  });
});
