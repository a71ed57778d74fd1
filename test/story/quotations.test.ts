/** Which words of a paragraph belong to somebody else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotationsOf } from '../../server/src/story/quotations';

function quoted(text: string): string[] {
  return quotationsOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
}

test('every kind of quotation marks is read, marks included', () => {
  for (const quotation of ['“पानी आया”', '‘‘पानी आया’’', '‘पानी आया’', '"पानी आया"', "'पानी आया'", "''पानी आया''"])
    assert.deepEqual(quoted(`मंत्री ने कहा, ${quotation} और चले गए।`), [quotation]);
});

test('a quotation that goes on in the next paragraph reaches to the end', () => {
  assert.deepEqual(quoted('मंत्री ने कहा, ‘‘पानी आया।'), ['‘‘पानी आया।']);
  assert.deepEqual(quoted("मंत्री ने कहा, 'पानी आया।"), ["'पानी आया।"]);
});

test('an apostrophe quotes nothing', () => {
  assert.deepEqual(quoted("O'Brien की किताब ’85 में आई।"), []);
  assert.deepEqual(quoted("मंत्री ने कहा, 'मैं O'Brien से मिला' और चले गए।"), ["'मैं O'Brien से मिला'"]);
});

test('two quotations are two', () => {
  assert.deepEqual(quoted('‘हां’ या ‘ना’ कहें।'), ['‘हां’', '‘ना’']);
});
