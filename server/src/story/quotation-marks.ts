/** Where a quotation is open, from the marks of a paragraph: “…”, ‘‘…’’, '…' and their mixtures. */
import { glued } from './numbers';
import { A, lengthAt, type ReadTokens } from './vocabulary';

/** The marks of one paragraph, read sentence by sentence. */
export interface QuotationMarks {
  /** True when a quotation is open where a sentence begins. */
  isOpen(first: number): boolean;
  /** Goes on to the end of a sentence. */
  read(first: number, end: number): void;
}

/** Starts at the head of a paragraph. */
export function quotationMarks(tokens: ReadTokens | undefined): QuotationMarks {
  let double = false;
  let single = false;
  /** The single mark that is open stands behind a comma or a colon. */
  let spoken = false;
  /** Double marks of the paragraph, counted when first needed, and those that were read. */
  let all: number | undefined;
  let passed = 0;
  /** The last single mark that can close; found when first needed. */
  let lastClosing: number | undefined;

  return { isOpen, read };

  function isOpen(first: number): boolean {
    // the narrator does not speak inside a quotation: a mark was left open, unless one behind it closes what is open
    if (tokens !== undefined && (double || single) && lengthAt(tokens, first, A.background, 0) > 0) {
      all ??= tokens.text.filter((mark) => mark === '"').length;
      if ((all - passed) % 2 === 0) double = false;
      single = false;
    }
    return double || single;
  }

  function read(first: number, end: number): void {
    if (tokens === undefined) return;
    for (let i = first; i < end; i++) {
      const mark = tokens.text[i];
      if (mark === '"') {
        double = !double;
        passed++;
      }
      if (mark === "'") {
        single = opens(tokens, i);
        spoken = single && /^[,:-]$/.test(tokens.text[i - 1] ?? '');
      }
    }
    // “… है’.: opened with one mark and closed with another
    if (double && end - first > 2 && (tokens.text[end - 1] === "'" || tokens.text[end - 2] === "'")) double = false;
    if (!single) return;
    // a mark that nothing closes later in the paragraph is a slip, but not behind `कहा,`: there the closing one is left out
    lastClosing ??= findLastClosing(tokens);
    if (lastClosing < end && !spoken) single = false;
  }
}

/** A single mark that stands apart from the word before it and against the one behind it. */
function opens(tokens: ReadTokens, i: number): boolean {
  return i + 1 < tokens.count && glued(tokens, i + 1) && !glued(tokens, i);
}

function findLastClosing(tokens: ReadTokens): number {
  for (let i = tokens.count - 1; i >= 0; i--) if (tokens.text[i] === "'" && !opens(tokens, i)) return i;
  return -1;
}
