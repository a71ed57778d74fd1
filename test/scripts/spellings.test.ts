/** No entry of the list of misspellings is a word of its own: proved with the Hindi dictionary of Debian. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { root } from '../support/root';

const DICTIONARY = '/usr/share/hunspell/hi_IN.dic';

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-spellings.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the list of misspellings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-spellings-'));
  after(() => rmSync(folder, { recursive: true }));

  test('holds no word of the Hindi dictionary, and no correction that is itself an entry', () => {
    // what a test needs it installs; where it may not, the script says what is missing
    if (!existsSync(DICTIONARY)) spawnSync('apt-get', ['install', '-y', 'hunspell-hi'], { stdio: 'ignore' });
    const { status, stdout, stderr } = check();
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /^\d{3} entries, 0 faults\.$/m);
  });

  test('is refused with a word of the dictionary in it', () => {
    const dictionary = join(folder, 'hi_IN.dic');
    writeFileSync(dictionary, '2\nकार्यवाई/S\nपानी\n');
    const { status, stdout } = check(dictionary);
    assert.equal(status, 1);
    assert.match(stdout, /^कार्यवाई is a word of the dictionary\.$/m);
  });

  test('cannot be checked without a dictionary, and that is said', () => {
    const { status, stderr } = check(join(folder, 'none.dic'));
    assert.equal(status, 2);
    assert.match(stderr, /apt-get install hunspell-hi/);
  });
});
