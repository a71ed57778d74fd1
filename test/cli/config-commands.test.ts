import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readConfigFile } from '../../server/src/config/file';
import { CLEAN, PASTED, sampadak, scratch } from '../support/cli';

const WEB = '{ "rules": { "ad-marker": "off", "repeated-headline": "off", "web-furniture": "off" } }';

describe('sampadak.json on the command line', () => {
  test('holds for the drafts of its folder, and the flags lie above it', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED, 'web/a.wire': PASTED, 'web/sampadak.json': WEB });
    const found = (...args: string[]) =>
      (
        JSON.parse(sampadak(['lint', '--format', 'json', ...args], { cwd }).out).files as {
          findings: { ruleId: string }[];
        }[]
      )
        .map(({ findings }) => findings.map(({ ruleId }) => ruleId).join())
        .join(' | ');
    assert.equal(found(), 'repeated-headline,web-furniture,ad-marker | ');
    assert.equal(found('--rule', 'ad-marker=hint'), 'repeated-headline,web-furniture,ad-marker | ad-marker');
    assert.equal(found('--no-config').split(' | ')[1], 'repeated-headline,web-furniture,ad-marker');
    assert.equal(found('--config', 'web/sampadak.json'), ' | ');
  });

  test('that has a fault is named with line and column, its drafts are linted, and the exit code is 2', (context) => {
    const config = '{\n  "rules": {\n    "ad-markr": "off"\n  }\n}\n';
    const cwd = scratch(context, { 'x/a.wire': PASTED, 'x/sampadak.json': config });
    const { code, err, out } = sampadak(['lint'], { cwd });
    assert.equal(code, 2);
    assert.equal(
      err.match(/x\/sampadak\.json:3:5: There is no rule ‘ad-markr’.*Did you mean ‘ad-marker’\?/g)?.length,
      1,
    );
    assert.match(out, /ad-marker/);
    const hindi = sampadak(['lint', '--locale', 'hi'], { cwd }).err;
    assert.match(hindi, /x\/sampadak\.json:3:5: ‘ad-markr’ नाम का नियम नहीं/);
  });

  test('of a folder without drafts is read and found faulty all the same', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN, 'x/sampadak.json': '{ "lang": "hi" }' });
    assert.match(sampadak(['lint'], { cwd }).err, /x\/sampadak\.json:1:3/);
  });

  test('that --config names and that is not there ends in a sentence', (context) => {
    const { code, err } = sampadak(['lint', '--config', 'none.json'], { cwd: scratch(context, { 'a.wire': CLEAN }) });
    assert.equal(code, 2);
    assert.match(err, /none\.json/);
  });

  test('chooses the language in which `story` complains, too', (context) => {
    const cwd = scratch(context, { 'sampadak.json': '{ "locale": "hi" }' });
    assert.match(sampadak(['story', 'none.wire'], { cwd }).err, /नाम की कोई फाइल या फोल्डर नहीं/);
  });

  test('chooses the language of messages, and --locale another', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED, 'sampadak.json': '{ "locale": "hi" }' });
    assert.match(sampadak(['lint'], { cwd }).out, /विज्ञापन/);
    assert.match(sampadak(['lint', '--locale', 'en'], { cwd }).out, /Leftover ad marker/);
  });

  test('leaves files out by exclude, and takes others by include', (context) => {
    const cwd = scratch(context, {
      'sampadak.json': '{ "include": ["*.story", "**/*.wire"], "exclude": ["old/", "**/*-raw.wire"] }',
      ...Object.fromEntries(
        ['a.story', 'b.txt', 'c.wire', 'c-raw.wire', 'old/d.wire', 'x/e.story', 'x/f-raw.wire'].map((name) => [
          name,
          CLEAN,
        ]),
      ),
      'y/sampadak.json': '{}',
      'y/g-raw.wire': CLEAN,
      'y/h.story': CLEAN,
    });
    const list = (...args: string[]) =>
      sampadak(['files', ...args], { cwd })
        .out.trim()
        .split('\n');
    assert.deepEqual(list(), ['a.story', 'c.wire', 'x/e.story', 'y/g-raw.wire']);
    assert.deepEqual(list('c-raw.wire'), ['c-raw.wire'], 'who names a file means it');
    assert.deepEqual(list('c-raw.wire', 'c.wire', '--force-exclude'), ['c.wire']);
    assert.deepEqual(list('--no-config'), [
      'b.txt',
      'c-raw.wire',
      'c.wire',
      'old/d.wire',
      'x/f-raw.wire',
      'y/g-raw.wire',
    ]);
  });
});

describe('sampadak files', () => {
  test('says of everything that is left out why, in the reader’s language', (context) => {
    const cwd = scratch(context, {
      '.sampadakignore': '# रात\nraw/\n',
      'sampadak.json': '{ "exclude": ["old.wire"] }',
      'a.wire': CLEAN,
      'notes.txt': 'meeting at ten',
      'old.wire': CLEAN,
      'photo.jpg': '',
      'raw/b.wire': CLEAN,
      'node_modules/c.wire': CLEAN,
    });
    const { out, err, code } = sampadak(['files'], { cwd });
    assert.equal(code, 0);
    assert.equal(out, 'a.wire\n');
    const lines = err.trim().split('\n').sort();
    assert.deepEqual(lines, [
      '.sampadakignore: its name begins with a dot',
      'node_modules: such folders hold no drafts',
      'notes.txt: it is not mostly Devanagari',
      'old.wire: exclude in sampadak.json has ‘old.wire’',
      'photo.jpg: its extension is not that of a draft',
      'raw: .sampadakignore:2 has ‘raw/’',
      'sampadak.json: its extension is not that of a draft',
    ]);
    const rows = JSON.parse(sampadak(['files', '--format', 'json', '--locale', 'hi'], { cwd }).out) as {
      filePath: string;
      linted: boolean;
      because?: string;
      message?: string;
    }[];
    assert.deepEqual(
      rows.filter(({ linted }) => linted).map(({ filePath }) => filePath),
      ['a.wire'],
    );
    assert.equal(rows.length, 8);
    for (const { linted, message } of rows) if (!linted) assert.match(message!, /[\u0900-\u097f]/);
  });

  test('names what cannot be read, with exit code 2', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN, 'b.wire': Uint8Array.of(0xd0) });
    const { out, err, code } = sampadak(['files'], { cwd });
    assert.equal(code, 2);
    assert.equal(out, 'a.wire\n');
    assert.match(err, /b\.wire/);
  });
});

describe('sampadak config', () => {
  test('shows every setting of a draft and where it comes from', (context) => {
    const cwd = scratch(context, {
      'sampadak.json': JSON.stringify({
        extends: './house.json',
        locale: 'hi',
        overrides: [{ files: ['web/**'], preset: 'web', rules: { 'english-line': 'hint' } }],
      }),
      'house.json': JSON.stringify({
        preset: 'ians',
        rules: { 'web-furniture': { options: { ignore: ['photo-credit'] } } },
      }),
    });
    const { out } = sampadak(['config', 'web/a.md', '--rule', 'ad-marker=off', '--format', 'json'], { cwd });
    const report = JSON.parse(out);
    const config = join(cwd, 'sampadak.json');
    const house = join(cwd, 'house.json');
    assert.deepEqual(report.files, [config, house]);
    assert.deepEqual(report.preset, { value: 'web', origin: `${config} (overrides 1)` });
    assert.deepEqual(report.locale, { value: 'hi', origin: config });
    const { rules } = report;
    assert.deepEqual(rules['english-line'], { severity: 'hint', origin: `${config} (overrides 1)`, options: {} });
    assert.equal(rules['ad-marker'].origin, '--rule');
    assert.equal(rules['missing-dateline'].origin, 'preset web');
    assert.equal(rules['repeated-headline'].origin, 'default');
    assert.deepEqual(rules['web-furniture'].options.ignore, { value: ['photo-credit'], origin: house });
    assert.deepEqual(rules['web-furniture'].options.markup, { value: 'markdown', origin: 'file name' });
    const shown = sampadak(['config', 'web/a.md'], { cwd }).out;
    assert.match(shown, /^प्रीसेट +web +sampadak\.json \(overrides 1\)$/m);
    assert.match(shown, /extends से: house\.json/);
    assert.match(shown, /^missing-dateline +बंद +प्रीसेट web$/m);
  });

  test('says of a draft that its folder leaves out, and tells faults', (context) => {
    const cwd = scratch(context, { 'sampadak.json': '{ "exclude": ["old/"], "prset": "web" }' });
    const { out, err, code } = sampadak(['config', 'old/2024/a.wire'], { cwd });
    assert.match(out, /Left out when its folder is linted: exclude in sampadak\.json has ‘old\/’/);
    assert.match(err, /Did you mean ‘preset’/);
    assert.equal(code, 2);
    assert.match(sampadak(['config', '--no-config'], { cwd }).out, /No sampadak\.json was found/);
  });
});

describe('sampadak init', () => {
  test('writes a commented start that has no faults and changes nothing', (context) => {
    for (const locale of ['hi', 'en']) {
      const cwd = scratch(context, { 'a.wire': PASTED });
      const lint = () => sampadak(['lint', '--format', 'json'], { cwd });
      const before = lint();
      const { code, out } = sampadak(['init', '--locale', locale], { cwd });
      assert.equal(code, 0, out);
      const text = readFileSync(join(cwd, 'sampadak.json'), 'utf8');
      assert.deepEqual(readConfigFile(text).problems, []);
      assert.match(text, locale === 'hi' ? /\/\/ कॉपी किस काम की/ : /\/\/ What the copy is for/);
      assert.deepEqual(lint(), before);
      assert.match(sampadak(['config'], { cwd }).out, /preset +wire +sampadak\.json/);
    }
  });

  test('takes a preset and a folder, and never writes over a file', (context) => {
    const cwd = scratch(context, { 'desk/a.wire': CLEAN });
    assert.equal(sampadak(['init', 'desk', '--preset', 'web'], { cwd }).code, 0);
    assert.match(readFileSync(join(cwd, 'desk/sampadak.json'), 'utf8'), /"preset": "web"/);
    writeFileSync(join(cwd, 'desk/sampadak.json'), 'mine');
    const { code, err } = sampadak(['init', 'desk'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /desk\/sampadak\.json is there already/);
    assert.equal(readFileSync(join(cwd, 'desk/sampadak.json'), 'utf8'), 'mine');
    for (const folder of ['none', 'desk/a.wire']) {
      const refused = sampadak(['init', folder], { cwd });
      assert.equal(refused.code, 2);
      assert.match(refused.err, new RegExp(`There is no folder ‘${folder}’, so nothing was written`));
    }
  });
});
