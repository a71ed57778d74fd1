import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settingsOfCopy } from '../../server/src/config/auto';
import { resolveSettings } from '../../server/src/config/settings';
import { lintDraft } from '../../server/src/draft';
import { applyEdits } from '../../server/src/fix/apply';
import { lint } from '../../server/src/lint';
import { render } from '../../server/src/messages';
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

describe('What a dateline is made of', () => {
  /** The datelines offered for a story, as a person reads them. */
  function offered(text: string, { preset = 'wire', place = '' } = {}): string[] {
    const today = { day: 8, month: 5, year: 2025 };
    const { settings } = resolveSettings([{ from: 'test', preset }], today);
    const { findings } = lintDraft(text, { settings, place });
    const missing = findings.find(({ ruleId }) => ruleId === 'missing-dateline');
    return (missing?.fixes?.() ?? []).map(({ edits, snippet, title }) => {
      const [edit] = edits;
      assert.equal(snippet?.text.replace(/\$\{\d:([^}]*)\}/g, '$1'), edit?.newText, 'with and without tab stops');
      const dateline = edit!.newText.trim();
      assert.ok(render(title, 'hi').includes(dateline) && render(title, 'en').includes(dateline), 'the title says it');
      return dateline;
    });
  }
  const NOWHERE =
    'झील की सफाई का काम सोमवार सुबह शुरू हो गया और पहले दिन दक्षिणी किनारे से प्लास्टिक और गाद निकाली गई। नगर पालिका के अधिशासी अधिकारी ने यह जानकारी दी और कहा कि काम पूरे महीने चलेगा।';

  test('the places that the lead names, one dateline for each, the first first', () => {
    const lead = `${LEAD} बाद में यही काम लखनऊ में भी होगा।`;
    assert.deepEqual(offered(`${HEADLINE}${lead}`), ['नैनीताल, 8 मई (एजेंसी)।', 'लखनऊ, 8 मई (एजेंसी)।']);
  });

  test('the folder’s place where the copy names none, and a word to write over where nothing does', () => {
    assert.deepEqual(
      offered(HEADLINE + NOWHERE, { place: 'file:///desk/%E0%A4%AA%E0%A4%9F%E0%A4%A8%E0%A4%BE/jheel.wire' }),
      ['पटना, 8 मई (एजेंसी)।'],
    );
    assert.deepEqual(offered(HEADLINE + NOWHERE), ['स्थान, 8 मई (एजेंसी)।']);
  });

  test('the day of the front matter, before that of an updated line, before that of the path, before today', () => {
    const place = '/desk/2025-05-02/jheel.wire';
    assert.deepEqual(offered(HEADLINE + LEAD, { place }), ['नैनीताल, 2 मई (एजेंसी)।']);
    const updated = `${HEADLINE}Updated: 3 May 2025, 10:15 AM IST\n\n${LEAD}`;
    assert.deepEqual(offered(updated, { place }), ['नैनीताल, 3 मई (एजेंसी)।']);
    assert.deepEqual(offered(`---\ndate: 2025-05-04\n---\n${updated}`, { place }), ['नैनीताल, 4 मई (एजेंसी)।']);
  });

  test('the form of the house that is chosen, whoever signed', () => {
    assert.deepEqual(offered(HEADLINE + LEAD, { preset: 'bhasha' }), ['नैनीताल, आठ मई (भाषा)']);
    assert.deepEqual(offered(HEADLINE + LEAD, { preset: 'varta' }), ['नैनीताल 08 मई (वार्ता)']);
    assert.deepEqual(offered(HEADLINE + LEAD, { preset: 'prabhat' }), ['नैनीताल:']);
  });
});

describe('A bracket without an agency', () => {
  /** The dateline's repair, made. */
  function repaired(opening: string): string | undefined {
    const text = `${HEADLINE}${opening} ${LEAD}`;
    const { settings } = resolveSettings([{ from: 'test', preset: 'wire' }]);
    const malformed = lintDraft(text, { settings }).findings.find(({ ruleId }) => ruleId === 'malformed-dateline');
    const [fix] = malformed?.fixes?.() ?? [];
    return fix && applyEdits(text, fix.edits).slice(HEADLINE.length, -LEAD.length);
  }

  test('is taken out, and no other bracket of the line', () => {
    assert.equal(repaired('नैनीताल, 8 मई ()'), 'नैनीताल, 8 मई  ');
    assert.equal(repaired('भवाली (नैनीताल), 8 मई ()'), 'भवाली (नैनीताल), 8 मई  ');
    assert.equal(repaired('(मोहन) नैनीताल, 8 मई ( )'), '(मोहन) नैनीताल, 8 मई  ');
  });

  test('is not seen in two colons: nothing is offered that lies outside of them', () => {
    assert.equal(repaired('नैनीताल, 8 मई : :'), undefined);
    assert.equal(repaired('नैनीताल, 8 मई :एजेंसी :'), undefined);
  });
});
