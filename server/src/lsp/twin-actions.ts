/** Actions on a finding about a twin: the two drafts beside each other, and the twin itself. The client carries them out. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { fill, localize } from '../messages';
import { draftName } from '../rules/duplicates';
import type { Finding, Localized } from '../rules/types';
import { locationOf } from './definition';
import { COMPARE_DRAFTS, type CompareDraftsArguments, OPEN_TWIN } from './protocol';
import type { Checked, Session } from './session';
import { texts } from './texts';

/** For each finding, its first twin; for a twin in the same file there is nothing to compare. */
export function twinActions(session: Session, checked: Checked, at: readonly number[]): CodeAction[] {
  if (!session.client.twins) return [];
  const { locale } = checked.settings;
  return at.flatMap((key) => {
    const finding: Finding = checked.findings[key]!;
    const [twin] = finding.elsewhere ?? [];
    if (twin === undefined) return [];
    const place = locationOf(session, twin);
    const action = (text: Localized, command: string, args: unknown): CodeAction => {
      const title = fill(localize(text, locale), { draft: draftName(twin.id), line: twin.line + 1 });
      return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [args] } };
    };
    const compared: CompareDraftsArguments = { uri: checked.document.uri, other: place.uri };
    return [
      action(texts.openTwin, OPEN_TWIN, place),
      ...(place.uri === checked.document.uri ? [] : [action(texts.compareDrafts, COMPARE_DRAFTS, compared)]),
    ];
  });
}
