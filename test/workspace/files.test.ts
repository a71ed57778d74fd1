import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { type FindOptions, findDrafts } from '../../server/src/workspace/files';
import { nodeFileSystem } from '../../server/src/workspace/node-file-system';
import { isDraftText } from '../../server/src/workspace/read';
import { scratch } from '../support/cli';

function folder(context: TestContext, files: readonly string[] | Readonly<Record<string, string>>): string {
  return scratch(context, Array.isArray(files) ? Object.fromEntries(files.map((name) => [name, 'कॉपी'])) : files);
}

/** What is found at paths of a folder, as paths from there; problems by their code. */
function find(cwd: string, paths: readonly string[] = ['.'], options: FindOptions = {}): string[] {
  const absolute = paths.map((path) => join(cwd, path));
  return [...findDrafts(nodeFileSystem, absolute, { base: cwd, ...options })].map(({ path, problem }) => {
    const name = relative(cwd, path);
    return problem === undefined ? name : `${name}: ${problem.code}`;
  });
}

describe('Finding drafts', () => {
  test('takes the extensions of drafts, in any case, in every folder, and nothing else', (context) => {
    const cwd = folder(context, [
      'a.wire',
      'b.copy',
      'c.khabar',
      'd.txt',
      'e.md',
      'f.WIRE',
      'g.json',
      'h',
      'wire',
      'x/y/z.wire',
      '.wire',
    ]);
    assert.deepEqual(find(cwd), ['a.wire', 'b.copy', 'c.khabar', 'd.txt', 'e.md', 'f.WIRE', 'x/y/z.wire']);
  });

  test('passes hidden folders and files and node_modules over, unless they are named', (context) => {
    const cwd = folder(context, [
      '.git/a.wire',
      '.hidden.wire',
      'node_modules/p/a.wire',
      'b.wire',
      'x/node_modules/a.wire',
    ]);
    assert.deepEqual(find(cwd), ['b.wire']);
    assert.deepEqual(find(cwd, ['node_modules', '.hidden.wire']), ['node_modules/p/a.wire', '.hidden.wire']);
  });

  test('gives paths in the order given, and each folder by name, whatever the disk says', (context) => {
    const cwd = folder(context, ['b/2.wire', 'b/10.wire', 'a.wire', 'B.wire', 'ख.wire', 'क.wire', 'c.wire']);
    assert.deepEqual(find(cwd), ['B.wire', 'a.wire', 'b/10.wire', 'b/2.wire', 'c.wire', 'क.wire', 'ख.wire']);
    assert.deepEqual(find(cwd, ['c.wire', 'b', '.'])[0], 'c.wire');
    const disorderly = {
      ...nodeFileSystem,
      listFolder: (path: string) => [...nodeFileSystem.listFolder(path)].reverse(),
    };
    assert.deepEqual(
      [...findDrafts(disorderly, [cwd])].map(({ path }) => path),
      [...findDrafts(nodeFileSystem, [cwd])].map(({ path }) => path),
    );
  });

  test('gives a file once, however often and by whatever name it is asked for', (context) => {
    const cwd = folder(context, ['a.wire', 'x/b.wire']);
    symlinkSync('a.wire', join(cwd, 'link.wire'));
    assert.deepEqual(find(cwd, ['a.wire', 'x/../a.wire', '.', 'x', 'link.wire']), ['a.wire', 'x/b.wire']);
  });

  test('takes a named file whatever its name', (context) => {
    const cwd = folder(context, { 'notes.doc': 'कॉपी', '.gitignore': '*.doc' });
    assert.deepEqual(find(cwd, ['notes.doc']), ['notes.doc']);
  });

  test('stops where the caller stops', (context) => {
    const cwd = folder(context, ['a.wire', 'x/b.wire']);
    const listed: string[] = [];
    const watched = {
      ...nodeFileSystem,
      listFolder(path: string) {
        listed.push(path);
        return nodeFileSystem.listFolder(path);
      },
    };
    for (const found of findDrafts(watched, [cwd])) {
      assert.ok(found);
      break;
    }
    assert.deepEqual(listed, [cwd]);
  });
});

describe('Links', () => {
  test('that lead around end, and every draft is given once, by its own name', (context) => {
    const cwd = folder(context, ['a/x.wire', 'b/y.wire']);
    symlinkSync('..', join(cwd, 'a', 'up'));
    symlinkSync(cwd, join(cwd, 'b', 'around'));
    symlinkSync('b', join(cwd, 'alias'));
    assert.deepEqual(find(cwd), ['a/x.wire', 'b/y.wire']);
  });

  test('to folders and files elsewhere are followed, after the rest', (context) => {
    const elsewhere = folder(context, ['p.wire', 'q/r.wire', 's.bin']);
    const cwd = folder(context, ['z.wire']);
    symlinkSync(elsewhere, join(cwd, 'archive'));
    symlinkSync(join(elsewhere, 's.bin'), join(cwd, 's.wire'));
    assert.deepEqual(find(cwd), ['z.wire', 'archive/p.wire', 'archive/q/r.wire', 's.wire']);
  });

  test('to nothing are problems where a draft is looked for, and nothing else', (context) => {
    const cwd = folder(context, ['a.wire']);
    for (const name of ['b.wire', 'c', 'd.json']) symlinkSync('gone', join(cwd, name));
    symlinkSync('loop.wire', join(cwd, 'loop.wire'));
    assert.deepEqual(find(cwd), ['a.wire', 'b.wire: dangling-link', 'loop.wire: link-loop']);
  });

  test('are left out by ignore files and globs like anything else', (context) => {
    const elsewhere = folder(context, ['p.wire']);
    const cwd = folder(context, { 'a.wire': 'कॉपी', '.sampadakignore': 'archive/\n' });
    symlinkSync(elsewhere, join(cwd, 'archive'));
    assert.deepEqual(find(cwd), ['a.wire']);
    assert.deepEqual(find(cwd, ['.'], { ignoreFiles: false }), ['a.wire', 'archive/p.wire']);
    assert.deepEqual(find(cwd, ['.'], { ignoreFiles: false, exclude: ['archive/**'] }), ['a.wire']);
  });
});

describe('Ignore files', () => {
  test('of both kinds are heeded, in every folder, the nearest with the last word', (context) => {
    const cwd = folder(context, {
      '.gitignore': 'out/\n*.txt\n',
      '.sampadakignore': '!keep.txt\nold-*\n',
      'a.wire': '',
      'b.txt': '',
      'keep.txt': '',
      'old-1.wire': '',
      'out/c.wire': '',
      'x/d.txt': '',
      'x/old-2.wire': '',
      'x/.gitignore': '!d.txt\n',
      'x/.sampadakignore': '!old-*\n',
    });
    assert.deepEqual(find(cwd), ['a.wire', 'keep.txt', 'x/d.txt', 'x/old-2.wire']);
    assert.equal(find(cwd, ['.'], { ignoreFiles: false }).length, 7);
  });

  test('above the folder asked for are heeded, up to the top of the repository', (context) => {
    const files = { 'r/.gitignore': '*.txt\n', 'r/x/a.txt': '', 'r/x/a.wire': '', '.gitignore': '*.wire\n' };
    const cwd = folder(context, files);
    mkdirSync(join(cwd, 'r', '.git'));
    assert.deepEqual(find(cwd, ['r/x'], { base: join(cwd, 'r', 'x') }), ['r/x/a.wire']);
    assert.deepEqual(find(cwd, ['r'], { base: cwd }), ['r/x/a.wire']);
  });

  test('above the folder asked for are heeded from the base down where there is no repository', (context) => {
    const cwd = folder(context, { '.sampadakignore': '*.txt\n', 'p/x/a.txt': '', 'p/x/a.wire': '' });
    assert.deepEqual(find(cwd, ['p/x'], { base: cwd }), ['p/x/a.wire']);
    assert.deepEqual(find(cwd, ['p/x'], { base: join(cwd, 'p') }), ['p/x/a.txt', 'p/x/a.wire']);
    assert.deepEqual(find(cwd, ['p/x'], { base: join(cwd, 'q') }), ['p/x/a.txt', 'p/x/a.wire']);
  });

  test('do not keep out of an ignored folder whoever names it', (context) => {
    const cwd = folder(context, {
      '.sampadakignore': 'out/\n*.txt\n',
      'out/x/a.wire': '',
      'out/.gitignore': 'b.wire\n',
      'out/b.wire': '',
    });
    assert.deepEqual(find(cwd), []);
    assert.deepEqual(find(cwd, ['out']), ['out/x/a.wire']);
    assert.deepEqual(find(cwd, ['out/x']), ['out/x/a.wire']);
  });

  test('ignore what git ignores', (context) => {
    const cwd = folder(context, {
      '.gitignore': '# रद्दी\n*.md\n!note.md\n/top.wire\nlogs/\n**/tmp/*.wire\na?b.wire\n[xy].wire\nspace\\ .wire\n',
      'sub/.gitignore': 'deep.wire\n!x.wire\n',
      ...Object.fromEntries(
        [
          'top.wire',
          'sub/top.wire',
          'b.md',
          'note.md',
          'sub/note.md',
          'logs/a.wire',
          'sub/logs/a.wire',
          'tmp/a.wire',
        ].map((name) => [name, '']),
      ),
      ...Object.fromEntries(
        [
          'sub/tmp/a.wire',
          'acb.wire',
          'ab.wire',
          'x.wire',
          'sub/x.wire',
          'sub/y.wire',
          'sub/deep.wire',
          'sub/z/deep.wire',
        ].map((name) => [name, '']),
      ),
    });
    execFileSync('git', ['init', '-q'], { cwd });
    const listed = execFileSync('git', ['ls-files', '-z', '--others', '--exclude-standard'], { cwd, encoding: 'utf8' });
    const expected = listed.split('\0').filter((name) => /\.(wire|md)$/.test(name));
    assert.deepEqual(find(cwd).sort(), expected.sort());
  });

  test('that cannot be read ignore nothing', (context) => {
    const cwd = folder(context, ['a.wire']);
    mkdirSync(join(cwd, '.gitignore'));
    assert.deepEqual(find(cwd), ['a.wire']);
  });
});

describe('Globs', () => {
  test('take the place of the extensions, or leave files and whole folders out', (context) => {
    const cwd = folder(context, ['a.wire', 'b.html', 'x/c.html', 'x/d.wire', 'y/e.wire']);
    assert.deepEqual(find(cwd, ['.'], { include: ['*.html'] }), ['b.html', 'x/c.html']);
    assert.deepEqual(find(cwd, ['.'], { include: ['x/**'] }), ['x/c.html', 'x/d.wire']);
    assert.deepEqual(find(cwd, ['.'], { exclude: ['x/**', 'a.*'] }), ['y/e.wire']);
    assert.deepEqual(find(cwd, ['x'], { exclude: ['x/**'] }), []);
  });
});

describe('Text that stands in a folder', () => {
  test('is a draft by the extension of wire copy, or by being mostly Devanagari', () => {
    const english = 'Notes for the desk: call the Kota bureau at nine. कोटा ब्यूरो\n';
    const hindi = 'कोटा ब्यूरो को नौ बजे फोन करें। (IANS)\n';
    assert.equal(isDraftText('a.wire', english), true);
    assert.equal(isDraftText('a.txt', english), false);
    assert.equal(isDraftText('a.txt', hindi), true);
    assert.equal(isDraftText('folder.wire/a.md', english), false);
    for (const nothing of ['', '12 34 — !', '\n']) assert.equal(isDraftText('a.txt', nothing), false);
  });
});
