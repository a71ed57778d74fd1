/** The progress line: one line of the terminal, rewritten as the work goes on, gone at the end. */

import { fill } from '../localize';
import type { Locale } from '../rules/types';
import type { Terminal } from './terminal';
import { displayWidth, printable } from './width';

/** Milliseconds before work counts as long, and between two lines. */
const PATIENCE = 400;
const INTERVAL = 100;

const text = { hi: '{files} फाइलें जांचीं · {path}', en: '{files} files linted · {path}' };

export interface Progress {
  /** Before a file is read. */
  at(path: string, filesDone: number): void;
  /** Takes the line away, before something else is printed. */
  clear(): void;
}

/** A progress line where the standard error is a terminal; elsewhere, and when asked to be quiet, it says nothing. */
export function openProgress(terminal: Terminal, locale: Locale, wanted: boolean): Progress {
  if (!wanted || !terminal.errIsTerminal) return { at() {}, clear() {} };
  let next = Date.now() + PATIENCE;
  let shown = false;
  return {
    at(path, files) {
      const now = Date.now();
      if (now < next) return;
      next = now + INTERVAL;
      const line = cut(fill(text[locale], { files, path: printable(path) }), terminal.width - 1);
      terminal.err(`\r\u001b[K${line}`);
      shown = true;
    },
    clear() {
      if (shown) terminal.err('\r\u001b[K');
      shown = false;
    },
  };
}

/** A line that wraps cannot be rewritten. */
function cut(line: string, width: number): string {
  let end = line.length;
  while (displayWidth(line.slice(0, end)) > width) end--;
  return end === line.length ? line : `${line.slice(0, Math.max(0, end - 1))}…`;
}
