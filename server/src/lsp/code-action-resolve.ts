/** `codeAction/resolve`: the edit of the action that was chosen. Never lints. */
import type { CodeAction } from 'vscode-languageserver';
import { localize } from '../messages';
import { isActionData, makeEdit } from './code-action-edit';
import type { Session } from './session';
import { tell } from './tell';
import { texts } from './texts';

/** An action whose draft has changed since comes back without an edit, and the person is told. */
export function resolveCodeAction(session: Session, action: CodeAction): CodeAction {
  const { data } = action;
  if (!isActionData(data)) return action;
  const checked = session.resultOf(data.uri, data.id);
  if (checked === undefined) {
    tell(session.connection, 'info', localize(texts.moved, session.client.locale));
    return action;
  }
  return { ...action, edit: makeEdit(session, checked, data) };
}
