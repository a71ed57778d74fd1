import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveSettings } from '../../server/src/config/settings';
import { lint } from '../../server/src/lint';
import type { Severity } from '../../server/src/rules/types';
import { parse } from '../../server/src/story/parse';

const HEADLINE = 'गंगोत्री के कपाट अक्षय तृतीया पर खुलेंगे';
const COPY = [
  HEADLINE,
  HEADLINE,
  `${HEADLINE}।`,
  'उत्तरकाशी, 11 अप्रैल (आईएएनएस)। गंगोत्री धाम के कपाट अक्षय तृतीया पर खोले जाएंगे। मंदिर समिति ने यह जानकारी दी।',
  '--आईएएनएस',
].join('\n\n');

function severities(ruleId: string, chosen: Severity | 'off'): string[] {
  const { settings } = resolveSettings([{ from: 'test', rules: { [ruleId]: chosen } }]);
  return lint(parse(COPY), settings)
    .findings.filter((finding) => finding.ruleId === ruleId)
    .map(({ severity }) => severity);
}

test('A choice of severity moves what a rule reports at its default severity, and softer messages only down.', () => {
  assert.deepEqual(severities('repeated-headline', 'error'), ['error', 'warning']);
  assert.deepEqual(severities('repeated-headline', 'warning'), ['warning', 'warning']);
  assert.deepEqual(severities('repeated-headline', 'hint'), ['hint', 'hint']);
  assert.deepEqual(severities('repeated-headline', 'off'), []);
});

test('A rule that is off by default reports at the severity it is switched on with.', () => {
  for (const chosen of ['error', 'warning', 'information', 'hint'] as const) {
    assert.deepEqual(severities('agency-signoff', chosen), [chosen]);
  }
});
