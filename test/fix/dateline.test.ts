import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsOfCopy } from '../../server/src/config/auto';
import { resolveSettings } from '../../server/src/config/settings';
import { applyEdits } from '../../server/src/fix/apply';
import { lint } from '../../server/src/lint';
import { parse } from '../../server/src/story/parse';

const HEADLINE = 'झील की सफाई शुरू\n\n';
const LEAD =
  'नैनीताल में झील की सफाई का काम सोमवार सुबह शुरू हो गया और पहले दिन दक्षिणी किनारे से प्लास्टिक और गाद निकाली गई। नगर पालिका के अधिशासी अधिकारी ने यह जानकारी दी और कहा कि काम पूरे महीने चलेगा।';

for (const [signOff, dateline] of [
  ['--आईएएनएस\n\nएबी/केके', 'नैनीताल, 8 मई (आईएएनएस)। '],
  ['भाषा मोहन', 'नैनीताल, आठ मई (भाषा) '],
  ['वार्ता', 'नैनीताल 08 मई (वार्ता) '],
  ['हिन्दुस्थान समाचार / मोहन', 'नैनीताल, 8 मई (हि.स.)। '],
  ['(एएनआई)', 'नैनीताल, 8 मई (एएनआई): '],
] as const) {
  test(`A dateline added to copy signed off with ‘${signOff.split('\n')[0]}’ is ‘${dateline.trim()}’, and in style.`, () => {
    const text = `${HEADLINE}${LEAD}\n\n${signOff}`;
    const { settings } = resolveSettings([{ from: 'test', preset: 'auto' }], { day: 8, month: 5, year: 2025 });
    const find = (draft: string) => {
      const copy = parse(draft);
      return lint(copy, settingsOfCopy(settings, copy)).findings;
    };
    const missing = find(text).find(({ ruleId }) => ruleId === 'missing-dateline');
    const [fix] = missing?.fixes?.() ?? [];
    assert.ok(fix !== undefined, 'the dateline is missed and offered');
    const fixed = applyEdits(text, fix.edits);
    assert.equal(fixed, `${HEADLINE}${dateline}${LEAD}\n\n${signOff}`);
    assert.deepEqual(
      find(fixed).map(({ ruleId }) => ruleId),
      [],
    );
  });
}
