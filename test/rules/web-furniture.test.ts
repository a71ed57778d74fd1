import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resolveSettings } from '../../server/src/config/settings';
import { applyEdits } from '../../server/src/fix/apply';
import { lint } from '../../server/src/lint';
import type { Finding, OptionValue } from '../../server/src/rules/types';
import { parse } from '../../server/src/story/parse';

const HEADLINE = 'गंगोत्री के कपाट अक्षय तृतीया पर खुलेंगे';
const LEAD =
  'उत्तरकाशी, 11 अप्रैल (हि.स.)। गंगोत्री धाम के कपाट अक्षय तृतीया पर खोले जाएंगे। मंदिर समिति ने शुक्रवार को यह जानकारी दी।';
const BODY = 'समिति ने कहा कि यात्रियों के ठहरने की व्यवस्था कर ली गई है।';

function findings(text: string, options: Readonly<Record<string, OptionValue>> = {}): Finding[] {
  const { settings, problems } = resolveSettings([{ from: 'test', rules: { 'web-furniture': { options } } }]);
  assert.deepEqual(problems, []);
  return lint(parse(text), settings).findings.filter(({ ruleId }) => ruleId === 'web-furniture');
}

function check(paragraphs: readonly string[], expected: readonly string[], options = {}): void {
  const text = paragraphs.join('\n\n');
  assert.deepEqual(
    findings(text, options).map(({ start, end, severity, fix }) => `${text.slice(start, end)} ${severity} ${fix}`),
    expected,
  );
}

/** The text after the fix of the only finding. */
function fixed(text: string): string {
  const found = findings(text);
  assert.equal(found.length, 1);
  return applyEdits(text, found[0]!.fixes!()[0]!.edits);
}

describe('web furniture', () => {
  test('may stay where a group is ignored', () => {
    check([HEADLINE, 'Photo Credit : IANS', LEAD, 'Also Read'], ['Also Read warning safe'], {
      ignore: ['photo-credit'],
    });
  });

  test('is a matter of judgement where the pattern is not certain', () => {
    check([HEADLINE, 'मुख्य बातें', LEAD, 'फोटो : पीटीआई'], ['मुख्य बातें information review', 'फोटो : पीटीआई warning review']);
  });

  test('does not include the times that head the entries of a live blog', () => {
    check([HEADLINE, LEAD, '10:32 AM', BODY, '11:05 AM', BODY.replace('कहा', 'बताया'), '11:40 AM', 'कपाट खुल गए।'], []);
    check([HEADLINE, '10:32 AM IST', LEAD, BODY], ['10:32 AM IST warning safe']);
  });

  test('does not include the source under a list', () => {
    check([HEADLINE, LEAD, '- गंगोत्री: 12 हजार', '- यमुनोत्री: 9 हजार', 'स्रोत: मंदिर समिति'], []);
    check([HEADLINE, LEAD, BODY, 'स्रोत: आईएएनएस'], ['स्रोत: आईएएनएस warning review']);
  });
});

describe('an agency’s bare name in the head', () => {
  test('stays where nothing of the page stands beside it', () => {
    check([HEADLINE, 'IANS', LEAD], []);
  });

  test('goes by itself between two lines of the page', () => {
    check(
      [HEADLINE, 'author-image', 'IANS', 'New Update', LEAD],
      ['author-image warning safe', 'IANS information safe', 'New Update warning safe'],
    );
  });

  test('is left to a person where only one line of the page stands beside it', () => {
    check([HEADLINE, 'New Update', 'IANS', LEAD], ['New Update warning safe', 'IANS information review']);
  });

  test('is left to a person where the story names its agency nowhere else', () => {
    const bare = LEAD.replace(' (हि.स.)।', ' :');
    check(
      [HEADLINE, 'author-image', 'IANS', 'New Update', bare],
      ['author-image warning safe', 'IANS information review', 'New Update warning safe'],
    );
  });
});

describe('the fix of a piece inside a line', () => {
  test('keeps the words around it apart and doubles no space', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['कृषि &amp; सिंचाई विभाग', 'कृषि & सिंचाई विभाग'],
      ['सिंचाई&nbsp;विभाग', 'सिंचाई विभाग'],
      ['सिंचाई&nbsp; विभाग', 'सिंचाई विभाग'],
      ['सिंचाई<br>विभाग', 'सिंचाई विभाग'],
      ['सिंचाई <strong>विभाग', 'सिंचाई विभाग'],
      ['सिंचाई **विभाग** का', 'सिंचाई विभाग का'],
      ['सिंचाई [विभाग](https://example.org/v) का', 'सिंचाई विभाग का'],
      ['https://example.org/a?utm_source=x&id=4 पर', 'https://example.org/a?id=4 पर'],
      ['https://example.org/a?id=4&fbclid=x पर', 'https://example.org/a?id=4 पर'],
      ['विभाग का काम pic.twitter.com/aBcD12 जारी', 'विभाग का काम जारी'],
    ];
    for (const [before, after] of cases) {
      const text = `${HEADLINE}\n\n${LEAD} ${before} रहेगा।`;
      assert.equal(fixed(text), `${HEADLINE}\n\n${LEAD} ${after} रहेगा।`);
    }
  });

  test('leaves the sentences around a link to another story', () => {
    const text = `${HEADLINE}\n\n${LEAD} यह भी पढ़ें : यमुनोत्री मार्ग खुला। ${BODY}`;
    assert.equal(fixed(text), `${HEADLINE}\n\n${LEAD} ${BODY}`);
  });
});
