/** Marked copy: newsroom copy with the expected result written into it (test/cases/README.md). */

/** One label of a mark: a rule's id, `dateline`, or a letter for a figure; what follows the colon is the detail. */
export interface Label {
  readonly name: string;
  readonly detail: string | undefined;
}

/** A marked stretch of the bare text. */
export interface Mark {
  readonly kind: 'finding' | 'figure';
  readonly start: number;
  readonly end: number;
  readonly labels: readonly Label[];
}

/** A draft of its own. */
export interface MarkedCase {
  readonly title: string;
  /** The copy without marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface CaseFile {
  readonly title: string;
  readonly preset: string;
  /** Rules under test, where the header names them. */
  readonly rules: readonly string[] | undefined;
  readonly cases: readonly MarkedCase[];
}

/**
 * Reads a case file.
 * @throws Error when the header or a mark is malformed, with the place.
 */
export function readCaseFile(source: string, name: string): CaseFile {
  const { header, body } = splitHeader(source.replace(/\r\n/g, '\n'), name);
  return {
    title: header.title ?? name,
    preset: header.preset ?? 'wire',
    rules: header.rules
      ?.split(',')
      .map((rule) => rule.trim())
      .filter((rule) => rule !== ''),
    cases: splitCases(body).map(({ title, text }) => readMarks(title, text, name)),
  };
}

const HEADER_KEYS = new Set(['title', 'preset', 'rules']);

function splitHeader(source: string, name: string): { header: Record<string, string>; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(source);
  if (match === null) return { header: {}, body: source };
  const header: Record<string, string> = {};
  for (const line of match[1]!.split('\n')) {
    const colon = line.indexOf(':');
    const key = line.slice(0, colon).trim();
    if (colon < 0 || !HEADER_KEYS.has(key))
      throw new Error(`${name}: the header line ‘${line}’ is not title, preset or rules.`);
    header[key] = line.slice(colon + 1).trim();
  }
  return { header, body: source.slice(match[0].length) };
}

/** Splits at the `===` lines; blank lines round a case do not count. */
export function splitCases(body: string): { title: string; text: string }[] {
  const cases: { title: string; lines: string[] }[] = [{ title: '', lines: [] }];
  for (const line of body.split('\n')) {
    if (line.startsWith('===')) cases.push({ title: line.replace(/^=+\s*/, ''), lines: [] });
    else cases.at(-1)!.lines.push(line);
  }
  return cases
    .map(({ title, lines }) => ({
      title,
      text: lines
        .join('\n')
        .replace(/^(?:[ \t]*\n)+/, '')
        .replace(/\s+$/, ''),
    }))
    .filter(({ title, text }) => title !== '' || text !== '');
}

const OPENING = { '[[': 'finding', '{{': 'figure' } as const;

function readMarks(title: string, source: string, name: string): MarkedCase {
  const marks: Mark[] = [];
  const open: { kind: Mark['kind']; start: number }[] = [];
  let text = '';
  let i = 0;
  const fail = (what: string): never => {
    throw new Error(
      `${name}, ${title === '' ? 'only case' : `case ‘${title}’`}: ${what} near ‘${source.slice(i, i + 40)}’.`,
    );
  };
  while (i < source.length) {
    const two = source.slice(i, i + 2);
    if (two === '[[' || two === '{{') {
      open.push({ kind: OPENING[two], start: text.length });
      i += 2;
    } else if (two === ']]' && open.at(-1)?.kind === 'finding') {
      const labels = /^\{([^{}]+)\}/.exec(source.slice(i + 2));
      if (labels === null) return fail('a mark without its rule in braces');
      marks.push({ ...open.pop()!, end: text.length, labels: labels[1]!.split(',').map(readLabel) });
      i += 2 + labels[0].length;
    } else if (source[i] === '|' && open.at(-1)?.kind === 'figure') {
      const label = /^\|([^{}|]+)\}\}/.exec(source.slice(i));
      if (label === null) return fail('a figure without its letter');
      marks.push({ ...open.pop()!, end: text.length, labels: [readLabel(label[1]!)] });
      i += label[0].length;
    } else text += source[i++];
  }
  if (open.length > 0) return fail('a mark that is not closed');
  return { title, text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function readLabel(source: string): Label {
  const [name, detail] = source.trim().split(':');
  return { name: name!.trim(), detail: detail?.trim() };
}

/** A text with labels written into it, for messages that show what was wanted and what came. */
export function showMarks(text: string, marks: readonly { start: number; end: number; label: string }[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end, label } of [...marks].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1),
  )) {
    const from = Math.max(at, start);
    shown += `${text.slice(at, from)}⟦${text.slice(from, end)}⟧${label}`;
    at = Math.max(at, end);
  }
  return shown + text.slice(at);
}
