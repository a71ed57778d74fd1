/** A wire dump as the stories it holds: their texts, and names for their files. */
import { wordsOf } from '../text/key';
import type { Copy, Story } from './model';

export interface SplitStory {
  /** Name without folder and extension, unique in the dump. */
  readonly name: string;
  readonly text: string;
}

/** Longest name in words and in UTF-16 units: file systems take 255 bytes, and Devanagari has three a unit. */
const MOST_WORDS = 8;
const LONGEST = 60;

/** Nothing of the copy is lost: what stands between two stories goes with the one before it. Empty for a single story. */
export function splitCopy(copy: Copy): SplitStory[] {
  const stories = copy.stories.filter(({ blocks }) => blocks.length > 0);
  if (stories.length < 2) return [];
  const taken = new Set<string>();
  return stories.map((story, index) => {
    const end = stories[index + 1]?.start ?? copy.text.length;
    const text = copy.text.slice(index === 0 ? 0 : story.start, end).trim();
    const base = nameOf(story) || 'story';
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
    taken.add(name);
    return { name, text: `${text}\n` };
  });
}

/** The first words of the headline: no mark that a file system minds, no cut word. */
function nameOf({ copy, headline, blocks }: Story): string {
  const block = headline ?? blocks[0];
  if (block === undefined) return '';
  let name = '';
  for (const word of wordsOf(copy.text.slice(block.start, block.end).toLowerCase()).slice(0, MOST_WORDS)) {
    if (name.length + word.length + 1 > LONGEST) break;
    name += name === '' ? word : `-${word}`;
  }
  return name;
}
