/**
 * Courtesy to whoever is typing: in the sentence under their hands nothing new is reported until the caret leaves it or
 * they pause. What goes away goes at once, and what stood there before they began stays.
 */
import { RAL, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../rules/types';
import type { Copy, Span } from '../story/model';
import { touches } from './ranges';

/** How long a pause is, in milliseconds. */
export const PAUSE = 2_000;

/** Most units that one keystroke brings or takes: input methods for Hindi put in whole words. */
const KEYSTROKE = 24;

export interface Typing {
  /** A document is about to change. */
  changed(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void;
  /** The caret stands here now. */
  caret(uri: string, offset: number, copy: Copy | undefined): void;
  /**
   * The findings to hold back for now.
   * @param before what was reported for the version before.
   */
  heldBack(uri: string, copy: Copy, findings: readonly Finding[], before: readonly Finding[]): ReadonlySet<Finding>;
  /** Counts up whenever somebody begins or stops typing in a document: results of another count are out of date. */
  stateOf(uri: string): number;
  closed(uri: string): void;
  /** The server is going away: nobody waits for a pause any more. */
  stop(): void;
}

/** Somebody at work in a document. */
interface Hands {
  /** Where the last change ended, as an offset of the document after it. */
  readonly at: number;
  readonly timer: { dispose(): void };
  readonly state: number;
}

const NOTHING: ReadonlySet<Finding> = new Set();

/**
 * @param pause in milliseconds; with 0 nothing is ever held back.
 * @param rested called when findings of a document that were held back may be reported.
 */
export function createTyping(pause: number, rested: (uri: string) => void): Typing {
  const hands = new Map<string, Hands>();
  let states = 1;

  function release(uri: string): void {
    const own = hands.get(uri);
    if (own === undefined) return;
    own.timer.dispose();
    hands.delete(uri);
  }

  return {
    changed(document, changes) {
      const { uri } = document;
      const before = hands.get(uri);
      release(uri);
      const at = typedAt(document, changes);
      if (at === undefined || pause === 0) return;
      const timer = RAL().timer.setTimeout(() => {
        hands.delete(uri);
        rested(uri);
      }, pause);
      hands.set(uri, { at, timer, state: before?.state ?? states++ });
    },
    caret(uri, offset, copy) {
      const own = hands.get(uri);
      if (own === undefined) return;
      const here = copy === undefined ? undefined : sentenceAt(copy, own.at);
      if (here !== undefined && here.start <= offset && offset <= here.end) return;
      release(uri);
      rested(uri);
    },
    heldBack(uri, copy, findings, before) {
      const own = hands.get(uri);
      const here = own === undefined || findings.length === 0 ? undefined : sentenceAt(copy, own.at);
      if (here === undefined) return NOTHING;
      // of thousands of findings in a long draft only those count that have the name of one under the hands
      const names = new Set(findings.filter((finding) => touches(finding, here)).map(nameOf));
      if (names.size === 0) return NOTHING;
      const lengths = new Set([...names].map((name) => name.length));
      const isNamed = (finding: Finding) => lengths.has(lengthOfName(finding)) && names.has(nameOf(finding));
      const stood = new Map<string, number>();
      for (const finding of before.filter(isNamed)) {
        const name = nameOf(finding);
        stood.set(name, (stood.get(name) ?? 0) + 1);
      }
      const held = new Set<Finding>();
      for (const finding of findings.filter(isNamed)) {
        const name = nameOf(finding);
        const left = stood.get(name) ?? 0;
        if (left > 0) stood.set(name, left - 1);
        else if (touches(finding, here)) held.add(finding);
      }
      return held;
    },
    stateOf: (uri) => hands.get(uri)?.state ?? 0,
    closed: release,
    stop() {
      for (const uri of [...hands.keys()]) release(uri);
    },
  };
}

/** Tells a finding of one version from its like in the next: its rule and its words. */
function nameOf({ ruleId, start, end, story }: Finding): string {
  return `${ruleId} ${story.copy.text.slice(start, end)}`;
}

function lengthOfName({ ruleId, start, end }: Finding): number {
  return ruleId.length + 1 + end - start;
}

/** Where a keystroke ends; undefined for a change that no hand makes letter by letter: a paste, a fix, an undo of much. */
function typedAt(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): number | undefined {
  const [change] = changes;
  if (change === undefined || changes.length !== 1 || !('range' in change)) return undefined;
  const start = document.offsetAt(change.range.start);
  const removed = document.offsetAt(change.range.end) - start;
  if (removed > KEYSTROKE || change.text.length > KEYSTROKE || /[\r\n]/.test(change.text)) return undefined;
  return start + change.text.length;
}

/** The sentence at an offset, or the line where it is no prose. */
function sentenceAt(copy: Copy, offset: number): Span | undefined {
  for (const story of copy.stories) {
    if (story.end < offset) continue;
    const block = story.blocks.find(({ start, end }) => start <= offset && offset <= end);
    if (block === undefined) return undefined;
    const sentence = story.sentences.find((own) => own.block === block && offset <= own.end);
    return sentence ?? block;
  }
  return undefined;
}
