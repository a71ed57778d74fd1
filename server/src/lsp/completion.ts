/**
 * `textDocument/completion`: a dateline where the lead begins, the agency in its bracket, the month behind its day, and
 * elsewhere the phrases that name a source; in front matter what may stand under `sampadak:`.
 */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
  type Range,
} from 'vscode-languageserver';
import { draftDatelines } from '../fix/make/dateline';
import { agencies } from '../lexicon/agencies';
import { attributionPhrases, usualSources } from '../lexicon/attribution-phrases';
import { dayWords } from '../lexicon/dateline-styles';
import { monthNames } from '../lexicon/months';
import { localize } from '../messages';
import type { Localized } from '../rules/types';
import type { BlockRole, Story } from '../story/model';
import { ownSettingsAt } from './own-settings';
import type { Checked, Session } from './session';
import { texts } from './texts';

/** Characters behind which an editor asks by itself. */
export const TRIGGERS = ['('] as const;

/** A bracket further into the line than this opens no dateline. */
const DATELINE_LENGTH = 80;
/** Sources offered of those that the story names, latest first. */
const MOST_SOURCES = 4;
/** Longer phrases are clauses, not names. */
const LONGEST_SOURCE = 60;

const PARTIAL_WORD = /[\u0900-\u097fA-Za-z.]{0,40}$/;
const DAY_BEFORE = new RegExp(`(?:^|[\\s,])(?:\\d{1,2}|[०-९]{1,2}|${dayWords.slice(1).join('|')})[ \\t]{1,4}$`);
/** Roles that stand above the lead. */
const HEAD: ReadonlySet<BlockRole> = new Set([
  'headline',
  'repeat',
  'strap',
  'kicker',
  'byline',
  'timestamp',
  'caption',
  'photo-credit',
  'furniture',
  'ad-marker',
]);

export async function completion(session: Session, params: CompletionParams): Promise<CompletionItem[]> {
  const checked = await session.check(params.textDocument.uri);
  if (checked?.copy === undefined) return [];
  const { document, copy } = checked;
  const offset = document.offsetAt(params.position);
  const lineStart = document.offsetAt({ line: params.position.line, character: 0 });
  const line = copy.text.slice(lineStart, offset);
  const own = ownSettingsAt(copy, offset);
  if (own !== undefined) {
    const start = document.positionAt(own.start);
    return own.choices.map(({ text, newText, what }, index) =>
      item(text, newText, what, checked, { start, end: params.position }, index),
    );
  }
  const word = PARTIAL_WORD.exec(line)?.[0] ?? '';
  const range: Range = { start: document.positionAt(offset - word.length), end: params.position };
  const before = line.slice(0, line.length - word.length);

  const bracket = before.lastIndexOf('(');
  if (bracket > before.lastIndexOf(')') && bracket < DATELINE_LENGTH) return agencyItems(checked, range);
  if (params.context?.triggerCharacter !== undefined) return [];
  if (DAY_BEFORE.test(before)) return monthItems(checked, range);
  const story = copy.stories.find((one) => offset <= one.end) ?? copy.stories.at(-1);
  if (story === undefined) return [];
  const datelines =
    before.trim() === '' && wantsDateline(story, lineStart) ? datelineItems(session, checked, story, range) : [];
  return [...datelines, ...(datelines.length > 0 ? [] : phraseItems(checked, story, offset, range))];
}

/** True where the lead begins, or would begin: nothing but head stands above, and a headline does. */
function wantsDateline(story: Story, lineStart: number): boolean {
  if (story.dateline !== undefined) return false;
  const above = story.blocks.filter(({ end }) => end <= lineStart);
  const begun = above.some(({ role }) => !HEAD.has(role));
  return above.length > 0 && (!begun || story.lead?.start === lineStart);
}

function datelineItems(session: Session, checked: Checked, story: Story, range: Range): CompletionItem[] {
  const snippets = session.client.snippets;
  return draftDatelines(story, session.settingsOf(checked)).map(({ text, snippet }, index) => ({
    ...item(text.trim(), snippets ? snippet : text, texts.dateline, checked, range, index),
    kind: CompletionItemKind.Snippet,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(index === 0 && { preselect: true }),
  }));
}

function agencyItems(checked: Checked, range: Range): CompletionItem[] {
  return agencies.map(({ name }, index) => item(name, name, texts.agency, checked, range, index));
}

function monthItems(checked: Checked, range: Range): CompletionItem[] {
  return monthNames.map((name, index) => item(name, name, texts.month, checked, range, index));
}

/** Phrases with the sources that the story has named above, latest first; then with the usual ones; then bare. */
function phraseItems(checked: Checked, story: Story, offset: number, range: Range): CompletionItem[] {
  const named = story.namedSources
    .filter(({ pronoun, end }) => !pronoun && end <= offset)
    .map(({ start, end }) => story.copy.text.slice(start, end).replace(/\s+/g, ' '))
    .filter((name) => name.length <= LONGEST_SOURCE)
    .reverse();
  const sources = [...new Set([...named.slice(0, MOST_SOURCES), ...usualSources])];
  const phrases = sources.flatMap((source) => attributionPhrases.map((text) => text.replace('{source}', source)));
  const bare = attributionPhrases.map((text) => text.replace('{source} ', ''));
  return [...new Set([...phrases, ...bare])].map((text, index) =>
    item(text.trim(), text, texts.attribution, checked, range, index),
  );
}

function item(
  label: string,
  newText: string,
  detail: Localized,
  { settings }: Checked,
  range: Range,
  index: number,
): CompletionItem {
  return {
    label,
    kind: CompletionItemKind.Text,
    detail: localize(detail, settings.locale),
    // editors sort by this, not by the order of the list
    sortText: String(index).padStart(3, '0'),
    filterText: label,
    textEdit: { range, newText },
  };
}
