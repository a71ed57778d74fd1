import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint, parse, render, resolveSettings } from '../../server/src/engine';

/** Titles of the fixes of the one figure that nobody answers for. */
function titles(text: string): string[] {
  const { findings } = lint(parse(text), resolveSettings([]).settings);
  const bare = findings.filter(({ message }) => message === 'one');
  assert.equal(bare.length, 1, findings.map(({ ruleId, message }) => `${ruleId} ${message}`).join(', '));
  return (bare[0]?.fixes?.() ?? []).map((fix) => render(fix.title, 'hi'));
}

const HEAD = 'द्वीपों पर सैलानियों की भीड़\n\nमाले, 18 जून (आईएएनएस)। द्वीपों पर सैलानियों की भीड़ बढ़ रही है।';

test('a source named just before is offered for a figure that has none', () => {
  const offered = titles(`${HEAD}\n\nपर्यटन मंत्रालय ने कहा कि होटल भरे हुए हैं।\n\nसड़क हादसों में 25 लोगों की मौत हो गई।`);
  assert.ok(offered.includes('‘पर्यटन मंत्रालय के अनुसार’ जोड़ें'), offered.join(' · '));
});

test('a source is offered by its name alone, without its act and the reason for it', () => {
  const offered = titles(
    `${HEAD}\n\nइसी वजह से मछुआरों के संगठन भी निगरानी की मांग कर रहे थे।\n\nमालदीव में हर साल करीब 20 लाख सैलानी आते हैं।`,
  );
  assert.deepEqual(offered, ['‘मछुआरों के संगठन के अनुसार’ जोड़ें', '‘… के अनुसार’ जोड़ें', '‘… ने यह जानकारी दी।’ जोड़ें']);
});
