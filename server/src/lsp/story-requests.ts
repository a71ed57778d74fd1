/** What a client may ask of the reading of a story, beside its findings: wired here, answered one file a request. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { ClientTraits } from './capabilities';
import { definition } from './definition';
import { documentSymbol } from './document-symbol';
import { figures } from './figures';
import { foldingRange } from './folding-range';
import { hover } from './hover';
import { inlayHint } from './inlay-hint';
import { FIGURES, type FiguresParams } from './protocol';
import { selectionRange } from './selection-range';
import { legend, semanticTokens, semanticTokensDelta, semanticTokensRange } from './semantic-tokens';
import type { Session } from './session';
import { quietly } from './tell';

/** @param session the session of now; it is there before a client asks. */
export function answerStoryRequests(connection: Connection, session: () => Session): void {
  connection.onHover((params) => hover(session(), params));
  connection.onDocumentSymbol((params) => documentSymbol(session(), params));
  connection.onDefinition((params) => definition(session(), params));
  connection.onFoldingRanges((params) => foldingRange(session(), params));
  connection.onSelectionRanges((params) => selectionRange(session(), params));
  connection.languages.inlayHint.on((params) => inlayHint(session(), params));
  connection.languages.semanticTokens.on((params) => semanticTokens(session(), params));
  connection.languages.semanticTokens.onDelta((params) => semanticTokensDelta(session(), params));
  connection.languages.semanticTokens.onRange((params) => semanticTokensRange(session(), params));
  connection.onRequest(FIGURES, (params: FiguresParams) => figures(session(), params));
}

export function storyCapabilities(client: ClientTraits): ServerCapabilities {
  return {
    hoverProvider: true,
    documentSymbolProvider: { label: 'Sampadak' },
    ...(client.definition ? { definitionProvider: true } : {}),
    ...(client.foldingRanges ? { foldingRangeProvider: true } : {}),
    ...(client.selectionRanges ? { selectionRangeProvider: true } : {}),
    ...(client.inlayHints ? { inlayHintProvider: true } : {}),
    ...(client.semanticTokens ? { semanticTokensProvider: { legend, full: { delta: true }, range: true } } : {}),
  };
}

/** Has a client that shows something of the reading in the lines of a draft ask for it again. */
export function refreshStoryRequests(connection: Connection, client: ClientTraits): void {
  if (client.refreshInlayHints) quietly(connection.languages.inlayHint.refresh());
  if (client.refreshSemanticTokens) quietly(connection.languages.semanticTokens.refresh());
}
