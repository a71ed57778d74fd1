/** `sampadak/status`: what a status item shows. */
import { measure } from '../story/metrics';
import { countFindings } from './diagnostics';
import { STATUS, type StatusParams } from './protocol';
import type { Checked, Session } from './session';
import { quietly } from './tell';

export function sendStatus(session: Session, checked: Checked): void {
  if (!session.client.status) return;
  const { document, version, copy, findings, failedRules, preset } = checked;
  const params: StatusParams = {
    uri: document.uri,
    version,
    linted: copy !== undefined,
    counts: countFindings(findings),
    safe: findings.filter(({ fix }) => fix === 'safe').length,
    preset,
    failedRules,
    metrics: copy === undefined ? undefined : measure(copy),
  };
  quietly(session.connection.sendNotification(STATUS, params));
}
