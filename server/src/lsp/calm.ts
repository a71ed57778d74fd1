/** Waiting until a document has come to rest. */
import { RAL, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Messages are worked off one a turn of the loop: after two turns without a change none waits right behind a request. */
const CALM = 2;

/** A document that changes faster than that is not waited for. */
const MOST_TURNS = 2_000;

/**
 * Resolves when no change of a document is waiting. Else whoever types or undoes faster than the server lints would have
 * every version linted, one after the other, long after it is gone.
 */
export async function calm(documents: TextDocuments<TextDocument>, uri: string): Promise<void> {
  let version = documents.get(uri)?.version;
  for (let turn = 0, still = 0; turn < MOST_TURNS && still < CALM; turn++) {
    await new Promise<void>((resolve) => RAL().timer.setImmediate(resolve));
    const now = documents.get(uri)?.version;
    still = now === version ? still + 1 : 0;
    version = now;
  }
}
