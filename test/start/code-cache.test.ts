import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { built } from '../support/built';
import { PASTED, scratch } from '../support/cli';

/** Tells at the end of each script that came with code whether V8 took it. */
const WATCH = `
const vm = require('node:vm');
const { Script } = vm;
const told = [];
vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options);
    if (options.cachedData) told.push(this.cachedDataRejected ? 'refused' : 'taken');
  }
};
process.on('exit', () => console.error('code:' + told.join()));
`;

const CHUNKS = 2;

interface Run {
  readonly code: number | null;
  readonly out: string;
  /** What V8 said of the code of each chunk. */
  readonly told: string;
}

function desk(context: TestContext) {
  const cwd = scratch(context, { 'a.wire': PASTED, 'watch.cjs': WATCH });
  const kept = join(cwd, 'code');
  const lint = (env: Record<string, string> = { SAMPADAK_CODE_CACHE: kept }, command = ['lint', 'a.wire']): Run => {
    const args = ['--require', join(cwd, 'watch.cjs'), built('cli.js'), ...command];
    const run = spawnSync(process.execPath, args, {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', LANG: 'C', HOME: cwd, ...env },
    });
    return { code: run.status, out: run.stdout, told: /code:(.*)/.exec(run.stderr)?.[1] ?? run.stderr };
  };
  const files = () => (existsSync(kept) ? readdirSync(kept).map((name) => join(kept, name)) : []);
  return { cwd, kept, lint, files };
}

describe('The code that is kept', () => {
  test('is written by the first run, taken by the second, and changes nothing that is told', (context) => {
    const { lint, files, kept } = desk(context);
    const first = lint();
    assert.equal(first.code, 1);
    assert.match(first.out, /ad-marker/);
    assert.equal(first.told, '');
    assert.equal(files().length, CHUNKS);
    if (process.platform !== 'win32') assert.equal(statSync(kept).mode & 0o777, 0o700);
    const written = files().map((file) => statSync(file).mtimeMs);
    assert.deepEqual(lint(), { ...first, told: 'taken,taken' });
    assert.deepEqual(
      files().map((file) => statSync(file).mtimeMs),
      written,
    );
    assert.equal(lint(undefined, ['--version']).told, 'taken');
  });

  test('goes when nobody has asked for it in a month, and nothing else does', (context) => {
    const { lint, files, kept } = desk(context);
    lint();
    const [used = ''] = files();
    const put = (name: string, days: number) => {
      const file = join(kept, name);
      writeFileSync(file, '');
      utimesSync(file, new Date(), new Date(Date.now() - days * 86_400_000));
    };
    const names = ['core-0123456789ab-v20.1.0-1abc.bin', 'cli-main-0123456789ab-v20.1.0-1abc.bin.77'];
    for (const name of names) put(name, 31);
    put('core-late-0123456789ab-v20.1.0-1abc.bin', 29);
    put('session-0123456789ab-v20.1.0-1abc.bin.78', 0);
    put('notes.bin', 400);
    put('core-0123456789ab-v20.1.0-1abc.bin.txt', 400);
    const all = readdirSync(kept).sort();
    // what is known is used and nothing is looked for
    lint();
    assert.deepEqual(readdirSync(kept).sort(), all);
    // code that was used is marked, and a new version has come
    utimesSync(used, new Date(), new Date(Date.now() - 40 * 86_400_000));
    rmSync(files().find((file) => file !== used && statSync(file).size > 0) ?? '');
    lint();
    assert.deepEqual(
      readdirSync(kept).sort(),
      all.filter((name) => !names.includes(name)),
    );
    assert.ok(Date.now() - statSync(used).mtimeMs < 86_400_000);
  });

  test('holds no copy and no place', (context) => {
    const { lint, files, cwd } = desk(context);
    lint();
    const line = PASTED.split('\n').find((each) => each.length > 30) ?? '';
    for (const file of files()) {
      const bytes = readFileSync(file);
      for (const encoding of ['utf8', 'utf16le'] as const) {
        assert.ok(!bytes.includes(Buffer.from(line, encoding)), file);
        assert.ok(!bytes.includes(Buffer.from(cwd, encoding)), file);
      }
    }
  });

  test('is not written for a command that lints nothing, nor where it is turned off', (context) => {
    const { lint, files, cwd } = desk(context);
    lint(undefined, ['--version']);
    lint(undefined, ['rules']);
    assert.deepEqual(files(), []);
    lint({ SAMPADAK_CODE_CACHE: 'off' });
    assert.deepEqual(files(), []);
    // what is built for tests keeps none unless it is asked to
    lint({});
    assert.ok(!existsSync(join(cwd, '.cache')) && !existsSync(join(cwd, 'Library')));
  });

  test('that is damaged is not taken, and made anew', (context) => {
    const { lint, files } = desk(context);
    const { out } = lint();
    const [one = '', other = ''] = files();
    truncateSync(one, 5_000);
    const bytes = readFileSync(other);
    bytes.fill(0, 40_000, 44_096);
    writeFileSync(other, bytes);
    assert.deepEqual(lint(), { code: 1, out, told: '' });
    assert.equal(lint().told, 'taken,taken');
  });

  test('belongs to the options that V8 was started with', (context) => {
    const { lint, files } = desk(context);
    const options = { SAMPADAK_CODE_CACHE: desk(context).kept, NODE_OPTIONS: '--max-old-space-size=300' };
    lint();
    const { told } = lint({ ...options });
    assert.equal(told, '');
    assert.equal(lint({ ...options }).told, 'taken,taken');
    assert.equal(files().length, CHUNKS);
  });

  test('is neither read nor written where others could write', { skip: process.platform === 'win32' }, (context) => {
    const { lint, files, kept } = desk(context);
    mkdirSync(kept);
    chmodSync(kept, 0o777);
    assert.equal(lint().code, 1);
    assert.deepEqual(files(), []);
    chmodSync(kept, 0o700);
    lint();
    assert.equal(files().length, CHUNKS);
    chmodSync(kept, 0o777);
    assert.equal(lint().told, '');
  });

  test('stops nothing where it cannot be written', (context) => {
    const { lint, cwd } = desk(context);
    writeFileSync(join(cwd, 'file'), '');
    const { out } = lint({ SAMPADAK_CODE_CACHE: 'off' });
    assert.deepEqual(lint({ SAMPADAK_CODE_CACHE: join(cwd, 'file', 'below') }), { code: 1, out, told: '' });
  });
});
