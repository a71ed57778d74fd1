/** What a sub-editor reads, where the sentence depends on how many there are. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveSettings } from '../../server/src/config/settings';
import { lintDraft } from '../../server/src/draft';
import { findingMessage } from '../../server/src/messages';

/** The messages of `unattributed-figure` for a lead that ends in these words. */
function told(words: string): [english: string, hindi: string][] {
  const copy = `बाढ़ से घिरे गांवों में राहत\n\nदरभंगा, 19 जुलाई (भाषा) बागमती नदी का पानी रात में गांवों में घुस गया। ${words}\n`;
  return lintDraft(copy, { settings: resolveSettings([]).settings })
    .findings.filter(({ ruleId }) => ruleId === 'unattributed-figure')
    .map((finding) => [findingMessage(finding, 'en'), findingMessage(finding, 'hi')]);
}

describe('Figures of one sentence without a source', () => {
  it('are told as one, as one and another, and as one and more', () => {
    assert.deepEqual(told('बाढ़ में 25 लोग मारे गए।'), [
      ['Who says ‘25’? No source here.', '‘25’ किसने बताया? यहां स्रोत नहीं है।'],
    ]);
    assert.deepEqual(told('बाढ़ में 25 लोग मारे गए और 340 घर बह गए।'), [
      ['‘25’ and 1 more figure have no source.', '‘25’ और 1 अन्य आंकड़े का स्रोत नहीं है।'],
    ]);
    assert.deepEqual(told('बाढ़ में 25 लोग मारे गए, 340 घर बह गए और 1,250 पशु डूब गए।'), [
      ['‘25’ and 2 more figures have no source.', '‘25’ और 2 अन्य आंकड़ों का स्रोत नहीं है।'],
    ]);
  });
});
