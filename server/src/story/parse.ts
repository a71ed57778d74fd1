/** text → Copy. */
import { fold, fromSource } from '../text/fold';
import { findLines, type Lines } from '../text/lines';
import { type Tokens, tokenize } from '../text/tokens';
import type { Block, Copy, Story } from './model';

/** Reads a text. Never throws; a text without copy has one story of kind `empty`. */
export function parse(text: string): Copy {
  const folded = fold(text);
  let lines: Lines | undefined;
  const blocks: Block[] = [];
  let line = 0;
  for (let start = 0; start <= text.length; line++) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    let a = start;
    let b = end;
    while (a < b && /\s/.test(text[a]!)) a++;
    while (b > a && /\s/.test(text[b - 1]!)) b--;
    if (b > a) {
      blocks.push({
        start: a,
        end: b,
        line,
        role: blocks.length === 0 ? 'headline' : 'body',
        foldedStart: fromSource(folded, a),
        foldedEnd: fromSource(folded, b),
      });
    }
    start = end + 1;
  }
  const cache = new Map<Block, Tokens>();
  const copy = {
    text,
    folded,
    stories: [] as Story[],
    inlineFurniture: [],
    get lines(): Lines {
      lines ??= findLines(text);
      return lines;
    },
  };
  copy.stories.push({
    copy,
    start: 0,
    end: text.length,
    blocks,
    kind: blocks.length === 0 ? 'empty' : 'news',
    headline: blocks[0],
    dateline: undefined,
    lead: blocks[1],
    signOff: undefined,
    sentences: [],
    figures: [],
    weakPhrases: [],
    namedSources: 0,
    tokensOf(block) {
      let tokens = cache.get(block);
      if (tokens === undefined) cache.set(block, (tokens = tokenize(folded.text, block.foldedStart, block.foldedEnd)));
      return tokens;
    },
  });
  return copy;
}
