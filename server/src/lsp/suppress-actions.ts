/** *Accept this figure*, *Ignore this finding*, *Ignore in this draft*: offered here, carried out by a command. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { fill, localize } from '../messages';
import { findRule } from '../rules/index';
import type { Finding } from '../rules/types';
import { draftKeyOf, keyOf } from '../suppress/key';
import type { Suppression } from '../suppress/list';
import { SUPPRESS, type SuppressArguments } from './protocol';
import type { Checked, Session } from './session';
import { tell } from './tell';
import { texts } from './texts';

/** Rules whose findings are figures: those are accepted, not ignored. */
const FIGURE_RULES = ['unattributed-figure', 'weak-attribution'];

/** The actions for the findings at a place: one a finding, and one a rule. They come last in the menu. */
export function suppressActions(session: Session, checked: Checked, at: readonly number[]): CodeAction[] {
  const { document, findings, id, settings } = checked;
  const { uri } = document;
  if (session.environment.suppressions?.canKeep(uri) !== true) return [];
  const action = (key: number, scope: SuppressArguments['scope']): CodeAction => {
    const title = titleOf(findings[key]!, scope, settings.locale);
    const args: SuppressArguments = { uri, id, key, scope };
    return { title, kind: CodeActionKind.QuickFix, command: { title, command: SUPPRESS, arguments: [args] } };
  };
  const first = new Map(at.map((key) => [findings[key]!.ruleId, key]));
  return [...at.map((key) => action(key, 'finding')), ...[...first.values()].map((key) => action(key, 'draft'))];
}

function titleOf(finding: Finding, scope: SuppressArguments['scope'], locale: 'hi' | 'en'): string {
  const rule = findRule(finding.ruleId)?.meta.title ?? { hi: finding.ruleId, en: finding.ruleId };
  if (scope === 'draft') return fill(localize(texts.ignoreInDraft, locale), { rule }, locale);
  if (FIGURE_RULES.includes(finding.ruleId)) return localize(texts.acceptFigure, locale);
  return fill(localize(texts.ignoreFinding, locale), { rule }, locale);
}

export function isSuppressArguments(value: unknown): value is SuppressArguments {
  const { uri, id, key, scope } = (value ?? {}) as Partial<SuppressArguments>;
  return (
    typeof uri === 'string' &&
    typeof id === 'number' &&
    typeof key === 'number' &&
    (scope === 'finding' || scope === 'draft')
  );
}

/**
 * Writes the suppression. What keeps it from being written is told; the list is then as it was.
 * @param base folder for a new list.
 * @returns true when it stands in the list.
 */
export function suppress(session: Session, args: SuppressArguments, base: string | undefined): boolean {
  const keeper = session.environment.suppressions;
  const checked = session.resultOf(args.uri, args.id);
  const finding = checked?.findings[args.key];
  if (keeper === undefined || checked?.copy === undefined || finding === undefined) {
    tell(session.connection, 'info', localize(texts.moved, session.client.locale));
    return false;
  }
  const { copy, settings } = checked;
  const make = (file: string): Suppression => {
    const draft = args.scope === 'draft' ? draftKeyOf(copy) : undefined;
    return draft === undefined ? { ...keyOf(copy, finding), file } : { rule: finding.ruleId, draft, file };
  };
  const problem = keeper.add(args.uri, base, make);
  if (problem !== undefined) tell(session.connection, 'error', problem(settings.locale));
  return problem === undefined;
}
