/** text → Copy: the one reading of a text that everything else shares. */
import { fold, toSource, toSourceEnd } from '../text/fold';
import { findLines, type Lines } from '../text/lines';
import { tokenize } from '../text/tokens';
import { classify } from './blocks';
import { opensStory } from './dateline';
import { type Desk, readDesk } from './desk';
import type { ReadingExtras } from './extras';
import { readFigures, spanOf } from './figures';
import { findBlocks, markFurniture } from './find-blocks';
import { findFrontMatter, writtenKind } from './front-matter';
import { partGlued } from './glued';
import { storyKind } from './kind';
import type { Block, Copy, Figure, NamedSource, Sentence, Span, Story, WeakPhrase } from './model';
import { type ReadSentence, readSentences } from './read-sentences';
import { splitSentences } from './sentences';
import { storyStarts } from './story-starts';
import { type ReadTokens, readTokens } from './vocabulary';
import { joinWrapped } from './wrapped';

/**
 * Reads a text. Never throws; a text without copy has one story of kind `empty`. Work is linear in the text's length.
 * @param extras words of the house that the lexicon does not have.
 */
export function parse(text: string, extras?: ReadingExtras): Copy {
  const frontMatter = findFrontMatter(text);
  let folded = fold(text);
  let blocks = findBlocks(text, folded, frontMatter?.end);
  let inlineFurniture = markFurniture(blocks, text, folded, extras);
  const joined = joinWrapped(folded, blocks);
  if (joined !== undefined) {
    ({ folded, blocks } = joined);
    inlineFurniture = markFurniture(blocks, text, folded, extras);
  }
  blocks = partGlued(folded, text, blocks, extras);
  const stories: Story[] = [];
  let lines: Lines | undefined;
  const copy: Copy = {
    text,
    folded,
    stories,
    frontMatter,
    extras,
    inlineFurniture,
    get lines(): Lines {
      lines ??= findLines(text);
      return lines;
    },
  };
  const starts = storyStarts(blocks, text, folded, extras);
  let from = 0;
  for (const to of [...starts, blocks.length]) {
    if (to > from || stories.length === 0)
      stories.push(readStory(copy, blocks.slice(from, to), from === 0, to === blocks.length));
    from = to;
  }
  return copy;
}

function readStory(copy: Copy, blocks: readonly Block[], isFirst: boolean, isLast: boolean): Story {
  const { text, folded, extras } = copy;
  const { headline, dateline, lead, signOff } = classify(blocks, text, folded, extras);
  const shown = storyKind(blocks, folded);
  const kind = shown === 'empty' ? shown : (writtenKind(copy.frontMatter) ?? shown);
  const tokens = new Map<Block, ReadTokens>();
  const tokensOf = (block: Block): ReadTokens => {
    let own = tokens.get(block);
    if (own === undefined)
      tokens.set(block, (own = readTokens(tokenize(folded.text, block.foldedStart, block.foldedEnd), extras)));
    return own;
  };
  const prose = blocks.filter((block) => block.role === 'lead' || block.role === 'body' || block.role === 'list-item');
  let sentences: Sentence[] | undefined;
  let read: readonly ReadSentence[] | undefined;
  let figures: Figure[] | undefined;
  let weak: WeakPhrase[] | undefined;
  let named: NamedSource[] | undefined;
  let desk: Desk | undefined;
  const readAll = (): readonly ReadSentence[] => {
    if (read === undefined) {
      const over = new Map<Block, Block>();
      blocks.forEach((block, i) => {
        if (/^(?:subhead|timestamp)$/.test(blocks[i - 1]?.role ?? '')) over.set(block, blocks[i - 1]!);
      });
      read = readSentences(story.sentences, tokensOf, (block) => over.get(block));
    }
    return read;
  };
  const readStraps = (): readonly ReadSentence[] =>
    readSentences(
      blocks.filter((block) => block.role === 'strap').flatMap((block) => sentencesOf(copy, block, tokensOf(block))),
      tokensOf,
      () => undefined,
    );
  // where the lead opens with its source, that begins behind the dateline
  const behindDateline = <T extends Span>(span: T): T => {
    if (dateline === undefined || span.start >= dateline.end || span.end <= dateline.end) return span;
    let { end: start } = dateline;
    while (text[start] === ' ') start++;
    return { ...span, start };
  };
  const story: Story = {
    copy,
    start: isFirst ? 0 : (blocks[0]?.start ?? 0),
    end: isLast ? text.length : (blocks[blocks.length - 1]?.end ?? text.length),
    blocks,
    kind,
    headline,
    dateline,
    lead,
    signOff,
    get sentences() {
      sentences ??= prose.flatMap((block) => sentencesOf(copy, block, tokensOf(block)));
      return sentences;
    },
    get figures() {
      figures ??= readFigures(copy, readAll(), readStraps(), dateline !== undefined && opensStory(dateline)).map(
        ({ source, ...figure }) => ({ ...figure, source: source && behindDateline(source) }),
      );
      return figures;
    },
    get weakPhrases() {
      weak ??= readAll().flatMap(({ sentence, tokens: own, reading }) =>
        reading.weak.map(({ phrase }) => ({ sentence, ...spanOf(copy, own, phrase.first, phrase.end) })),
      );
      return weak;
    },
    get namedSources() {
      named ??= readAll().flatMap(({ sentence, tokens: own, reading }) =>
        reading.strong
          .filter(({ how }) => how !== 'elided')
          .map(({ source }) => ({
            sentence,
            pronoun: reading.pronoun,
            ...behindDateline(spanOf(copy, own, source.first, source.end)),
          })),
      );
      return named;
    },
    get desk() {
      desk ??= readDesk(story);
      return desk;
    },
    tokensOf,
  };
  return story;
}

function sentencesOf(copy: Copy, block: Block, tokens: ReadTokens): Sentence[] {
  return splitSentences(tokens).map(([firstToken, endToken]) => ({
    block,
    firstToken,
    endToken,
    start: toSource(copy.folded, tokens.start[firstToken]!),
    end: toSourceEnd(copy.folded, copy.text, tokens.end[endToken - 1]!),
  }));
}
