/** `textDocument/publishDiagnostics` of open documents, for clients that do not ask. */
import { RAL } from 'vscode-languageserver';
import type { Session } from './session';
import { log, quietly } from './tell';

export interface Publisher {
  /** The document has changed: lint and publish it as soon as that leaves time for what else the client wants. */
  schedule(uri: string): void;
  /** The document is closed: its squiggles go. */
  clear(uri: string): void;
}

/** A document waits as long as its last lint took, so that a long one takes at most half of the server's time. */
const LONGEST_WAIT = 250;

export function createPublisher(session: Session): Publisher {
  const waiting = new Set<string>();
  const cost = new Map<string, number>();

  async function publish(uri: string): Promise<void> {
    waiting.delete(uri);
    const start = performance.now();
    const checked = await session.check(uri);
    cost.set(uri, performance.now() - start);
    if (checked === undefined || session.known(uri) !== checked) return;
    const { version, diagnostics } = checked;
    quietly(session.connection.sendDiagnostics({ uri, version, diagnostics }));
  }

  return {
    schedule(uri) {
      if (waiting.has(uri)) return;
      waiting.add(uri);
      const wait = Math.min(cost.get(uri) ?? 0, LONGEST_WAIT);
      const run = () => {
        publish(uri).catch((error) => log(session.connection, `${uri} could not be linted: ${error}`));
      };
      if (wait < 4) RAL().timer.setImmediate(run);
      else RAL().timer.setTimeout(run, wait);
    },
    clear(uri) {
      cost.delete(uri);
      quietly(session.connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
  };
}
