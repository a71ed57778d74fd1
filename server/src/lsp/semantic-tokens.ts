/** `textDocument/semanticTokens/full`: figures by their verdict, sources, and the parts of the dateline. */
import type { SemanticTokens, SemanticTokensLegend, SemanticTokensParams } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { Copy, Dateline, Span, Verdict } from '../story/model';
import type { Session } from './session';

/** Names as the manifest declares them; a test holds the two together. */
const TYPES = [
  'attributedFigure',
  'carriedFigure',
  'ownActFigure',
  'weakFigure',
  'unattributedFigure',
  'source',
  'datelinePlace',
  'datelineDate',
  'datelineAgency',
] as const;

type TokenType = (typeof TYPES)[number];

export const legend: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [] };

/** What needs no source is left to the grammar. */
const FIGURES: Readonly<Record<Verdict, TokenType | undefined>> = {
  attributed: 'attributedFigure',
  carried: 'carriedFigure',
  'own-act': 'ownActFigure',
  weak: 'weakFigure',
  unattributed: 'unattributedFigure',
  exempt: undefined,
};

interface Token extends Span {
  readonly type: TokenType;
}

export async function semanticTokens(session: Session, params: SemanticTokensParams): Promise<SemanticTokens> {
  const checked = await session.check(params.textDocument.uri);
  const builder = new SemanticTokensBuilder();
  if (checked?.copy === undefined) return builder.build();
  for (const { start, end, type } of tokensOf(checked.copy)) {
    // none of them goes over the end of a line: a block is one
    const { line, character } = checked.document.positionAt(start);
    builder.push(line, character, end - start, TYPES.indexOf(type), 0);
  }
  return builder.build();
}

/** In order and apart: where two share a unit, the one that begins first stands, and of those the longer. */
function tokensOf(copy: Copy): Token[] {
  const all: Token[] = copy.stories.flatMap((story) => [
    ...(story.dateline === undefined ? [] : datelineTokens(story.dateline)),
    ...story.figures.flatMap(({ start, end, verdict }): Token[] => {
      const type = FIGURES[verdict];
      return type === undefined ? [] : [{ start, end, type }];
    }),
    ...story.namedSources.map(({ start, end }): Token => ({ start, end, type: 'source' })),
  ]);
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return all.filter(({ start, end }) => {
    if (start < free || end <= start) return false;
    free = end;
    return true;
  });
}

function datelineTokens({ start, text, places, date, agency }: Dateline): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const place of places) {
    const at = text.indexOf(place, from);
    if (at < 0) continue;
    from = at + place.length;
    tokens.push({ start: start + at, end: start + from, type: 'datelinePlace' });
  }
  if (date !== undefined) tokens.push({ start: date.start, end: date.end, type: 'datelineDate' });
  const at = agency === undefined ? -1 : text.lastIndexOf(agency);
  if (at >= 0) tokens.push({ start: start + at, end: start + at + agency!.length, type: 'datelineAgency' });
  return tokens;
}
