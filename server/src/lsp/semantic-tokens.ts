/** `textDocument/semanticTokens`: figures by their verdict, sources, and the parts of the dateline. */
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensLegend,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { Dateline, Span, Verdict } from '../story/model';
import { acceptedIn } from './accepted';
import { toSpan, touches } from './ranges';
import type { Checked, Session } from './session';

/** Names as the manifest declares them; a test holds the two together. */
const TYPES = ['figure', 'source', 'datelinePlace', 'datelineDate', 'datelineAgency'] as const;
const MODIFIERS = ['attributed', 'carried', 'weak', 'ownAct', 'unattributed', 'accepted', 'exempt'] as const;

type TokenType = (typeof TYPES)[number];
type TokenModifier = (typeof MODIFIERS)[number];

export const legend: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

/** Modifiers are words of a colour theme's rules, which know no hyphen. */
const OF_VERDICT: Readonly<Record<Verdict, TokenModifier>> = {
  attributed: 'attributed',
  carried: 'carried',
  weak: 'weak',
  'own-act': 'ownAct',
  unattributed: 'unattributed',
  exempt: 'exempt',
};

interface Token extends Span {
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

/** What a client has last been sent of a document: the next answer may tell only what differs. */
interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

const sentTo = new WeakMap<Session, Map<string, Sent>>();

export async function semanticTokens(session: Session, params: SemanticTokensParams): Promise<SemanticTokens> {
  const { uri } = params.textDocument;
  const checked = await session.check(uri);
  if (checked?.copy === undefined) return { data: [] };
  return remember(session, uri, { resultId: String(checked.id), data: encode(checked, tokensOf(checked)) });
}

/** What has changed since the result that the client has; everything, where that is not the last one. */
export async function semanticTokensDelta(
  session: Session,
  params: SemanticTokensDeltaParams,
): Promise<SemanticTokens | SemanticTokensDelta> {
  const { uri } = params.textDocument;
  const before = sentTo.get(session)?.get(uri);
  const now = await semanticTokens(session, params);
  if (before === undefined || before.resultId !== params.previousResultId) return now;
  return {
    ...(now.resultId === undefined ? {} : { resultId: now.resultId }),
    edits: difference(before.data, now.data),
  };
}

export async function semanticTokensRange(
  session: Session,
  params: SemanticTokensRangeParams,
): Promise<SemanticTokens> {
  const checked = await session.check(params.textDocument.uri);
  if (checked?.copy === undefined) return { data: [] };
  const wanted = toSpan(checked.document, params.range);
  return {
    data: encode(
      checked,
      tokensOf(checked).filter((token) => touches(token, wanted)),
    ),
  };
}

/** Forgets what was sent of a document that is closed. */
export function forgetSemanticTokens(session: Session, uri: string): void {
  sentTo.get(session)?.delete(uri);
}

function remember(session: Session, uri: string, tokens: Sent): SemanticTokens {
  let sent = sentTo.get(session);
  if (sent === undefined) sentTo.set(session, (sent = new Map()));
  sent.set(uri, tokens);
  return { resultId: tokens.resultId, data: [...tokens.data] };
}

/** One edit from the first number that differs to the last: a keystroke changes neighbours only. */
function difference(before: readonly number[], now: readonly number[]): SemanticTokensDelta['edits'] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(before.length, now.length) - start;
  while (end < most && before.at(-1 - end) === now.at(-1 - end)) end++;
  const deleteCount = before.length - end - start;
  const data = now.slice(start, now.length - end);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

/** Five numbers a token: line and character from the token before, length, type, modifiers as bits. */
function encode({ document }: Checked, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { start, end, type, modifier } of tokens.flatMap((token) => inLines(document, token))) {
    const at = document.positionAt(start);
    data.push(at.line - line, at.line === line ? at.character - character : at.character, end - start);
    data.push(TYPES.indexOf(type), modifier === undefined ? 0 : 1 << MODIFIERS.indexOf(modifier));
    ({ line, character } = at);
  }
  return data;
}

/** The pieces of a token, one a line: in copy broken at a width a source goes over the end of a line, and no token may. */
function inLines(document: Checked['document'], token: Token): Token[] {
  const text = document.getText().slice(token.start, token.end);
  if (!/[\n\r]/.test(text)) return [token];
  return [...text.matchAll(/[^\n\r]+/g)].map(({ index, 0: { length } }) => ({
    ...token,
    start: token.start + index,
    end: token.start + index + length,
  }));
}

/** In order and apart, as every client takes them. */
function tokensOf(checked: Checked): Token[] {
  const { copy } = checked;
  if (copy === undefined) return [];
  const isAccepted = acceptedIn(checked);
  const upper: Token[] = [];
  const lower: Token[] = [];
  for (const { dateline, figures, namedSources, weakPhrases } of copy.stories) {
    if (dateline !== undefined) upper.push(...datelineTokens(dateline));
    for (const figure of figures) {
      const { start, end, verdict } = figure;
      upper.push({ start, end, type: 'figure', modifier: isAccepted(figure) ? 'accepted' : OF_VERDICT[verdict] });
    }
    for (const { start, end, pronoun } of namedSources) if (!pronoun) lower.push({ start, end, type: 'source' });
    for (const { start, end } of weakPhrases) lower.push({ start, end, type: 'source', modifier: 'weak' });
  }
  return layOver(apart(lower), apart(upper)).map((token) => withoutSpace(copy.text, token));
}

/** In order; of two that share a unit, the one that begins first stays, and of those the longer. */
function apart(tokens: Token[]): Token[] {
  tokens.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return tokens.filter(({ start, end }) => {
    if (start < free || end <= start) return false;
    free = end;
    return true;
  });
}

/** Both layers in order. Where an upper token lies on a lower one, the lower shows before and behind it. */
function layOver(lower: readonly Token[], upper: readonly Token[]): Token[] {
  const tokens: Token[] = [...upper];
  let at = 0;
  for (const token of lower) {
    while (at < upper.length && upper[at]!.end <= token.start) at++;
    let { start } = token;
    for (let k = at; k < upper.length && upper[k]!.start < token.end; k++) {
      if (upper[k]!.start > start) tokens.push({ ...token, start, end: upper[k]!.start });
      start = Math.max(start, upper[k]!.end);
    }
    if (start < token.end) tokens.push({ ...token, start });
  }
  return tokens.sort((a, b) => a.start - b.start);
}

/** A part of a token that an upper one left over begins or ends at a space. */
function withoutSpace(text: string, token: Token): Token {
  let { start, end } = token;
  while (start < end - 1 && /\s/.test(text.charAt(start))) start++;
  while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end--;
  return { ...token, start, end };
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
  const at = agency === undefined || agency === '' ? -1 : text.lastIndexOf(agency);
  if (at >= 0) tokens.push({ start: start + at, end: start + at + agency!.length, type: 'datelineAgency' });
  return tokens;
}
