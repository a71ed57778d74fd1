/** `textDocument/documentSymbol`: the parts of the stories, for the outline. */
import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { localize } from '../messages';
import type { Locale } from '../rules/types';
import type { Block, BlockRole, Span, Story } from '../story/model';
import { toRange } from './ranges';
import { roleNames } from './role-names';
import type { Session } from './session';

export async function documentSymbol(
  session: Session,
  params: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const checked = await session.check(params.textDocument.uri);
  if (checked === undefined || checked.copy === undefined) return [];
  const { document, copy, settings } = checked;
  const stories = copy.stories.filter(({ blocks }) => blocks.length > 0);
  const parts = stories.map((story) => outline(document, story, settings.locale));
  const symbols = stories.length === 1 ? parts[0]! : stories.map((story, i) => nest(document, story, parts[i]!));
  return session.client.nestedSymbols ? symbols : flatten(symbols, document.uri);
}

const KINDS: Readonly<Partial<Record<BlockRole, SymbolKind>>> = {
  headline: SymbolKind.Class,
  dateline: SymbolKind.Event,
  lead: SymbolKind.Method,
  body: SymbolKind.String,
  subhead: SymbolKind.Namespace,
  'list-item': SymbolKind.Array,
  'sign-off': SymbolKind.Key,
  furniture: SymbolKind.Null,
  'ad-marker': SymbolKind.Null,
};

/** Long enough to tell paragraphs apart, short enough for a side bar. */
const NAME_LENGTH = 60;

/** The parts of one story in their order. Neighbouring lines of furniture become one part. */
function outline(document: TextDocument, story: Story, locale: Locale): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  const { dateline } = story;
  for (const run of runs(story.blocks)) {
    const first = run[0]!;
    const last = run.at(-1)!;
    if (run.length > 1) {
      const children = run.map((block) => symbol(document, block, block.role, locale));
      const whole = symbol(document, { start: first.start, end: last.end }, first.role, locale);
      symbols.push({ ...whole, name: `${whole.detail} (${run.length})`, detail: '', children });
      continue;
    }
    if (dateline?.block === first && dateline.end < first.end && first.role !== 'dateline') {
      symbols.push(symbol(document, dateline, 'dateline', locale));
      symbols.push(symbol(document, { start: skipSpace(document, dateline.end), end: first.end }, first.role, locale));
    } else symbols.push(symbol(document, first, first.role, locale));
  }
  return symbols;
}

function isFurniture({ role }: Block): boolean {
  return role === 'furniture' || role === 'ad-marker';
}

function runs(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last !== undefined && isFurniture(block) && isFurniture(last[0]!)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function skipSpace(document: TextDocument, offset: number): number {
  const text = document.getText();
  while (/\s/.test(text.charAt(offset))) offset++;
  return offset;
}

function symbol(document: TextDocument, span: Span, role: BlockRole, locale: Locale): DocumentSymbol {
  const range = toRange(document, span);
  return {
    name: excerpt(document.getText(range)),
    detail: localize(roleNames[role], locale),
    kind: KINDS[role] ?? SymbolKind.Field,
    range,
    selectionRange: range,
  };
}

/** The beginning of a part, in whole words. A name may not be empty. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= NAME_LENGTH) return line || '…';
  const space = line.lastIndexOf(' ', NAME_LENGTH);
  // without a space, a cut behind a letter's vowel signs never halves an akshara
  const cut =
    space > 0 ? space : (line.slice(0, NAME_LENGTH + 1).match(/^[\s\S]*(?=\P{M})/u)?.[0].length ?? NAME_LENGTH);
  return `${line.slice(0, cut)}…`;
}

/** A story of a wire dump: its parts under its headline. */
function nest(document: TextDocument, story: Story, parts: DocumentSymbol[]): DocumentSymbol {
  const blocks = story.blocks;
  const range = toRange(document, { start: blocks[0]!.start, end: blocks.at(-1)!.end });
  const head = toRange(document, story.headline ?? blocks[0]!);
  return {
    name: excerpt(document.getText(head)),
    kind: SymbolKind.Module,
    range,
    selectionRange: head,
    children: parts,
  };
}

function flatten(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flatten(children ?? [], uri, name),
  ]);
}
