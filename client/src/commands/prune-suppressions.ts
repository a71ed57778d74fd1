/** *Remove unused suppressions*: what the last whole lint of the workspace did not need. The server says what came of it. */
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PRUNE_SUPPRESSIONS } from '../../../server/src/lsp/protocol';

/** The number of suppressions removed. */
export function pruneSuppressions(client: BaseLanguageClient): Promise<number> {
  return client.sendRequest<number>(PRUNE_SUPPRESSIONS);
}
