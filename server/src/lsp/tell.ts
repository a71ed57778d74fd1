/** `window/showMessage`: a sentence for the person at the desk. A notification, because nobody has to answer it. */
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

const TYPES: Readonly<Record<'error' | 'warning' | 'info', MessageType>> = {
  error: MessageType.Error,
  warning: MessageType.Warning,
  info: MessageType.Info,
};

export function tell(connection: Connection, kind: keyof typeof TYPES, message: string): void {
  const type = TYPES[kind];
  quietly(connection.sendNotification(ShowMessageNotification.type, { type, message }));
}

/** Lets go of a message on its way: the client may be gone before it arrives, and nobody is left to be told. */
export function quietly(sent: Promise<unknown>): void {
  sent.catch(() => {});
}

/** Writes a line into the editor's log, for whoever looks into a fault. */
export function log(connection: Connection, line: string): void {
  try {
    connection.console.error(line);
  } catch {
    // the client is gone
  }
}
