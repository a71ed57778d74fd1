/** What must hold for every document: nothing thrown, nothing outside, nothing cut, nothing left to chance. */
import { resolveSettings } from '../../server/src/config/settings';
import { fixDraft, type LintedDraft, lintDraft } from '../../server/src/draft';
import { fixAll } from '../../server/src/fix/fixpoint';
import type { Edit, LintSettings } from '../../server/src/rules/types';
import { cutsAkshara } from '../../server/src/text/akshara';

const PRESETS: readonly LintSettings[] = ['wire', 'web', 'strict', 'auto'].map((preset) => ({
  ...resolveSettings([{ from: 'fuzz', preset }]).settings,
  today: { day: 4, month: 9, year: 2025 },
}));

/** Of so many documents one is linted twice as it is; each is linted twice as fixing leaves it. */
const LINTED_TWICE = 8;

const TWO_LINTS = 'Two lints of one text differ.';

/**
 * Reads, lints and fixes a document, then what fixing has made of it. Nothing is linted more often than the checks need: a
 * million documents are to be done in one night, and most have nothing to fix, so that the text is the same both times.
 * @param turn chooses the preset.
 * @returns what went wrong; undefined where nothing did.
 */
export function faultOf(text: string, turn: number): string | undefined {
  const settings = PRESETS[turn % PRESETS.length]!;
  try {
    const linted = lintDraft(text, { settings });
    const fault = faultOfFindings(text, linted);
    if (fault !== undefined) return fault;
    if (turn % LINTED_TWICE === 0 && told(linted) !== told(lintDraft(text, { settings }))) return TWO_LINTS;
    let last = linted;
    const fixed = fixAll(text, (current) => {
      if (current !== text) last = lintDraft(current, { settings });
      return last.findings;
    });
    const again = fixDraft(fixed.text, { settings });
    // two rules that undo each other may come back to the same text
    if (again.passes > 0 || again.text !== fixed.text) return 'Fixing what is fixed changes it.';
    if (told(last) !== told(again)) return TWO_LINTS;
    const left = last === linted ? undefined : faultOfFindings(fixed.text, last);
    if (left !== undefined) return `After fixing: ${left}`;
    for (const edit of fixed.edits) {
      if (tears(text, edit)) return `A fix tears an akshara at ${edit.start}.`;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function faultOfFindings(text: string, { copy, findings, failures }: LintedDraft): string | undefined {
  const [failure] = failures;
  if (failure !== undefined) {
    return `${failure.ruleId} throws: ${failure.error instanceof Error ? failure.error.stack : failure.error}`;
  }
  let before = 0;
  for (const { ruleId, start, end, related, fixes } of findings) {
    const name = `${ruleId} at ${start}–${end}`;
    if (!(start >= 0 && start <= end && end <= text.length)) return `${name} lies outside.`;
    if (start < before) return `${name} is out of order.`;
    before = start;
    if (cutsAkshara(text, start) || cutsAkshara(text, end)) return `${name} cuts an akshara.`;
    for (const other of related ?? []) {
      if (!(other.start >= 0 && other.start <= other.end && other.end <= text.length)) return `${name} points outside.`;
    }
    for (const fix of fixes?.() ?? []) {
      for (const edit of fix.edits) {
        if (!(edit.start >= 0 && edit.start <= edit.end && edit.end <= text.length))
          return `A fix of ${name} lies outside.`;
      }
    }
  }
  for (const story of copy.stories) {
    for (const figure of story.figures) {
      if (figure.text !== text.slice(figure.start, figure.end)) return `The figure at ${figure.start} is not its text.`;
      if (cutsAkshara(text, figure.start) || cutsAkshara(text, figure.end))
        return `The figure at ${figure.start} cuts an akshara.`;
    }
  }
  return undefined;
}

function told({ findings }: LintedDraft): string {
  return JSON.stringify(
    findings.map(({ ruleId, severity, start, end, message, args }) => [ruleId, severity, start, end, message, args]),
  );
}

/** What a fix of signs takes: signs and units that nobody sees. It may stand inside an akshara, since it mends it. */
const SIGNS =
  /^[\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962\u0963\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]*$/;

function tears(text: string, { start, end, newText }: Edit): boolean {
  if (!cutsAkshara(text, start) && !cutsAkshara(text, end)) return false;
  return newText === '' && !SIGNS.test(text.slice(start, end));
}
