/** The bad-input list: every entry gets a clear answer, stops nothing else, and keeps its bytes. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { built } from '../support/built';
import { CLEAN, PASTED, sampadak, scratch } from '../support/cli';

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

function utf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** Lints one draft of these bytes; nothing may be written to it. */
function lintBytes(context: TestContext, bytes: Uint8Array | string, args: readonly string[] = []) {
  const cwd = scratch(context, { 'a.wire': bytes });
  const before = readFileSync(join(cwd, 'a.wire'));
  const { code, out, err } = sampadak(['lint', '--format', 'json', 'a.wire', ...args], { cwd });
  assert.deepEqual(readFileSync(join(cwd, 'a.wire')), before);
  const document = JSON.parse(out);
  return { code, err, findings: document.files[0]?.findings as { ruleId: string; line: number }[] | undefined };
}

/** Fixes one draft of these bytes and gives what then stands on the disk. */
function fixBytes(context: TestContext, bytes: Uint8Array | string): { readonly after: Buffer; readonly err: string } {
  const cwd = scratch(context, { 'a.wire': bytes });
  const { err } = sampadak(['lint', '--fix', 'a.wire'], { cwd });
  return { after: readFileSync(join(cwd, 'a.wire')), err };
}

/** What is refused: exit code 2, a sentence that names the file, nothing written, and the next file is linted. */
function assertRefused(context: TestContext, bytes: Uint8Array, sentence: RegExp): void {
  const cwd = scratch(context, { 'bad.wire': bytes, 'good.wire': CLEAN });
  for (const args of [[], ['--fix']]) {
    const { code, out, err } = sampadak(['lint', '--format', 'jsonl', 'bad.wire', 'good.wire', ...args], { cwd });
    assert.equal(code, 2);
    assert.match(err, sentence);
    assert.equal(err.trim().split('\n').length, 1);
    assert.equal(JSON.parse(out).filePath, 'good.wire');
    assert.deepEqual(readFileSync(join(cwd, 'bad.wire')), Buffer.from(bytes));
  }
}

/** Runs as somebody whom permission bits stop: root, as which tests may run, reads everything. */
function asNobody(args: readonly string[], cwd: string): { code: number | null; out: string; err: string } {
  const bundle = join(cwd, '.bin', 'cli.js');
  mkdirSync(join(cwd, '.bin'), { recursive: true });
  for (const file of ['cli.js', 'cli-main.js', 'core.js', 'core-late.js']) {
    copyFileSync(built(file), join(cwd, '.bin', file));
    chmodSync(join(cwd, '.bin', file), 0o644);
  }
  const isRoot = process.getuid?.() === 0;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', LANG: 'C' },
    ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
  });
  return { code: status, out: stdout, err: stderr };
}

describe('Text that is unusual but sound', () => {
  test('an empty file has no findings and stays empty', (context) => {
    assert.deepEqual(lintBytes(context, ''), { code: 0, err: '', findings: [] });
    assert.equal(fixBytes(context, '').after.length, 0);
  });

  test('one line is linted, with and without a final newline', (context) => {
    for (const text of ['कोटा की नहर में पानी छोड़ा गया', 'कोटा की नहर में पानी छोड़ा गया\n']) {
      const { code, err, findings } = lintBytes(context, text);
      assert.deepEqual({ code, err, findings }, { code: 0, err: '', findings: [] });
    }
  });

  test('without a final newline the last line is linted, and none is added', (context) => {
    const text = `${PASTED}\nAdvertisment`;
    const { findings } = lintBytes(context, text);
    assert.equal(findings?.at(-1)?.ruleId, 'ad-marker');
    assert.equal(fixBytes(context, text).after.toString(), CLEAN.trimEnd());
  });

  test('CRLF counts as one line break and stays CRLF', (context) => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    assert.deepEqual(lintBytes(context, windows(PASTED)).findings, lintBytes(context, PASTED).findings);
    assert.equal(fixBytes(context, windows(PASTED)).after.toString(), windows(CLEAN));
  });

  test('a byte order mark is no part of the copy and stays', (context) => {
    const marked = (text: string) => Buffer.concat([BOM, Buffer.from(text)]);
    assert.deepEqual(lintBytes(context, marked(PASTED)).findings, lintBytes(context, PASTED).findings);
    assert.deepEqual(fixBytes(context, marked(PASTED)).after, marked(CLEAN));
  });

  for (const order of ['le', 'be'] as const) {
    test(`UTF-16 ${order.toUpperCase()} with a byte order mark is read and written back the same`, (context) => {
      assert.deepEqual(lintBytes(context, utf16(PASTED, order)).findings, lintBytes(context, PASTED).findings);
      assert.deepEqual(fixBytes(context, utf16(PASTED, order)).after, utf16(CLEAN, order));
    });
  }

  test('lone surrogates in UTF-16 survive a fix, wherever they stand', (context) => {
    const broken = (text: string) => `${text}\nटूटे अक्षर \ud83d और \ude00 यहां हैं।\n`;
    for (const order of ['le', 'be'] as const) {
      assert.deepEqual(fixBytes(context, utf16(broken(PASTED), order)).after, utf16(broken(CLEAN), order));
    }
  });

  test('a file of 20 MB is linted', (context) => {
    const paragraph = 'विभाग ने बताया कि इससे 40 गांवों के किसानों को सिंचाई का पानी मिलेगा।';
    const count = Math.ceil(20_000_000 / Buffer.byteLength(`${paragraph} 0000000\n\n`));
    // numbered, so that they are not repeats of one another
    const body = Array.from({ length: count }, (_, i) => `${paragraph} ${String(i).padStart(7, '0')}\n\n`).join('');
    const cwd = scratch(context, { 'a.wire': CLEAN + body });
    const { code, out, err } = sampadak(['lint', '--format', 'json', '--fail-on', 'never', 'a.wire'], { cwd });
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).summary.files, 1);
  });
});

describe('Bytes that are not text', () => {
  test('a NUL byte is refused with its offset', (context) => {
    assertRefused(context, Buffer.from('कोटा\0नहर'), /‘bad\.wire’ has a NUL at byte 12/);
  });

  test('a NUL in UTF-16 is refused with its offset in bytes', (context) => {
    assertRefused(context, utf16('नहर\0', 'be'), /‘bad\.wire’ has a NUL at byte 8/);
  });

  test('invalid UTF-8 is refused with the offset of the first wrong byte', (context) => {
    const good = Buffer.from('कोटा');
    for (const wrong of [[0xff], [0xe0, 0xa4], [0xc0, 0xaf], [0xed, 0xa0, 0xbd], [0xf5, 0x80, 0x80, 0x80], [0x80]]) {
      assertRefused(context, Buffer.concat([good, Buffer.from(wrong)]), /‘bad\.wire’ is not UTF-8 from byte 12 on/);
    }
  });

  test('the offset counts from the start of the file, byte order mark included', (context) => {
    assertRefused(context, Buffer.concat([BOM, Buffer.from('क'), Buffer.from([0xff])]), /from byte 6 on/);
  });

  test('UTF-16 that breaks off in the middle of a unit is refused', (context) => {
    assertRefused(context, utf16('नहर', 'le').subarray(0, 7), /‘bad\.wire’ is UTF-16 but breaks off .* at byte 6/);
  });

  test('UTF-16 without a byte order mark is refused, never guessed', (context) => {
    assertRefused(context, Buffer.from('नहर में पानी\n', 'utf16le'), /UTF-16 without a byte order mark/);
  });

  test('UTF-32 is refused by its name', (context) => {
    assertRefused(context, Buffer.from([0xff, 0xfe, 0, 0, 0x15, 9, 0, 0]), /‘bad\.wire’ is UTF-32/);
  });
});

describe('Paths that are not drafts', () => {
  test('a folder with the name of a draft is walked, not read', (context) => {
    const cwd = scratch(context, { 'a.wire/b.wire': CLEAN });
    const { code, out } = sampadak(['lint', '--format', 'json', 'a.wire'], { cwd });
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).files[0].filePath, join('a.wire', 'b.wire'));
  });

  test('a path that does not exist is named, and the others are linted', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN });
    const { code, out, err } = sampadak(['lint', '--format', 'jsonl', 'kota.wire', 'a.wire', 'none/b.wire'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /There is no file or folder ‘kota\.wire’\. Check the name/);
    assert.match(err, /There is no file or folder ‘none\/b\.wire’/);
    assert.equal(JSON.parse(out).filePath, 'a.wire');
  });

  test('a link to nothing is named as such, given or found', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN });
    symlinkSync('nowhere.wire', join(cwd, 'b.wire'));
    symlinkSync('nowhere', join(cwd, 'not-a-draft'));
    for (const args of [[], ['a.wire', 'b.wire']]) {
      const { code, out, err } = sampadak(['lint', '--format', 'jsonl', ...args], { cwd });
      assert.equal(code, 2);
      assert.match(err, /‘b\.wire’ is a link to a file that is not there/);
      assert.equal(err.trim().split('\n').length, 1);
      assert.equal(JSON.parse(out).filePath, 'a.wire');
    }
  });

  test('a link that leads back to itself is named as such', (context) => {
    const cwd = scratch(context);
    symlinkSync('b.wire', join(cwd, 'a.wire'));
    symlinkSync('a.wire', join(cwd, 'b.wire'));
    const { code, err } = sampadak(['lint', 'a.wire'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /‘a\.wire’ is a link that leads back to itself/);
  });

  test('a pipe that nobody writes to is refused at once, given or found', (context) => {
    const cwd = scratch(context, { 'b.wire': CLEAN });
    execFileSync('mkfifo', [join(cwd, 'a.wire')]);
    for (const args of [[], ['a.wire', 'b.wire']]) {
      const { code, out, err } = sampadak(['lint', '--format', 'jsonl', ...args], { cwd });
      assert.equal(code, 2);
      assert.match(err, /‘a\.wire’ is not a regular file but a pipe, socket or device.*--stdin/);
      assert.equal(JSON.parse(out).filePath, 'b.wire');
    }
    const story = sampadak(['story', 'a.wire'], { cwd });
    assert.equal(story.code, 2);
    assert.match(story.err, /‘a\.wire’ is not a regular file/);
  });

  test('a socket is refused', async (context) => {
    const cwd = scratch(context);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(cwd, 'a.wire'), resolve));
    context.after(() => server.close());
    const { code, err } = sampadak(['lint', 'a.wire'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /‘a\.wire’ is not a regular file/);
  });

  test('a file without permission is refused, also by name in a folder', (context) => {
    const cwd = scratch(context, { 'b.wire': CLEAN });
    writeFileSync(join(cwd, 'a.wire'), CLEAN);
    chmodSync(join(cwd, 'a.wire'), 0o000);
    chmodSync(cwd, 0o755);
    for (const args of [[], ['a.wire', 'b.wire']]) {
      const { code, out, err } = asNobody(['lint', '--format', 'jsonl', ...args], cwd);
      assert.equal(code, 2);
      assert.match(err, /No permission to read ‘a\.wire’/);
      assert.equal(JSON.parse(out).filePath, 'b.wire');
    }
  });

  test('a file the kernel itself cannot read is refused with the reason', {
    skip: !existsSync('/proc/self/mem') && 'no /proc here',
  }, () => {
    const { code, err } = sampadak(['lint', '/proc/self/mem']);
    assert.equal(code, 2);
    assert.match(err, /‘\/proc\/self\/mem’ (cannot be read \(EIO\)|is not UTF-8|has a NUL)/);
  });

  test('a file above the limit is refused with both sizes, and the limit can be raised', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN.repeat(10) });
    const { code, err } = sampadak(['lint', '--max-size', '2kB', 'a.wire'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /‘a\.wire’ has \d\.\d kB, the limit is 2 kB\. .*--max-size/);
    assert.notEqual(sampadak(['lint', '--max-size', '1MB', 'a.wire'], { cwd }).code, 2);
    const input = sampadak(['lint', '--max-size', '2kB', '--stdin'], { input: CLEAN.repeat(10) });
    assert.equal(input.code, 2);
    assert.match(input.err, /‘<stdin>’ has > 2 kB/);
  });

  test('names in Devanagari, with spaces, newlines, quotes and escapes are linted and printed on one line', (context) => {
    const names = ['कोटा नहर.wire', 'a\nb.wire', '😀.wire', "it's “here”.wire", 'bell\u0007\u001b[31m.wire'];
    const cwd = scratch(context, Object.fromEntries(names.map((name) => [name, PASTED])));
    const lines = sampadak(['lint', '--format', 'jsonl'], { cwd }).out.trimEnd().split('\n');
    assert.deepEqual(lines.map((line) => JSON.parse(line).filePath).sort(), [...names].sort());
    const { out } = sampadak(['lint'], { cwd });
    assert.match(out, /^a\\nb\.wire$/m);
    assert.match(out, /^bell\\x07\\x1b\[31m\.wire$/m);
    assert.match(out, /^कोटा नहर\.wire$/m);
  });

  test('a name that is not UTF-8 is named, and the others are linted', {
    skip: process.platform !== 'linux' && 'only Linux allows such names',
  }, (context) => {
    const cwd = scratch(context, { 'good.wire': CLEAN });
    writeFileSync(Buffer.concat([Buffer.from(join(cwd, 'bad')), Buffer.from([0xff]), Buffer.from('.wire')]), CLEAN);
    const { code, out, err } = sampadak(['lint', '--format', 'jsonl'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /The name of ‘bad\ufffd\.wire’ is not UTF-8/);
    assert.equal(JSON.parse(out).filePath, 'good.wire');
  });

  test('an empty folder is said to hold no drafts, and is no failure', (context) => {
    const cwd = scratch(context);
    mkdirSync(join(cwd, 'empty'));
    const { code, out, err } = sampadak(['lint', 'empty'], { cwd });
    assert.deepEqual({ code, out, err }, { code: 0, out: 'No drafts were found.\n', err: '' });
  });
});
