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
import { legend, semanticTokens } from './semantic-tokens';
import type { Session } from './session';

/** @param session the session of now; it is there before a client asks. */
export function answerStoryRequests(connection: Connection, session: () => Session): void {
  connection.onHover((params) => hover(session(), params));
  connection.onDocumentSymbol((params) => documentSymbol(session(), params));
  connection.onDefinition((params) => definition(session(), params));
  connection.onFoldingRanges((params) => foldingRange(session(), params));
  connection.onSelectionRanges((params) => selectionRange(session(), params));
  connection.languages.inlayHint.on((params) => inlayHint(session(), params));
  connection.languages.semanticTokens.on((params) => semanticTokens(session(), params));
  connection.onRequest(FIGURES, (params: FiguresParams) => figures(session(), params));
}

export function storyCapabilities(client: ClientTraits): ServerCapabilities {
  return {
    hoverProvider: true,
    documentSymbolProvider: { label: 'Sampadak' },
    definitionProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: true,
    ...(client.semanticTokens ? { semanticTokensProvider: { legend, full: true } } : {}),
  };
}
