/** `textDocument/codeAction`: the menu of fixes. Titles are made here, edits only when one is chosen. */
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { merge, safeFixes } from '../fix/apply';
import { fill, localize, render } from '../messages';
import { findRule } from '../rules/index';
import type { Edit, Finding, Fix } from '../rules/types';
import { type ActionData, makeEdit } from './code-action-edit';
import { toDiagnostic } from './diagnostics';
import { toSpan, touches } from './ranges';
import type { Checked, Session } from './session';
import { suppressActions } from './suppress-actions';
import { texts } from './texts';
import { twinActions } from './twin-actions';

/** Runs on save with `"editor.codeActionsOnSave": { "source.fixAll.sampadak": "explicit" }`. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.sampadak`;

export async function codeAction(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const checked = await session.check(params.textDocument.uri);
  if (checked === undefined || checked.copy === undefined) return [];
  const { only } = params.context;
  // A source action runs over the whole draft: it is offered to those who ask for it by kind, not in the menu of a line.
  // A save waits for it, so it comes with its edit: one question less.
  if (only?.some((kind) => contains(kind, FIX_ALL_KIND))) return finish(session, checked, fixAllAction(checked), true);
  if (!wantsQuickFixes(only)) return [];
  const span = toSpan(checked.document, params.range);
  const at = checked.findings.flatMap((finding, key) => (touches(finding, span) ? [key] : []));
  const fixes = finish(session, checked, [
    ...at.flatMap((key) => fixActions(session, checked, key)),
    ...allOfKind(session, checked, at),
    ...allSafe(checked, at),
  ]);
  return [...twinActions(session, checked, at), ...fixes, ...suppressActions(session, checked, at)];
}

/** True for a request that wants the menu of a place. */
export function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => contains(kind, CodeActionKind.QuickFix));
}

/** True when `kind` is `other` or one above it: `source` contains `source.fixAll.sampadak`. */
function contains(kind: string, other: string): boolean {
  return kind === '' || other === kind || other.startsWith(`${kind}.`);
}

/** An action before it has an edit. */
interface Draft {
  readonly action: CodeAction;
  readonly data: ActionData;
}

function finish(session: Session, checked: Checked, drafts: readonly Draft[], atOnce = false): CodeAction[] {
  return drafts.map(({ action, data }) =>
    session.client.resolveEdit && !atOnce ? { ...action, data } : { ...action, edit: makeEdit(session, checked, data) },
  );
}

function base(checked: Checked): Pick<ActionData, 'uri' | 'id'> {
  return { uri: checked.document.uri, id: checked.id };
}

/** The ways out of one finding, best first. */
function fixActions(session: Session, checked: Checked, key: number): Draft[] {
  const finding = checked.findings[key]!;
  const fixes = session.fixesOf(finding);
  const { locale } = checked.settings;
  const options = session.renderOptions(locale);
  return fixes.map((fix, index) => ({
    action: {
      title: render(fix.title, locale),
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(checked.document, finding, options)],
      ...(isPreferred(fix, fixes) ? { isPreferred: true } : {}),
    },
    data: { ...base(checked), what: 'fix', key, fix: index },
  }));
}

/** *Auto fix* takes the preferred one; where a rule prefers none, a lone safe fix is what a person would take. */
function isPreferred(fix: Fix, fixes: readonly Fix[]): boolean {
  return fix.preferred ?? (fixes.length === 1 && fix.safety === 'safe');
}

function isSafe(finding: Finding): boolean {
  return finding.fix === 'safe';
}

/**
 * One action for each rule at the place whose safe fixes are wanted elsewhere in the draft too. A rule whose own fixes
 * already do just that has named it better.
 */
function allOfKind(session: Session, checked: Checked, at: readonly number[]): Draft[] {
  const { findings, settings, copy } = checked;
  const here = at.map((key) => findings[key]!).filter(isSafe);
  return [...new Set(here.map(({ ruleId }) => ruleId))].flatMap((ruleId) => {
    const own = findings.filter((finding) => finding.ruleId === ruleId && isSafe(finding));
    const title = findRule(ruleId)?.meta.title;
    if (own.length < 2 || title === undefined || copy === undefined) return [];
    const { edits } = merge(copy.text, safeFixes(own));
    const said = here.some(
      (finding) => finding.ruleId === ruleId && session.fixesOf(finding).some((fix) => sameEdits(fix.edits, edits)),
    );
    if (said) return [];
    const args = { rule: localize(title, settings.locale), count: own.length };
    return [
      {
        action: { title: fill(localize(texts.fixRule, settings.locale), args), kind: CodeActionKind.QuickFix },
        data: { ...base(checked), what: 'rule', ruleId },
      } satisfies Draft,
    ];
  });
}

function sameEdits(a: readonly Edit[], b: readonly Edit[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ start, end, newText }, i) => start === b[i]!.start && end === b[i]!.end && newText === b[i]!.newText)
  );
}

/** Every safe fix of the draft, offered wherever there is a finding that is not the only safe one. */
function allSafe(checked: Checked, at: readonly number[]): Draft[] {
  const safe = checked.findings.filter(isSafe);
  const here = at.filter((key) => isSafe(checked.findings[key]!)).length;
  if (at.length === 0 || safe.length === 0 || (safe.length === 1 && here === 1)) return [];
  const title = fill(localize(texts.fixAllCount, checked.settings.locale), { count: safe.length });
  return [{ action: { title, kind: CodeActionKind.QuickFix }, data: { ...base(checked), what: 'all' } }];
}

function fixAllAction(checked: Checked): Draft[] {
  if (!checked.findings.some(isSafe)) return [];
  const title = localize(texts.fixAll, checked.settings.locale);
  return [{ action: { title, kind: FIX_ALL_KIND }, data: { ...base(checked), what: 'all' } }];
}
