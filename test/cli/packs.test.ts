/** House packs from the command line: which hold for a draft, what is refused, and `sampadak packs`. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sampadak, scratch } from '../support/cli';

const PACK = `id: our-desk
title: { hi: हमारा डेस्क, en: Our desk }
spellings:
  - preferred: नहर
    instead-of: [कैनाल]
    must-fire: [कैनाल में पानी आया।]
    must-not-fire: [नहर में पानी आया।]
banned:
  - phrase: पानी छोड़ा गया
    say: पानी चला
    why: { hi: डेस्क का फैसला, en: The desk has decided so }
    must-fire: [नहर में पानी छोड़ा गया।]
    must-not-fire: [नहर में पानी छोड़ा जाएगा।]
`;

const COPY = [
  'कोटा की कैनाल में पानी छोड़ा गया',
  '',
  'कोटा, 9 मई (भाषा) चंबल की दाईं कैनाल में शनिवार से पानी छोड़ दिया गया। जल संसाधन विभाग ने यह जानकारी दी।',
  '',
].join('\n');

const BROKEN = PACK.replace('[कैनाल में पानी आया।]', '[नहर सूख गई।]');

type Files = Readonly<Record<string, string>>;

/** Rules and words of the findings of each draft. */
function found(context: Parameters<typeof scratch>[0], files: Files, ...args: string[]): Record<string, string[]> {
  const cwd = scratch(context, files);
  const { out, err } = sampadak(['lint', '--format', 'json', ...args], { cwd });
  assert.equal(err, '');
  const read = JSON.parse(out) as { files: { filePath: string; findings: { ruleId: string; message: string }[] }[] };
  return Object.fromEntries(
    read.files.map(({ filePath, findings }) => [
      filePath,
      findings.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    ]),
  );
}

const SPELT = 'house-spelling: Write ‘नहर’ for ‘कैनाल’ (Our desk).';
const BANNED = 'banned-phrase: Write ‘पानी चला’ for ‘पानी छोड़ा गया’ (Our desk): The desk has decided so.';
const ALL = [SPELT, BANNED, SPELT];

describe('The packs for a draft', () => {
  test('are those of the nearest folder `packs` upward', (context) => {
    const files = { 'packs/desk.yaml': PACK, 'a.wire': COPY, 'रात/b.wire': COPY, 'c.yaml': PACK };
    assert.deepEqual(found(context, files), { 'a.wire': ALL, 'रात/b.wire': ALL });
  });

  test('are those beside the nearest sampadak.json, and the ones that it names', (context) => {
    const files = {
      'packs/desk.yaml': PACK,
      'night/sampadak.json': '{ "packs": ["../house.yaml", "jagran"] }',
      'house.yaml': PACK.replace('our-desk', 'house').replace('[कैनाल]', '[पैनाल]').replace('कैनाल में', 'पैनाल में'),
      'night/a.wire': COPY.replaceAll('कैनाल', 'पैनाल').replace('शनिवार से', 'सीबीआई से'),
    };
    assert.deepEqual(found(context, files, 'night'), {
      'night/a.wire': [
        SPELT.replace('कैनाल', 'पैनाल'),
        BANNED,
        SPELT.replace('कैनाल', 'पैनाल'),
        'house-spelling: Write ‘सीबीआइ’ for ‘सीबीआई’ (the style of Dainik Jagran).',
      ],
    });
  });

  test('are none with --no-config, and lines of furniture of a sampadak.json act, too', (context) => {
    const files = {
      'packs/desk.yaml': PACK,
      'sampadak.json': '{ "furniture": ["कोटा की हर खबर सबसे पहले"] }',
      'a.wire': `${COPY}\nकोटा की हर खबर सबसे पहले\n`,
    };
    assert.deepEqual(found(context, files)['a.wire']?.slice(-1), [
      'web-furniture: Leftover web furniture: ‘कोटा की हर खबर सबसे पहले’.',
    ]);
    assert.deepEqual(
      found(context, files, '--no-config')['a.wire']?.filter((one) => !one.startsWith('web')),
      [],
    );
  });

  test('take part in --fix, in baseline and in story', (context) => {
    const cwd = scratch(context, { 'packs/desk.yaml': PACK, 'a.wire': COPY });
    assert.match(sampadak(['lint', '--diff'], { cwd }).out, /^\+कोटा की नहर में पानी छोड़ा गया$/m);
    assert.equal(sampadak(['baseline'], { cwd }).code, 0);
    assert.equal(sampadak(['lint'], { cwd }).code, 0);
    const places = PACK.replace(
      'spellings:',
      'designators:\n  - word: रसीद\n    must-fire: [रसीद 45 मिली।]\n    must-not-fire: [45 रुपये मिले।]\nspellings:',
    );
    writeFileSync(join(cwd, 'packs/desk.yaml'), places);
    writeFileSync(join(cwd, 'a.wire'), `${COPY}\nकिसानों को रसीद 5566 मिली।\n`);
    assert.match(sampadak(['story', 'a.wire'], { cwd }).out, /5566.*exempt.*designator/);
  });
});

describe('A result that is kept or made in a thread', () => {
  test('is that of the packs as they are now', (context) => {
    const cwd = scratch(context, { 'packs/desk.yaml': PACK, 'a.wire': COPY });
    const count = (...args: string[]) =>
      JSON.parse(sampadak(['lint', '--format', 'json', ...args], { cwd }).out).files[0].findings.length;
    assert.equal(count('--cache'), 3);
    assert.equal(count('--cache'), 3);
    assert.equal(count('--jobs', '2'), 3);
    writeFileSync(join(cwd, 'packs/desk.yaml'), PACK.replaceAll('कैनाल', 'पैनाल'));
    assert.equal(count('--cache'), 1);
  });
});

describe('A pack that is refused', () => {
  test('is named with file, line and column; the drafts are linted without it, and the run fails', (context) => {
    const cwd = scratch(context, {
      'packs/desk.yaml': BROKEN,
      'packs/more.yaml': PACK.replace('our-desk', 'more'),
      'a.wire': COPY,
    });
    const { code, out, err } = sampadak(['lint', '--format', 'json'], { cwd });
    assert.equal(
      err,
      'sampadak: packs/desk.yaml:6:17: This entry does not find its must-fire example, so the pack is refused. Mend the example or the entry.\n',
    );
    assert.equal(code, 2);
    assert.equal(JSON.parse(out).files[0].findings.length, 3);
    assert.match(sampadak(['lint', '--locale', 'hi'], { cwd }).err, /packs\/desk\.yaml:6:17: must-fire का यह उदाहरण/);
  });

  test('is told where it is named and not there, or no built-in one', (context) => {
    const cwd = scratch(context, { 'sampadak.json': '{\n  "packs": ["gone.yaml", "jagaran"]\n}', 'a.wire': COPY });
    const { code, err } = sampadak(['lint', '--quiet'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /There is no pack ‘gone\.yaml’/);
    assert.match(err, /No pack ‘jagaran’ is built in/);
  });

  test('is the second of two with one id', (context) => {
    const cwd = scratch(context, { 'packs/a.yaml': PACK, 'packs/b.yaml': PACK, 'a.wire': COPY });
    const { code, err } = sampadak(['lint', '--quiet'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /^sampadak: packs\/b\.yaml:1:1: The id ‘our-desk’ is also that of/);
  });

  test('is not a YAML file of something else that lies in a folder packs', (context) => {
    const files = { 'packs/compose.yaml': 'services:\n  web: { image: x }\n', 'a.wire': COPY };
    assert.deepEqual(found(context, files), { 'a.wire': [] });
  });
});

describe('`sampadak packs test`', () => {
  test('runs the examples of the packs that hold here, and is content', (context) => {
    const cwd = scratch(context, { 'packs/desk.yaml': PACK });
    const { code, out, err } = sampadak(['packs', 'test'], { cwd });
    assert.equal(err, '');
    assert.equal(
      out,
      'packs/desk.yaml\n  ✓ Our desk · examples: 4, all as they should be\nPacks: 1 · examples: 4 · refused: 0\n',
    );
    assert.equal(code, 0);
  });

  test('names every example that does not come out with its line, and ends with 1', (context) => {
    const cwd = scratch(context, {
      'packs/desk.yaml': BROKEN.replace('[नहर में पानी छोड़ा जाएगा।]', '[पानी छोड़ा गया था।]'),
      'other/x.yaml': PACK,
    });
    const { code, out } = sampadak(['packs', 'test', 'packs', 'other/x.yaml'], { cwd });
    assert.equal(code, 1);
    assert.match(out, /^ {2}✗ 6:17 {2}This entry does not find its must-fire example.* ‘नहर सूख गई।’$/m);
    assert.match(out, /^ {2}✗ 13:21 {2}This entry finds its must-not-fire example.* ‘पानी छोड़ा गया था।’$/m);
    assert.match(out, /^other\/x\.yaml\n {2}✓/m);
    assert.match(out, /^Packs: 2 · examples: 8 · refused: 1$/m);
    assert.match(sampadak(['packs', 'test', 'packs', '--locale', 'hi'], { cwd }).out, /must-fire का यह उदाहरण/);
  });

  test('ends with 2 for a file that is not there', (context) => {
    const { code, err } = sampadak(['packs', 'test', 'gone.yaml'], { cwd: scratch(context) });
    assert.equal(code, 2);
    assert.match(err, /gone\.yaml/);
  });

  test('tells of a file of settings that cannot be read, and so names no packs', (context) => {
    const cwd = scratch(context, { 'sampadak.json': '{ "packs": ["house.yaml" }', 'house.yaml': PACK });
    for (const what of ['list', 'test']) {
      const { code, err } = sampadak(['packs', what], { cwd });
      assert.equal(code, 2, what);
      assert.match(err, /sampadak\.json:1:\d+: /);
    }
  });

  test('wants to know what to do', (context) => {
    const cwd = scratch(context);
    assert.match(sampadak(['packs'], { cwd }).err, /`sampadak packs test` runs the examples of packs/);
    assert.equal(sampadak(['packs', 'tset'], { cwd }).code, 2);
    assert.equal(sampadak(['packs', 'list', 'x'], { cwd }).code, 2);
  });
});

describe('`sampadak packs list`', () => {
  test('lists what holds here, then what comes along', (context) => {
    const cwd = scratch(context, { 'packs/desk.yaml': PACK, 'sampadak.json': '{ "packs": ["jagran"] }' });
    const { code, out } = sampadak(['packs', 'list'], { cwd });
    assert.equal(code, 0);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/ {2}.* · /, ' … ')),
      [
        'jagran … built in',
        'our-desk … packs/desk.yaml',
        'bhasha … built in, holds under the preset bhasha',
        'prabhat … built in, holds under the preset prabhat',
      ],
    );
  });
});
