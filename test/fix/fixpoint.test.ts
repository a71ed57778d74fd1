import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveSettings } from '../../server/src/config/settings';
import { fixDraft } from '../../server/src/draft';
import { fixAll } from '../../server/src/fix/fixpoint';
import type { Finding } from '../../server/src/rules/types';

const { settings } = resolveSettings([{ from: 'test', preset: 'wire' }]);
const LEAD = 'नैनीताल, 8 मई (भाषा) झील की सफाई का काम सोमवार सुबह शुरू हो गया और पहले दिन दक्षिणी किनारे से गाद निकाली गई।';

describe('Fixing comes to an end', () => {
  it('where each fix uncovers the next, thirty times over', () => {
    const text = `झील की सफाई शुरू\n\n${LEAD}\n\n${'<a href="'.repeat(30)}${'>'.repeat(30)}\n\n${LEAD.slice(21)}`;
    const fixed = fixDraft(text, { settings });
    assert.ok(!fixed.text.includes('<a'), fixed.text);
    assert.equal(fixDraft(fixed.text, { settings }).text, fixed.text);
  });

  it('where two fixes undo each other', () => {
    for (const rest of ['', 'क'.repeat(200_000)]) {
      let lints = 0;
      const find = (text: string): Finding[] => {
        lints++;
        const newText = text.startsWith('क') ? 'ख' : 'क';
        const edits = [{ start: 0, end: 1, newText }];
        const fix = { title: { text: { hi: '', en: '' } }, safety: 'safe' as const, edits };
        return [{ ruleId: 'turn', start: 0, end: 1, fix: 'safe', fixes: () => [fix] } as unknown as Finding];
      };
      fixAll(`ख${rest}`, find);
      assert.ok(lints >= 10 && lints <= 101, `${lints} passes`);
    }
  });
});
