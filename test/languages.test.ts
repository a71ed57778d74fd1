import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from './support/root';

const DEVANAGARI = /[\u0900-\u097f]/;

function sources(folder: string): [string, string][] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')]);
}

/** The code without its comments; a `//` inside a string stays, since it follows a colon there. */
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/.*$/gm, '');

describe('Both languages', () => {
  test('stand beside each other wherever the server says something', () => {
    const pair = /\bhi:\s*('(?:[^'\\]|\\.)*'|`[^`]*`)(?:\s*\+\s*'[^']*')*,\s*en:\s*('(?:[^'\\]|\\.)*'|`[^`]*`)/g;
    let pairs = 0;
    for (const [path, text] of sources('server/src')) {
      for (const [, hindi, english] of text.matchAll(pair)) {
        // a name of an option, or nothing at all, is the same in both
        if (hindi === english) continue;
        pairs++;
        assert.match(hindi!, DEVANAGARI, `${path}: ${hindi}`);
        assert.match(english!, /[a-z]/i, `${path}: ${english}`);
      }
    }
    assert.ok(pairs > 400, `only ${pairs} pairs were read`);
  });

  test('are chosen by the language of the person: the server shows and logs to people nothing written on the spot', () => {
    for (const [path, text] of sources('server/src/lsp')) {
      assert.doesNotMatch(codeOf(text), /\btell\(\s*[\w.]+,\s*'\w+',\s*['"`]/, path);
      assert.doesNotMatch(codeOf(text), /\btitle:\s*['"`]/, path);
    }
  });

  test('come from the bundle in the extension: its code holds no Hindi and shows nothing but what is said', () => {
    for (const [path, text] of sources('client/src')) {
      const code = codeOf(text);
      assert.doesNotMatch(code, DEVANAGARI, path);
      assert.doesNotMatch(code, /\b(?:placeHolder|prompt|tooltip|detail|description|title):\s*['"`][^'"`]/, path);
      assert.doesNotMatch(code, /\bsetStatusBarMessage\(\s*['"`]/, path);
    }
  });
});
