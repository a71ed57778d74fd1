import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/src/cli/diff';
import { painter } from '../../server/src/cli/paint';
import { applyEdits } from '../../server/src/fix/apply';
import { CLEAN, PASTED, sampadak, scratch } from '../support/cli';

describe('`sampadak lint --fix`', () => {
  test('writes the safe fixes, counts them, and changes nothing the second time', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED, 'b.wire': CLEAN });
    const first = sampadak(['lint', '--fix'], { cwd });
    assert.match(first.out, /^3 fixes made\. 2 files linted, no findings\./);
    assert.equal(readFileSync(join(cwd, 'a.wire'), 'utf8'), CLEAN);
    const stamp = statSync(join(cwd, 'a.wire')).mtimeMs;
    const second = sampadak(['lint', '--fix'], { cwd });
    assert.equal(second.out, '2 files linted, no findings.\n');
    assert.equal(statSync(join(cwd, 'a.wire')).mtimeMs, stamp);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.wire', 'b.wire']);
  });

  test('does not touch the file where nothing is to be fixed', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN });
    const before = lstatSync(join(cwd, 'a.wire'));
    sampadak(['lint', '--fix'], { cwd });
    assert.equal(lstatSync(join(cwd, 'a.wire')).ino, before.ino);
    assert.equal(lstatSync(join(cwd, 'a.wire')).mtimeMs, before.mtimeMs);
  });

  test('tells fixes by rule in JSON, and reports what is left', (context) => {
    const cwd = scratch(context, { 'a.wire': `${PASTED}\nहादसे में 14 मकान गिर गए।\n` });
    const [file] = JSON.parse(sampadak(['lint', '--fix', '--format', 'json'], { cwd }).out).files;
    assert.deepEqual(file.fixed, { 'repeated-headline': 1, 'web-furniture': 1, 'ad-marker': 1 });
    assert.deepEqual(
      file.findings.map(({ ruleId }: { ruleId: string }) => ruleId),
      ['unattributed-figure'],
    );
  });

  test('keeps the mode of the file, and a link a link', (context) => {
    const cwd = scratch(context, { 'real/a.wire': PASTED });
    chmodSync(join(cwd, 'real/a.wire'), 0o640);
    symlinkSync('real/a.wire', join(cwd, 'link.wire'));
    assert.equal(sampadak(['lint', '--fix', 'link.wire'], { cwd }).code, 0);
    assert.ok(lstatSync(join(cwd, 'link.wire')).isSymbolicLink());
    assert.equal(readFileSync(join(cwd, 'real/a.wire'), 'utf8'), CLEAN);
    assert.equal(statSync(join(cwd, 'real/a.wire')).mode & 0o777, 0o640);
  });

  test('leaves a read-only draft alone, says so, and fixes the others', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED, 'b.wire': PASTED });
    chmodSync(join(cwd, 'a.wire'), 0o444);
    const { code, err } = sampadak(['lint', '--fix'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /‘a\.wire’ is read-only; nothing was written/);
    assert.equal(readFileSync(join(cwd, 'a.wire'), 'utf8'), PASTED);
    assert.equal(readFileSync(join(cwd, 'b.wire'), 'utf8'), CLEAN);
  });

  test('with `--stdin` gives the fixed copy on the standard output, in its own encoding, and findings beside it', () => {
    const left = '\nहादसे में 14 मकान गिर गए।\n';
    const input = Buffer.from(`\ufeff${PASTED}${left}`, 'utf16le').swap16();
    const { code, outBytes, err } = sampadak(['lint', '--fix', '--stdin', '--stdin-filename', 'a.wire'], { input });
    assert.equal(code, 1);
    assert.deepEqual(outBytes, Buffer.from(`\ufeff${CLEAN}${left}`, 'utf16le').swap16());
    assert.match(err, /^a\.wire\n.*unattributed-figure/);
  });

  test('with `--stdin` gives clean copy back byte for byte', () => {
    for (const input of [
      Buffer.from(CLEAN),
      Buffer.from(`\ufeff${CLEAN}`),
      Buffer.from(CLEAN.replaceAll('\n', '\r\n')),
    ]) {
      assert.deepEqual(sampadak(['lint', '--fix', '--stdin'], { input }).outBytes, input);
    }
  });
});

describe('`--fix-dry-run` and `--diff`', () => {
  test('write nothing; the one shows what would be left, the other what would change', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED });
    assert.match(sampadak(['lint', '--fix-dry-run'], { cwd }).out, /^`--fix` would make 3 fixes\. 1 file linted/);
    const { out } = sampadak(['lint', '--diff'], { cwd });
    assert.match(out, /^--- a\.wire\n\+\+\+ a\.wire\n@@ /);
    assert.ok(out.includes('\n-author-image\n'));
    assert.equal(readFileSync(join(cwd, 'a.wire'), 'utf8'), PASTED);
  });

  test('a diff applied by git gives what `--fix` writes', (context) => {
    const tail = Array.from(
      { length: 30 },
      (_, i) => `पैरा ${'क'.repeat(i + 1)} में विभाग ने बताया कि काम जारी है।\n\n`,
    ).join('');
    const names = {
      'a.wire': PASTED,
      'b.wire': `${PASTED}\n${tail}Advertisment\n\nविज्ञापन`,
      'c.wire': `${PASTED}\nAdvertisment`,
    };
    const cwd = scratch(context, names);
    const { out } = sampadak(['lint', '--diff'], { cwd });
    execFileSync('git', ['apply', '-p0'], { cwd, input: out });
    const patched = Object.keys(names).map((name) => readFileSync(join(cwd, name), 'utf8'));
    for (const [name, text] of Object.entries(names)) writeFileSync(join(cwd, name), text);
    sampadak(['lint', '--fix'], { cwd });
    assert.deepEqual(
      Object.keys(names).map((name) => readFileSync(join(cwd, name), 'utf8')),
      patched,
    );
  });

  test('a diff of any edits says exactly what they do', () => {
    const line = fc.constantFrom('', 'a', 'b', 'a', 'कख', 'x y');
    const text = fc
      .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
      .map(([lines, eol, final]) => lines.join(eol) + (final ? eol : ''));
    const cuts = fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.constantFrom('', '', 'z', '\n', 'z\n', '\nz')), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(text, cuts, (original, wanted) => {
        let at = 0;
        const edits = wanted
          .map(([start, length, newText]) => ({ start: start % (original.length + 1), length, newText }))
          .sort((a, b) => a.start - b.start)
          .map(({ start, length, newText }) => {
            const from = Math.max(at, start);
            at = Math.min(original.length, from + length);
            return { start: from, end: Math.max(from, at), newText };
          });
        const diff = unifiedDiff('a', original, edits, painter(false));
        assert.equal(patch(original, diff), applyEdits(original, edits));
      }),
      { seed: 7, numRuns: 3_000 },
    );
  });
});

/** A strict reader of unified diffs: context and deletions must stand where the hunk says. */
function patch(text: string, diff: string): string {
  const old = text === '' ? [] : text.split(/(?<=\n)(?!$)/);
  const lines = diff.split(/(?<=\n)(?!$)/).slice(2);
  let result = '';
  let at = 0;
  let written = 0;
  for (let i = 0; i < lines.length; ) {
    const header = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n$/.exec(lines[i++]!);
    assert.ok(header, lines[i - 1]);
    const [start, count, newStart, newCount] = header.slice(1).map(Number) as [number, number, number, number];
    const from = count === 0 ? start : start - 1;
    for (; at < from; at++, written++) result += old[at]!;
    assert.equal(written, newCount === 0 ? newStart : newStart - 1);
    const until = { old: from + count, written: written + newCount };
    for (; i < lines.length && !lines[i]!.startsWith('@@'); i++) {
      const bare = lines[i + 1]?.startsWith('\\') === true;
      const mark = lines[i]![0];
      const content = bare ? lines[i]!.slice(1, -1) : lines[i]!.slice(1);
      if (bare) i++;
      if (mark !== '+') assert.equal(content, old[at++]);
      if (mark !== '-') {
        result += content;
        written++;
      }
    }
    assert.deepEqual({ old: at, written }, until);
  }
  return result + old.slice(at).join('');
}
