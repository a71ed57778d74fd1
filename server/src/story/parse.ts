/** text → Copy: the one reading of a text that everything else shares. */
import { fold, toSource, toSourceEnd } from '../text/fold';
import { findLines as findLineStarts, type Lines } from '../text/lines';
import { changeBetween } from '../text/same';
import { classify } from './blocks';
import { carriedFrom } from './carried';
import { opensStory } from './dateline';
import { type Desk, readDesk } from './desk';
import type { ReadingExtras } from './extras';
import { readFigures, spanOf } from './figures';
import { blockOf, markFurniture } from './find-blocks';
import { findLines, findLinesAgain } from './find-lines';
import { type FrontMatter, findFrontMatter, writtenKind } from './front-matter';
import { partGlued } from './glued';
import { storyKind } from './kind';
import type { Block, Copy, Figure, FoundLines, NamedSource, Sentence, Span, Story, WeakPhrase } from './model';
import { type ReadSentence, readSentences } from './read-sentences';
import { splitSentences } from './sentences';
import { nameOf } from './source-name';
import { storyStarts } from './story-starts';
import { type ReadTokens, tokensOfLine } from './vocabulary';
import { joinWrapped } from './wrapped';

/**
 * Reads a text. Never throws; a text without copy has one story of kind `empty`. Work is linear in the text's length.
 * @param extras words of the house that the lexicon does not have.
 * @param before the version of the text before this one, of which the lines that have not changed are known.
 */
export function parse(text: string, extras?: ReadingExtras, before?: Copy): Copy {
  const frontMatter = findFrontMatter(text);
  const known = before?.extras === extras && !frontMatter && !before?.frontMatter ? before : undefined;
  const found = linesOf(text, frontMatter, known);
  let { folded } = found;
  let blocks = found.lines.map(blockOf);
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
    found,
    get lines(): Lines {
      lines ??= findLineStarts(text);
      return lines;
    },
  };
  const carriedOver = carriedFrom(known);
  const starts = storyStarts(blocks, text, folded, extras);
  let from = 0;
  for (const to of [...starts, blocks.length]) {
    if (to > from || stories.length === 0)
      stories.push(readStory(copy, blocks.slice(from, to), from === 0, to === blocks.length, carriedOver));
    from = to;
  }
  return copy;
}

function linesOf(text: string, frontMatter: FrontMatter | undefined, before: Copy | undefined): FoundLines {
  if (before !== undefined) return findLinesAgain(text, changeBetween(before.text, text), before.text, before.found);
  const folded = fold(text);
  return { folded, lines: findLines(text, folded, frontMatter?.end) };
}

function readStory(
  copy: Copy,
  blocks: readonly Block[],
  isFirst: boolean,
  isLast: boolean,
  carriedOver: ReturnType<typeof carriedFrom>,
): Story {
  const { text, folded, extras } = copy;
  const same = carriedOver(blocks);
  const { headline, dateline, lead, signOff } = same ?? classify(blocks, text, folded, extras);
  const shown = same?.kind ?? storyKind(blocks, folded, dateline !== undefined);
  const kind = shown === 'empty' ? shown : (writtenKind(copy.frontMatter) ?? shown);
  const tokensOf = (block: Block): ReadTokens => tokensOfLine(folded.text, block, extras);
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
        const above = i > 0 ? blocks[i - 1]! : undefined;
        if (above !== undefined && (above.role === 'subhead' || above.role === 'timestamp')) over.set(block, above);
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
    carried: same?.carried,
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
      if (figures !== undefined) return figures;
      figures = readFigures(copy, readAll(), readStraps(), dateline !== undefined && opensStory(dateline));
      if (dateline !== undefined) {
        figures = figures.map((figure) => {
          const source = figure.source && behindDateline(figure.source);
          return source === figure.source ? figure : { ...figure, source };
        });
      }
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
          .map(({ source }) => {
            const { first, end } = nameOf(own, source, sentence.firstToken);
            return { sentence, pronoun: reading.pronoun, ...behindDateline(spanOf(copy, own, first, end)) };
          }),
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
  block.known.sentences ??= splitSentences(tokens);
  return block.known.sentences.map(([firstToken, endToken]) => ({
    block,
    firstToken,
    endToken,
    start: toSource(copy.folded, tokens.start[firstToken]!),
    end: toSourceEnd(copy.folded, copy.text, tokens.end[endToken - 1]!),
  }));
}
