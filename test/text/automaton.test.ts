import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { buildAutomaton, scan } from '../../server/src/text/automaton';

function finds(literals: readonly string[], text: string, start = 0, end = text.length): string[] {
  const found: string[] = [];
  scan(buildAutomaton(literals), text, start, end, (literal, at) =>
    found.push(`${literals[literal]}@${at - literals[literal]!.length}`),
  );
  return found;
}

/** What the automaton must find, the slow way: by end, the longer first. */
function slowly(literals: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (let end = 1; end <= text.length; end++) {
    for (const literal of [...literals].sort((a, b) => b.length - a.length)) {
      if (text.slice(0, end).endsWith(literal)) found.push(`${literal}@${end - literal.length}`);
    }
  }
  return found;
}

describe('the automaton', () => {
  test('finds literals inside, behind and across each other', () => {
    assert.deepEqual(finds(['he', 'she', 'his', 'hers'], 'ushers'), ['she@1', 'he@2', 'hers@2']);
    assert.deepEqual(finds(['भी पढें', 'यह भी'], 'यह भी पढें'), ['यह भी@0', 'भी पढें@3']);
  });

  test('stays inside the stretch it is given', () => {
    assert.deepEqual(finds(['ab'], 'abab', 1, 4), ['ab@2']);
    assert.deepEqual(finds(['ab'], 'abab', 0, 3), ['ab@0']);
  });

  test('finds what a search of every literal at every place finds', () => {
    const letter = fc.constantFrom('a', 'b', 'क', 'ा');
    const word = fc.array(letter, { minLength: 1, maxLength: 5 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 8 }),
        fc.array(letter, { maxLength: 60 }),
        (literals, letters) => {
          const text = letters.join('');
          assert.deepEqual(finds(literals, text), slowly(literals, text));
        },
      ),
      { seed: 7, numRuns: 400 },
    );
  });

  test('refuses an empty literal', () => {
    assert.throws(() => buildAutomaton(['']), RangeError);
  });
});
