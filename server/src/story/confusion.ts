/** Words in a frame in which only their look-alike is right. Every pair is a frame, never a word alone. */
import { words } from '../lexicon/words';
import { foldAll } from '../text/fold';
import type { Block, Span, Story } from './model';
import { W, type WordPlace } from './wording';

export interface Confusion extends Span {
  readonly block: Block;
  readonly right: string;
}

const set = (list: string): ReadonlySet<string> => new Set(foldAll(words(list)));
const HOUSES = set('सदन विधानसभा लोकसभा राज्यसभा संसद परिषद');
/** What one does against somebody: कार्रवाई. */
const ACTS = set('सख्त कड़ी कठोर कानूनी विभागीय अनुशासनात्मक दंडात्मक');
const TOWARDS = set('जाने जाते जा बढ़ बढ़ने भागे भाग भागा लौट लौटे इशारा रवाना मुड़ ध्यान');

/** The places, in order. */
export function confusions(story: Story): Confusion[] {
  return story.desk.wordsOf(W.confusable).flatMap((place) => {
    const right = rightWord(place);
    return right === undefined ? [] : [{ start: place.start, end: place.end, block: place.block, right }];
  });
}

function rightWord({ word, tokens, at }: WordPlace): string | undefined {
  const before = tokens.text[at - 1] ?? '';
  const twoBefore = tokens.text[at - 2] ?? '';
  const after = tokens.text[at + 1] ?? '';
  switch (word) {
    case 'कार्यवाही':
      // `… के खिलाफ (सख्त) कार्यवाही`, `कानूनी कार्यवाही की जाएगी`
      if (before === 'खिलाफ' || before === 'विरुद्ध') return 'कार्रवाई';
      if (twoBefore === 'खिलाफ' || twoBefore === 'विरुद्ध') return ACTS.has(before) ? 'कार्रवाई' : undefined;
      return before === 'सख्त' || before === 'कडी' || before === 'कठोर' ? 'कार्रवाई' : undefined;
    case 'कार्रवाई':
      return before === 'की' &&
        HOUSES.has(twoBefore) &&
        /^(?:स्थगित|शुरू|बाधित|कल|दिनभर|दोपहर|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार)$/.test(after)
        ? 'कार्यवाही'
        : undefined;
    case 'और':
      // `घर की और जा रहे थे`: the direction, not the conjunction
      return before === 'की' && TOWARDS.has(after) ? 'ओर' : undefined;
    case 'अपेक्षा':
      return before === 'की' && after === 'का' && tokens.text[at + 2] === 'शिकार' ? 'उपेक्षा' : undefined;
    case 'समान':
      return (before === 'का' || before === 'सारा') && /^(?:लेकर|खरीद|बरामद|जब्त|चोरी)/.test(after) ? 'सामान' : undefined;
    default:
      return undefined;
  }
}
