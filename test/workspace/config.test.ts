import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import {
  createConfigStore,
  createDiskConfigs,
  createSettingsResolver,
  layersOf,
} from '../../server/src/workspace/config';
import { nodeFileSystem as fs } from '../../server/src/workspace/node-file-system';
import { scratch } from '../support/cli';

function tree(context: TestContext, files: Readonly<Record<string, object | string>>) {
  const texts = Object.entries(files).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const cwd = scratch(context, Object.fromEntries(texts));
  const configs = createDiskConfigs(fs);
  const resolve = createSettingsResolver(fs, {});
  const of = (path: string) => {
    const absolute = join(cwd, path);
    return resolve(absolute, configs.of(fs.parent(absolute)));
  };
  return { cwd, configs, of, config: (folder: string) => configs.of(join(cwd, folder)) };
}

const datelines = (preset: string) => ({ preset, rules: { 'missing-dateline': 'error' } });

describe('The nearest sampadak.json', () => {
  test('decides alone for its folder and those below, and nothing is taken from those above', (context) => {
    const { of } = tree(context, {
      'sampadak.json': datelines('strict'),
      'web/sampadak.json': { preset: 'web' },
      'web/night/a.wire': '',
    });
    assert.equal(of('a.wire').settings.preset, 'strict');
    assert.equal(of('x/y/a.wire').settings.preset, 'strict');
    assert.equal(of('web/night/a.wire').settings.preset, 'web');
    assert.equal(of('web/night/a.wire').settings.rules['missing-dateline']?.severity, 'off');
  });

  test('puts what it extends below its own words, in order, presets and files alike', (context) => {
    const { of, cwd } = tree(context, {
      'sampadak.json': { extends: ['web', './house/base.json'], rules: { 'english-line': 'hint' } },
      'house/base.json': {
        extends: '../more.json',
        preset: 'ians',
        rules: { 'english-line': 'error', 'ad-marker': 'error' },
      },
      'more.json': { rules: { 'ad-marker': 'hint', 'web-furniture': 'hint' } },
    });
    const { settings, origin, presetOrigin } = of('a.wire');
    assert.equal(settings.preset, 'ians');
    assert.equal(presetOrigin, join(cwd, 'house/base.json'));
    assert.deepEqual(
      ['english-line', 'ad-marker', 'web-furniture'].map((id) => [settings.rules[id]?.severity, origin[id]]),
      [
        ['hint', join(cwd, 'sampadak.json')],
        ['error', join(cwd, 'house/base.json')],
        ['hint', join(cwd, 'more.json')],
      ],
    );
  });

  test('sees its globs from its own folder, those of extended files too, and later overrides win', (context) => {
    const { of } = tree(context, {
      'desk/sampadak.json': {
        extends: './house.json',
        overrides: [{ files: ['night/**'], rules: { 'english-line': 'error' } }],
      },
      'desk/house.json': {
        overrides: [
          { files: ['night/**', '*.md'], preset: 'web', rules: { 'english-line': 'off' } },
          { files: ['house/'], preset: 'bhasha' },
        ],
      },
    });
    const show = (path: string) => {
      const { preset, rules } = of(path).settings;
      return `${preset} ${rules['english-line']?.severity}`;
    };
    assert.equal(show('desk/a.wire'), `wire ${show('a.wire').split(' ')[1]}`);
    assert.equal(show('desk/night/a.wire'), 'web error');
    assert.equal(show('desk/day/notes.md'), 'web off');
    assert.match(show('desk/house/deep/a.wire'), /^bhasha /);
    assert.match(show('night/a.wire'), /^wire /, 'another folder of the same name is not meant');
  });

  test('gives the same settings as one object wherever the same layers apply', (context) => {
    const { of } = tree(context, { 'sampadak.json': { overrides: [{ files: ['web/**'], preset: 'web' }] } });
    assert.equal(of('a.wire'), of('x/b.wire'));
    assert.equal(of('web/a.wire'), of('web/x/b.wire'));
    assert.notEqual(of('a.wire'), of('web/a.wire'));
    assert.notEqual(of('a.wire'), of('a.md'), 'the form of a file is a layer too');
  });

  test('names a circle, a missing file and too long a chain at the place that leads there', (context) => {
    const links = Object.fromEntries(
      Array.from({ length: 15 }, (_, i) => [`deep/${i}.json`, { extends: `./${i + 1}.json` }]),
    );
    const { config, cwd } = tree(context, {
      'sampadak.json': { extends: ['./a.json', './none.json'], preset: 'web' },
      'a.json': { extends: './b.json' },
      'b.json': { extends: './a.json' },
      'deep/sampadak.json': { extends: './0.json' },
      ...links,
    });
    const found = config('.')!;
    assert.deepEqual(
      found.problems.map(({ path, key }) => [path, key]),
      [
        [join(cwd, 'b.json'), 'extends.0'],
        [join(cwd, 'sampadak.json'), 'extends.1'],
      ],
    );
    assert.match(found.problems[0]!.text.en, /a\.json → b\.json → a\.json/);
    assert.match(found.problems[1]!.text.hi, /‘\.\/none\.json’ नहीं मिली/);
    assert.ok(found.files.includes(join(cwd, 'none.json')), 'a file that is not there is waited for');
    assert.match(config('deep')!.problems[0]!.text.en, /more than 10 deep/);
  });

  test('does not fan out without end', (context) => {
    const wide = { extends: Array.from({ length: 40 }, (_, i) => `./${i}.json`) };
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.json`, i < 8 ? wide : {}]));
    const { config } = tree(context, { ...files, 'sampadak.json': wide });
    const found = config('.')!;
    assert.ok(found.layers.length <= 60);
    assert.match(found.problems.at(-1)!.text.en, /more than 50 times/);
  });

  test('that cannot be read is named, and the drafts below keep the defaults', (context) => {
    const { config, of } = tree(context, { 'sampadak.json': '{ "preset": "web", \u0000 }' });
    assert.match(config('.')!.problems[0]!.text.en, /NUL/);
    assert.equal(of('a.wire').settings.preset, 'wire');
  });

  test('is read once until somebody says that it changed', (context) => {
    const { cwd, configs } = tree(context, { 'sampadak.json': { preset: 'web' } });
    const reads: string[] = [];
    const store = createDiskConfigs({
      ...fs,
      readFile: (path, limit) => {
        reads.push(path);
        return fs.readFile(path, limit);
      },
    });
    const first = store.of(join(cwd, 'x/y'));
    assert.equal(store.of(join(cwd, 'x/y')), first);
    assert.equal(store.of(cwd), first);
    assert.equal(reads.filter((path) => path === join(cwd, 'sampadak.json')).length, 1);
    store.clear();
    assert.notEqual(store.of(cwd), first);
    assert.notEqual(configs.of(cwd), first);
  });

  test('is found in the same way where answers come later', async (context) => {
    const { cwd, configs } = tree(context, {
      'sampadak.json': { extends: './house.json', overrides: [{ files: ['web/**'], preset: 'web' }] },
      'house.json': { preset: 'strict', locale: 'hi' },
    });
    const later = createConfigStore(fs, async (path) => {
      const found =
        path.startsWith(cwd) && fs.listFolder(fs.parent(path)).some(({ name }) => path.endsWith(`/${name}`));
      return found ? { text: new TextDecoder().decode(fs.readFile(path, 1e6)) } : undefined;
    });
    const [a, b] = [configs.of(cwd)!, (await later.of(cwd))!];
    const rows = (config: typeof a) =>
      layersOf(fs, config, join(cwd, 'web/a.wire')).map(({ from, preset }) => [from, preset]);
    assert.deepEqual(rows(b), rows(a));
    assert.equal(b.locale, 'hi');
    assert.equal(later.of(cwd), b, 'what has come is there at once');
  });
});
