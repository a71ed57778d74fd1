import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemOfGlob } from '../../server/src/config/globs';
import { globMatcher } from '../../server/src/workspace/globs';

const takes = (glob: string, path: string) => globMatcher([glob])(path);

describe('A glob', () => {
  test('without a slash means a name in any folder; one with a slash counts from its own folder', () => {
    assert.ok(takes('*.txt', 'a.txt'));
    assert.ok(takes('*.txt', 'x/y/a.txt'));
    assert.ok(takes('x/*.txt', 'x/a.txt'));
    assert.ok(!takes('x/*.txt', 'y/x/a.txt'));
    assert.ok(takes('**/x/*.txt', 'y/x/a.txt'));
    assert.ok(takes('{क,ख}/**', 'ख/ग/घ.wire'));
  });

  test('that ends in a slash means all that is in such a folder', () => {
    assert.ok(takes('पुराना/', 'पुराना/a.wire'));
    assert.ok(takes('पुराना/', 'x/पुराना/2024/a.wire'));
    assert.ok(takes('पुराना/', 'पुराना'), 'and the folder itself, so that nobody walks it');
    assert.ok(!takes('पुराना/', 'पुराना.wire'));
    assert.ok(takes('x/old/', 'x/old/a.wire'));
    assert.ok(!takes('x/old/', 'y/x/old/a.wire'));
  });

  test('takes hidden names too, and nothing outside of its folder', () => {
    assert.ok(takes('**', '.hidden/a.wire'));
    for (const path of ['', '..', '../a.wire', '/a.wire', 'C:/a.wire']) assert.ok(!takes('**', path), path);
  });

  test('takes brackets and parentheses that are no pattern for themselves', () => {
    assert.ok(takes('[[]1]/**', '[1]/a.wire'));
    assert.ok(takes('a(b).wire', 'a(b).wire'));
    assert.ok(takes('+(a).wire', '+(a).wire'));
    assert.ok(!takes('+(a).wire', 'aaa.wire'), 'patterns within patterns are not read');
  });

  test('that is let pass is matched at once, whatever the path', () => {
    const long = 'a'.repeat(255);
    for (const glob of [
      '*a*a*b',
      '**/*a*a*b/**/*a*a*b/**',
      '{*a*ab,b*}c',
      '?????*a*a*ab',
      '{a,aa}+b',
      '[a]+[a]+[a]+b',
      '(a|aa)+b',
      '(a+)+b',
    ]) {
      assert.equal(problemOfGlob(glob), undefined, glob);
      assert.ok(!takes(glob, [long, long, long].join('/')), glob);
    }
  });
});
