import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completePack, readPack } from '../../server/src/packs/file/index';
import { loadPack } from '../../server/src/packs/load';
import { findLines, placeAt } from '../../server/src/text/lines';

const reader = { readPack, completePack };

const SOUND = `id: our-desk
title: { hi: हमारा डेस्क, en: Our desk }
spellings:
  - preferred: नयी
    instead-of: [नई]
    must-fire: [नई सड़क बनी।]
    must-not-fire: नयी सड़क बनी।
`;

/** What is wrong with a file, as line:column and the English sentence. */
function problemsOf(text: string): string[] {
  const lines = findLines(text);
  return loadPack(reader, text).problems.map(({ start, text: sentence }) => {
    assert.match(sentence.hi, /[\u0900-\u097f].*।/s);
    assert.match(sentence.en, /[.?]$/);
    const { line, column } = placeAt(lines, start);
    return `${line + 1}:${column + 1} ${sentence.en}`;
  });
}

describe('A pack’s file', () => {
  test('is read into its lists, texts as lists of one', () => {
    const { pack, problems } = loadPack(reader, SOUND);
    assert.deepEqual(problems, []);
    assert.deepEqual(pack?.spellings, [{ preferred: 'नयी', insteadOf: ['नई'] }]);
    assert.deepEqual(pack?.title, { hi: 'हमारा डेस्क', en: 'Our desk' });
    assert.deepEqual(pack?.banned, []);
  });

  test('keeps numbers, no and dates as the texts that they are', () => {
    const text = `${SOUND}banned:\n  - phrase: 302\n    why: no\n    must-fire: धारा 302 लगी।\n    must-not-fire: 2020-01-01\n`;
    const { pack, problems } = loadPack(reader, text);
    assert.deepEqual(problems, []);
    assert.deepEqual(pack?.banned, [{ phrase: '302', why: { hi: 'no', en: 'no' } }]);
  });

  test('is refused at the line of an example that does not come out, in both languages', () => {
    const silent = SOUND.replace('[नई सड़क बनी।]', '[नई सड़क बनी।, पुरानी सड़क बनी।]');
    assert.deepEqual(problemsOf(silent), [
      '6:31 This entry does not find its must-fire example, so the pack is refused. Mend the example or the entry.',
    ]);
    assert.equal(loadPack(reader, silent).pack, undefined);
    const loud = SOUND.replace('must-not-fire: नयी', 'must-not-fire:\n      - बस।\n      - नई');
    assert.deepEqual(problemsOf(loud), [
      '9:9 This entry finds its must-not-fire example, so the pack is refused. Mend the example or the entry.',
    ]);
  });

  test('names what is missing, unknown or of the wrong kind, with its line', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['', /^1:1 The file of a pack consists of/],
      ['- a\n- b\n', /^1:1 The file of a pack consists of/],
      ['id: our-desk\n', /^1:1 ‘title’ is missing\.$/],
      [SOUND.replace('id: our-desk', 'id: Our Desk'), /^1:5 An id is made of/],
      [SOUND.replace('spellings:', 'spelings:'), /^3:1 ‘spelings’ has no meaning here.* Did you mean ‘spellings’\?$/],
      [SOUND.replace('preferred: नयी', 'prefered: नयी'), /^4:5 /],
      [SOUND.replace('    must-not-fire: नयी सड़क बनी।\n', ''), /^4:5 ‘must-not-fire’ is missing\.$/],
      [SOUND.replace('[नई]', '[]'), /^5:5 ‘instead-of’ is a list of texts/],
      [SOUND.replace('[नई]', '{ a: b }'), /^5:5 ‘instead-of’ is a list of texts/],
      [SOUND.replace('[नई]', '["नई {|ग"]'), /^5:18 Alternatives are written so/],
      [SOUND.replace('[नई]', '[न … ई]'), /^5:18 … has no meaning here/],
      [SOUND.replace('[नई]', '[नयी]'), /^5:5 ‘नयी’ is preferred in this pack/],
      [
        SOUND.replace('[नई]', '["{नई|गई|आई}"]').replace('preferred: नयी', 'preferred: "{नयी|गयी}"'),
        /^4:5 The alternatives in/,
      ],
      [
        SOUND.replace('title: { hi: हमारा डेस्क, en: Our desk }', 'title: { hi: डेस्क }'),
        /^2:8 ‘title’ is a text, or texts/,
      ],
      [`${SOUND}designators:\n  - word: खाता संख्या\n    must-fire: a\n    must-not-fire: b\n`, /^9:11 One single word/],
      [`${SOUND}places:\n  - name: "{क|ख}"\n    must-fire: a\n    must-not-fire: b\n`, /^9:11 A name is wanted/],
      [`${SOUND}banned: मौत\n`, /^8:9 ‘banned’ is a list of entries/],
      [`${SOUND}banned:\n  - मौत\n`, /^9:5 An entry belongs here/],
    ];
    for (const [text, wanted] of cases) {
      const [first] = problemsOf(text);
      assert.match(first ?? 'nothing', wanted, text);
    }
  });

  test('says in both languages what is wrong with its YAML', () => {
    assert.match(problemsOf('id: a\n\ttitle: b\n')[0]!, /^2:1 /);
    assert.match(problemsOf('id: a\nid: b\n')[0]!, /^2:1 This key stands here for the second time\.$/);
    assert.match(problemsOf('id: a\n---\nid: b\n')[0]!, /^\d:\d A file holds one pack/);
    assert.match(problemsOf('id: "a\n')[0]!, /A mark is missing here/);
  });
});

describe('A hostile pack', () => {
  test('cannot grow by anchors, aliases and merges', () => {
    let bomb = 'a0: &a0 [क, क, क, क, क, क, क, क, क]\n';
    for (let i = 1; i < 12; i++) bomb += `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]\n`;
    const problems = problemsOf(bomb);
    assert.ok(problems.length > 0 && problems.length <= 50);
    assert.match(problems[0]!, /^1:\d+ Anchors \(&\) and aliases \(\*\) have no place in a pack/);
    assert.match(problemsOf(`${SOUND}x: &x {a: b}\n<<: *x\n`)[0]!, /Anchors|no meaning/);
    assert.equal(readPack(SOUND.replace('[नई]', '&n [नई]')).pack, undefined);
  });

  test('cannot bring types of its own', () => {
    assert.match(problemsOf(SOUND.replace('नयी\n', '!!js/function नयी\n'))[0]!, /^4:\d+ Tags/);
    assert.match(problemsOf(SOUND.replace('नयी\n', '!own नयी\n'))[0]!, /^4:\d+ Tags/);
  });

  test('cannot reach what objects inherit: such keys are unknown like any other', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      assert.match(
        problemsOf(`${key}: { polluted: yes }\n${SOUND}`)[0]!,
        new RegExp(`^1:1 ‘${key}’ has no meaning here`),
      );
      assert.match(problemsOf(SOUND.replace('preferred: नयी', `preferred: नयी\n    ${key}: x`))[0]!, /^5:5 ‘/);
    }
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    assert.equal(Object.getOwnPropertyNames(Object.prototype).length, before);
    assert.match(problemsOf(SOUND.replace('id: our-desk', 'id: __proto__'))[0]!, /^1:5 An id/);
  });

  test('cannot be too deep, too long or too many', () => {
    assert.match(problemsOf(`id: ${'['.repeat(100_000)}`)[0]!, /nested deeper/);
    assert.match(problemsOf(`id: ${'{a: '.repeat(30)}`)[0]!, /./);
    assert.match(
      problemsOf(Array.from({ length: 60 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))[0]!,
      /nested deeper|no meaning/,
    );
    assert.match(problemsOf(`furniture: ${'- a: '.repeat(1000)}`)[0]!, /^1:1 This line is too long/);
    assert.match(problemsOf(`banned: ${'"'.repeat(9000)}`)[0]!, /^1:1 This line is too long/);
    assert.match(problemsOf(`# ${'क'.repeat(300_000)}\n${SOUND}`)[0]!, /at most 256 kB/);
    assert.match(problemsOf(Array.from({ length: 13_000 }, (_, i) => `k${i}: v`).join('\n'))[0]!, /12,000 lines/);
    assert.equal(problemsOf(Array.from({ length: 9000 }, (_, i) => `k${i}: v`).join('\n')).length, 50);
    const entry = '  - { word: खाता, must-fire: a, must-not-fire: b }\n';
    assert.match(problemsOf(`id: a\ntitle: b\ndesignators:\n${entry.repeat(1001)}`)[0]!, /at most 1000 entries/);
    const spellings = Array.from(
      { length: 90 },
      (_, i) =>
        `  - { preferred: य${i}, instead-of: ["{क|ख|ग|घ}{त|थ|द|ध}{प|फ|ब|भ}${i}"], must-fire: a, must-not-fire: b }\n`,
    );
    assert.match(problemsOf(`id: a\ntitle: b\nspellings:\n${spellings.join('')}`)[0]!, /more than 4000 forms/);
    const examples = Array.from({ length: 11 }, () => 'नई').join(', ');
    assert.match(problemsOf(SOUND.replace('[नई सड़क बनी।]', `[${examples}]`))[0]!, /at most 10 examples/);
    const shown = `  - { word: क, must-fire: [${'a, '.repeat(9)}a], must-not-fire: b }\n`;
    assert.match(problemsOf(`id: a\ntitle: b\ndesignators:\n${shown.repeat(300)}`)[0]!, /at most 3000 examples/);
  });

  test('is read to its end whatever it holds', () => {
    for (const text of [
      '\u0000',
      '\ufeff',
      '%YAML 9.9\n---\nid: a',
      '? [a, b]\n: c',
      '"\\',
      ': : :',
      '- - - -',
      '&',
      '*',
      '|\n\n',
      '>-\n x',
      '{',
      '}',
      '[}',
      '!!',
      '\r\r\n',
      'id: !!binary aGk=',
    ]) {
      const { pack } = readPack(text);
      assert.equal(pack, undefined, JSON.stringify(text));
    }
  });
});
