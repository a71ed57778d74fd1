import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MOST_FORMS, type PatternProblem, readPattern, replacementOf } from '../../server/src/packs/pattern';

function textsOf(source: string): string[] {
  const pattern = readPattern(source);
  assert.ok(!('problem' in pattern), JSON.stringify(pattern));
  return pattern.forms.map(({ texts }) => texts.join(' … '));
}

function problemOf(source: string, gaps = true): PatternProblem | undefined {
  const pattern = readPattern(source, gaps);
  return 'problem' in pattern ? pattern.problem : undefined;
}

describe('A pattern', () => {
  test('without marks of its own stands for itself', () => {
    assert.deepEqual(textsOf('नई दिल्ली'), ['नई दिल्ली']);
  });

  test('takes every alternative, endings of a word and empty ones too', () => {
    assert.deepEqual(textsOf('पुल{|ों} {बना|बनाए गए}'), ['पुल बना', 'पुल बनाए गए', 'पुलों बना', 'पुलों बनाए गए']);
  });

  test('has gaps of three words, or of as many as it says', () => {
    const pattern = readPattern('मौत को … गले …5 लगा');
    assert.ok(!('problem' in pattern));
    assert.deepEqual(pattern.forms[0]!.gaps, [3, 5]);
    assert.deepEqual(textsOf('मौत को ... लगा'), ['मौत को … लगा']);
  });

  test('is refused where it would grow or mean nothing', () => {
    const cases: readonly (readonly [string, PatternProblem])[] = [
      ['', 'empty'],
      ['। - ,', 'empty'],
      ['क'.repeat(121), 'long'],
      ['जाना {और', 'braces'],
      ['जाना} और', 'braces'],
      ['{क|{ख|ग}}', 'braces'],
      ['{अकेला}', 'braces'],
      ['क|ख', 'braces'],
      ['… गले लगा', 'gap-at-end'],
      ['गले लगा …', 'gap-at-end'],
      ['गले… लगा', 'gap-inside-word'],
      ['गले …9 लगा', 'gap-length'],
      ['गले …0 लगा', 'gap-length'],
      ['क … ख … ग … घ', 'gaps'],
      ['{क|क … ख} ग', 'gap-here'],
      ['汉字', 'letters'],
      ['क\u0000ख', 'letters'],
      ['{क|汉}', 'letters'],
    ];
    for (const [source, problem] of cases) assert.equal(problemOf(source), problem, source);
    assert.equal(problemOf('मौत … गले', false), 'gap-here');
  });

  test('multiplies to no more forms than the limit', () => {
    const group = '{क|ख|ग|घ}';
    assert.equal(textsOf(group.repeat(3)).length, MOST_FORMS);
    assert.equal(problemOf(group.repeat(4)), 'forms');
    assert.equal(problemOf('{क|ख}'.repeat(20)), 'forms');
  });

  test('knows no expressions: what they are made of is a letter or refused', () => {
    assert.deepEqual(textsOf('(a+)+b'), ['(a+)+b']);
    assert.equal(problemOf('^a$'), 'letters');
    assert.equal(problemOf('a\\w'), 'letters');
  });
});

describe('The text in the place of a form', () => {
  const replace = (wrong: string, right: string): (string | undefined)[] => {
    const [from, to] = [readPattern(wrong), readPattern(right)];
    assert.ok(!('problem' in from) && !('problem' in to));
    return from.forms.map((form) => replacementOf(form, from.groups, to));
  };

  test('takes the alternative at the same place', () => {
    assert.deepEqual(replace('{नयी|गयी}', '{नई|गई}'), ['नई', 'गई']);
  });

  test('goes with the last groups, so that variants of a stem share their endings', () => {
    assert.deepEqual(replace('{अ|आ}ब{|ी}', 'क{|ी}'), ['क', 'की', 'क', 'की']);
  });

  test('stands for all forms where it has no alternatives', () => {
    assert.deepEqual(replace('{क|ख}', 'ग'), ['ग', 'ग']);
  });

  test('is none where sizes differ, or where the words of a gap would be lost', () => {
    assert.deepEqual(replace('{क|ख}', '{ग|घ|ङ}'), [undefined, undefined]);
    assert.deepEqual(replace('क … ख', 'ग'), [undefined]);
  });
});
