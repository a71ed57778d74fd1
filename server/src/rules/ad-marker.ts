/** An advertisement's label, or a string of an ad network, left in the copy (CATALOGUE 4.1). */
import { quote } from '../fix/make/quote';
import { removeLine, removePart, removeTitles } from '../fix/make/remove';
import { fencedBlocks, furnitureIn } from '../story/furniture-of-story';
import type { Block, Story } from '../story/model';
import type { FixSafety, RawFinding, Rule } from './types';

export const adMarker: Rule = {
  meta: {
    id: 'ad-marker',
    since: '0.1.0',
    defaultSeverity: 'error',
    fix: 'safe',
    title: { hi: 'विज्ञापन का निशान', en: 'Ad marker' },
    what: {
      hi: 'विज्ञापन का लेबल या विज्ञापन-तंत्र का टुकड़ा कॉपी में रह गया है।',
      en: 'The label of an advertisement, or a string of an ad network, is still in the copy.',
    },
    why: {
      hi: 'वेब पेज से चिपकाई गई कॉपी में विज्ञापन की जगह का लेबल साथ आ जाता है; छप जाए तो खबर ही विज्ञापन लगती है।',
      en: 'Copy pasted from a web page brings the labels of its ad slots; in print the story itself looks like an advertisement.',
    },
    action: {
      hi: 'पंक्ति हटाएं। पूरी कॉपी प्रायोजित हो तो यह बात फ्रंट मैटर में लिखें।',
      en: 'Remove the line. If the whole copy is sponsored, declare that in the front matter.',
    },
    messages: {
      left: {
        severity: 'error',
        hi: 'विज्ञापन का निशान छूट गया है: ‘{text}’।',
        en: 'Leftover ad marker: ‘{text}’.',
      },
      declare: {
        severity: 'warning',
        hi: 'प्रायोजित होने की बात फ्रंट मैटर में लिखें, पहली पंक्ति में नहीं: ‘{text}’।',
        en: 'Declare sponsored copy in the front matter, not on the first line: ‘{text}’.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'जोधपुर में लोक संगीत समारोह शुरू\n\nजोधपुर, 18 दिसंबर (भाषा) जोधपुर में लोक संगीत समारोह गुरुवार को शुरू हुआ। पर्यटन विभाग ने यह जानकारी दी।\n\nAdvertisment\n\nसमारोह रविवार तक चलेगा।',
        good: 'जोधपुर में लोक संगीत समारोह शुरू\n\nजोधपुर, 18 दिसंबर (भाषा) जोधपुर में लोक संगीत समारोह गुरुवार को शुरू हुआ। पर्यटन विभाग ने यह जानकारी दी।\n\nसमारोह रविवार तक चलेगा।',
      },
      {
        bad: 'प्रायोजित लेख\n\nमकान से पहले मिट्टी की जांच क्यों जरूरी\n\nलखनऊ, 5 अगस्त (हि.स.)। मिट्टी की जांच से नींव का खर्च घटता है। लोक निर्माण विभाग ने यह जानकारी दी।',
        good: 'मकान से पहले मिट्टी की जांच क्यों जरूरी\n\nलखनऊ, 5 अगस्त (हि.स.)। कंपनियों के प्रायोजित शिविरों में मिट्टी की जांच होगी। लोक निर्माण विभाग ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    const { text } = story.copy;
    let fenced: ReadonlySet<Block> | undefined;
    const isListing = (block: Block): boolean => (fenced ??= fencedBlocks(story)).has(block);
    for (const [index, block] of story.blocks.entries()) {
      const pattern = block.furniture;
      if (pattern?.rule !== 'ad-marker' || isListing(block)) continue;
      if (pattern.id === 'ad-abbreviation' && !standsInProse(story, index)) continue;
      const place = { start: block.start, end: block.end, args: { text: quote(text, block) } };
      if (pattern.group === 'ad-sponsor' && index === 0 && story === story.copy.stories[0]) {
        yield { ...place, message: 'declare', fix: 'none' };
        continue;
      }
      const safety: FixSafety = pattern.confidence === 'certain' ? 'safe' : 'review';
      yield {
        ...place,
        message: 'left',
        unnecessary: true,
        fix: safety,
        fixes: () => [removeLine(text, block, safety)],
      } satisfies RawFinding;
    }
    for (const match of furnitureIn(story)) {
      if (match.pattern.rule !== 'ad-marker' || isListing(match.block)) continue;
      yield {
        start: match.start,
        end: match.end,
        message: 'left',
        args: { text: quote(text, match) },
        unnecessary: true,
        fix: 'safe',
        fixes: () => [
          {
            title: { text: removeTitles.part },
            safety: 'safe',
            edits: [removePart(text, match, '', true)],
            preferred: true,
          },
        ],
      };
    }
  },
};

/** `AD` between two paragraphs, or below the last, is a label; in a list of eras or sizes it is an entry. */
function standsInProse(story: Story, index: number): boolean {
  const { blocks } = story;
  const next = blocks[index + 1];
  const ends = next === undefined || next.role === 'sign-off' || isProse(story, next);
  return ends && isProse(story, blocks[index - 1]);
}

function isProse({ copy: { text } }: Story, block: Block | undefined): boolean {
  return (
    block !== undefined && block.end - block.start >= 20 && /[।.!?"'”’)]$/.test(text.slice(block.start, block.end))
  );
}
