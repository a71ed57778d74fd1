import assert from 'node:assert/strict';
import disk, {
  appendFileSync,
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { FileSystem } from '../../server/src/workspace/file-system';
import { nodeFileSystem } from '../../server/src/workspace/node-file-system';
import { FileProblem } from '../../server/src/workspace/problems';
import { readDraft } from '../../server/src/workspace/read';
import { writeDraft } from '../../server/src/workspace/write';
import { scratch } from '../support/cli';
import { failEveryCall } from '../support/faulty-disk';
import { killRuns } from '../support/kills';

const OLD = 'पुरानी कॉपी\n';
const NEW = 'नई कॉपी\n';

/** A file system of which one step fails, or does something else first. */
function faulty(step: keyof FileSystem, act: (...args: never[]) => void): FileSystem {
  return {
    ...nodeFileSystem,
    [step](...args: never[]) {
      act(...args);
      return (nodeFileSystem[step] as (...args: never[]) => unknown)(...args);
    },
  };
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write' });
}

/** Writes NEW over OLD on a file system; the problem it ends in, and what is left in the folder. */
function write(folder: string, fs: FileSystem): { problem: FileProblem | undefined; names: string[]; text: string } {
  const path = join(folder, 'a.wire');
  writeFileSync(path, OLD);
  const draft = readDraft(nodeFileSystem, path);
  let problem: FileProblem | undefined;
  try {
    writeDraft(fs, draft, NEW);
  } catch (error) {
    assert.ok(error instanceof FileProblem, String(error));
    problem = error;
  }
  return { problem, names: readdirSync(folder), text: existsSync(path) ? readFileSync(path, 'utf8') : '' };
}

describe('Writing a draft', () => {
  test('leaves the old draft, and nothing beside it, whichever step fails and however', (context) => {
    const folder = scratch(context);
    const steps: (keyof FileSystem)[] = ['realPath', 'stat', 'createFile', 'readFile', 'rename'];
    for (const step of steps) {
      for (const code of ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EBUSY', 'EMFILE', 'ENAMETOOLONG']) {
        const fs = faulty(step, () => {
          throw systemError(code);
        });
        const { problem, names, text } = write(folder, fs);
        assert.ok(problem !== undefined, `${step} ${code}`);
        assert.match(problem.message, /‘.*a\.wire’/);
        assert.deepEqual(names, ['a.wire'], `${step} ${code}`);
        assert.equal(text, OLD, `${step} ${code}`);
      }
    }
  });

  test('takes away a file of which only the half could be written', (context) => {
    const folder = scratch(context);
    const fs: FileSystem = {
      ...nodeFileSystem,
      createFile(path, bytes) {
        writeFileSync(path, bytes.subarray(0, 3));
        throw systemError('ENOSPC');
      },
    };
    const { problem, names, text } = write(folder, fs);
    assert.equal(problem?.code, 'no-space');
    assert.deepEqual(names, ['a.wire']);
    assert.equal(text, OLD);
  });

  test('refuses when somebody else has changed the draft since it was read, and keeps their work', (context) => {
    const folder = scratch(context);
    const path = join(folder, 'a.wire');
    const changed = faulty('createFile', () => writeFileSync(path, 'दूसरे की कॉपी\n'));
    assert.deepEqual(
      { ...write(folder, changed), problem: undefined },
      { problem: undefined, names: ['a.wire'], text: 'दूसरे की कॉपी\n' },
    );
    assert.equal(write(folder, changed).problem?.code, 'changed');
    const removed = faulty('realPath', () => {
      throw systemError('ENOENT');
    });
    assert.equal(write(folder, removed).problem?.code, 'changed', 'gone is no less changed');
    const sameLength = faulty('createFile', () => writeFileSync(path, OLD.replace('प', 'फ')));
    assert.equal(write(folder, sameLength).problem?.code, 'changed');
    const gone = faulty('createFile', () => rmSync(path));
    assert.ok(write(folder, gone).problem !== undefined);
    assert.deepEqual(readdirSync(folder), []);
  });

  test('uses another name where a file of a killed run is in the way', (context) => {
    const folder = scratch(context, { '.sampadak-1.tmp': 'half' });
    const { problem, names, text } = write(folder, nodeFileSystem);
    assert.equal(problem, undefined);
    assert.equal(text, NEW);
    assert.deepEqual(names.sort(), ['.sampadak-1.tmp', 'a.wire']);
  });

  test('clears away what a run left that was killed more than an hour ago, and nothing younger', (context) => {
    const folder = scratch(context, { '.sampadak-1.tmp': 'old', '.sampadak-2.tmp': 'young' });
    const then = Date.now() / 1000 - 7200;
    utimesSync(join(folder, '.sampadak-1.tmp'), then, then);
    const { text, names } = write(folder, nodeFileSystem);
    assert.equal(text, NEW);
    assert.deepEqual(names.sort(), ['.sampadak-2.tmp', 'a.wire']);
  });

  test('keeps mode and owner', (context) => {
    const folder = scratch(context);
    for (const mode of [0o600, 0o664, 0o755]) {
      const path = join(folder, 'a.wire');
      writeFileSync(path, OLD);
      chmodSync(path, mode);
      const before = statSync(path);
      writeDraft(nodeFileSystem, readDraft(nodeFileSystem, path), NEW);
      const { uid, gid, mode: after } = statSync(path);
      assert.deepEqual({ uid, gid, mode: after }, { uid: before.uid, gid: before.gid, mode: before.mode });
    }
  });

  test('reads the whole of a file that grows while it is read, up to the limit', (context) => {
    const folder = scratch(context, { 'a.wire': OLD });
    const path = join(folder, 'a.wire');
    // /proc files say that they are empty: the same as a file that has grown since it was measured
    if (existsSync('/proc/version')) assert.ok(readDraft(nodeFileSystem, '/proc/version').text.length > 0);
    assert.throws(() => readDraft(nodeFileSystem, path, 5), /has \d+ bytes, the limit is 5 bytes/);
  });

  /** Reads a draft; `act` comes between the measuring of the file and the reading of its bytes. */
  function readWhile(path: string, act: () => void, limit?: number): string {
    const { readSync } = disk;
    let first = true;
    Object.assign(disk, {
      readSync(...args: never[]) {
        if (first) act();
        first = false;
        return (readSync as (...args: never[]) => number)(...args);
      },
    });
    try {
      return readDraft(nodeFileSystem, path, limit).text;
    } finally {
      Object.assign(disk, { readSync });
    }
  }

  test('reads a file that grows, shrinks, is emptied, replaced or taken away meanwhile as what one of the two was', (context) => {
    const folder = scratch(context, { 'b.wire': NEW });
    const path = join(folder, 'a.wire');
    const read = (act: () => void, limit?: number) => {
      writeFileSync(path, OLD);
      return readWhile(path, act, limit);
    };
    assert.equal(
      read(() => appendFileSync(path, NEW)),
      OLD + NEW,
    );
    assert.equal(
      read(() => truncateSync(path, 3)),
      OLD.slice(0, 1),
    );
    assert.equal(
      read(() => writeFileSync(path, '')),
      '',
    );
    assert.equal(
      read(() => renameSync(join(folder, 'b.wire'), path)),
      OLD,
    );
    assert.equal(
      read(() => rmSync(path)),
      OLD,
    );
    assert.throws(() => read(() => appendFileSync(path, NEW.repeat(100)), 500), /the limit is 500 bytes/);
    // half a letter: refused by name and offset
    assert.throws(() => read(() => truncateSync(path, 4)), /is not UTF-8 from byte 3 on/);
  });

  test('that vanishes before it is read is named, and makes no draft anew when it vanishes before it is written', (context) => {
    const folder = scratch(context, { 'a.wire': OLD });
    const path = join(folder, 'a.wire');
    const draft = readDraft(nodeFileSystem, path);
    rmSync(path);
    assert.throws(() => readDraft(nodeFileSystem, path), /There is no file or folder/);
    assert.throws(() => writeDraft(nodeFileSystem, draft, NEW), FileProblem);
    assert.deepEqual(readdirSync(folder), []);
  });
});

describe('A disk that fails', () => {
  test('at any call of a write leaves the draft old or new, nothing beside it, and says so', (context) => {
    const faults = [...failEveryCall(join(scratch(context), 'desk'))];
    assert.ok(new Set(faults.map(({ name }) => name)).size > 8, 'The calls of a write were not found.');
    assert.deepEqual(
      faults.filter(({ lost }) => lost !== undefined),
      [],
    );
  });
});

describe('A run that is killed', () => {
  test('at any moment leaves every draft old or new, never half', async (context) => {
    const cwd = scratch(context);
    const { interrupted, half, strangers } = await killRuns(cwd, 40, (round) => (round % 20) * 2);
    assert.deepEqual({ half, strangers }, { half: [], strangers: [] });
    assert.ok(interrupted > 0, 'Every run had come to its end before it was killed.');
  });
});
