/** Interviews: `सवाल: …`, `जवाब: …`. What stands under an answer is said by the one who is asked. */
import type { ReadSentence } from './read-sentences';
import type { ReadTokens } from './vocabulary';

/** A turn of an interview. */
export interface Turn {
  readonly kind: 'question' | 'answer';
  /** The last sentence before the first question that names a source: the one who is asked. */
  readonly asked: ReadSentence;
}

const QUESTION = /^(?:सवाल|प्रश्न)$/;
const ANSWER = /^(?:जवाब|उत्तर)$/;
/** Sentences before the first question among which the one who is asked is named. */
const REACH = 30;
const MARK = /^[:ः.-]$/;

/** The turn that a paragraph belongs to, after the one before it. */
export function nextTurn(
  tokens: ReadTokens,
  turn: Turn | undefined,
  before: readonly ReadSentence[],
): Turn | undefined {
  const label = tokens.text[0] ?? '';
  const marked = MARK.test(tokens.text[1] ?? '') || label.endsWith('ः');
  const kind = !marked ? undefined : QUESTION.test(label) ? 'question' : ANSWER.test(label) ? 'answer' : undefined;
  if (kind === undefined) return turn;
  const asked = turn?.asked ?? before.slice(-REACH).findLast(({ reading }) => reading.strong.length > 0);
  // questions and answers of nobody are an explainer
  return asked && { kind, asked };
}
