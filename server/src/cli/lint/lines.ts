/**
 * One story a line: `--stdin-format jsonl`. Each line of the input is an object with the story’s `text`; each gives one
 * line of output, in the same order, so that an archive can be piped through whatever holds it.
 */
import { fill } from '../../localize';
import type { Locale, Localized } from '../../rules/types';
import { formatSize } from '../../workspace/problems';
import type { Terminal } from '../terminal';
import type { Linter, Outcome } from './linter';

const texts = {
  json: {
    hi: 'पंक्ति {line} JSON नहीं है।',
    en: 'Line {line} is not JSON.',
  },
  text: {
    hi: 'पंक्ति {line} में "text" नहीं है: हर पंक्ति ऐसी हो, {"text": "…", "path": "…", "id": …}।',
    en: 'Line {line} has no "text"; each line is to be {"text": "…", "path": "…", "id": …}.',
  },
  long: { hi: 'पंक्ति {line} {limit} से लंबी है।', en: 'Line {line} is longer than {limit}.' },
  utf8: { hi: 'पंक्ति {line} UTF-8 नहीं है।', en: 'Line {line} is not UTF-8.' },
} satisfies Record<string, Localized>;

/** A line that was linted, or why it was not. */
export interface LineResult {
  /** What the line gives itself out as; any JSON. */
  readonly id?: unknown;
  readonly outcome?: Outcome;
  /** 1-based. */
  readonly line: number;
  readonly path: string;
  readonly problem?: string;
}

/**
 * Lints the lines of the standard input as they come. Empty lines give nothing.
 * @param maxSize bytes of one line.
 */
export function* lintLines(terminal: Terminal, linter: Linter, maxSize: number, locale: Locale): Generator<LineResult> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let line = 0;
  for (const bytes of terminal.readLines(maxSize)) {
    line++;
    const path = `<stdin>:${line}`;
    const fail = (text: Localized): LineResult => ({
      ...{ line, path },
      problem: fill(text[locale], { line, limit: formatSize(maxSize) }),
    });
    if (bytes === undefined) {
      yield fail(texts.long);
      continue;
    }
    let text: string;
    try {
      text = utf8.decode(bytes);
    } catch {
      yield fail(texts.utf8);
      continue;
    }
    if (text.trim() === '') continue;
    let story: { readonly text?: unknown; readonly path?: unknown; readonly id?: unknown } | null;
    try {
      story = JSON.parse(text) as typeof story;
    } catch {
      yield fail(texts.json);
      continue;
    }
    if (typeof story !== 'object' || story === null || typeof story.text !== 'string') {
      yield {
        ...fail(texts.text),
        ...(story !== null && typeof story === 'object' && 'id' in story && { id: story.id }),
      };
      continue;
    }
    const named = typeof story.path === 'string' && story.path !== '';
    const name = named ? String(story.path) : path;
    const draft = { path: name, text: story.text, encoding: 'utf-8' as const, bytes };
    const outcome = linter.lintDraft(draft, { onDisk: false, placed: named });
    yield { line, path: name, outcome, ...('id' in story && { id: story.id }) };
  }
}
