/** What the client at the other end can do, read once from its `initialize` request. */
import type { InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../rules/types';

export interface ClientTraits {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly unnecessaryTag: boolean;
  readonly codeDescription: boolean;
  readonly codeActionLiterals: boolean;
  readonly resolveEdit: boolean;
  readonly documentChanges: boolean;
  /** Takes edits that make files. */
  readonly createFiles: boolean;
  readonly snippetEdits: boolean;
  readonly hoverMarkdown: boolean;
  /** Completions may hold tab stops. */
  readonly snippets: boolean;
  readonly semanticTokens: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly inlayHints: boolean;
  readonly refreshInlayHints: boolean;
  readonly definition: boolean;
  /** Takes a definition together with the words that lead there. */
  readonly definitionLinks: boolean;
  readonly foldingRanges: boolean;
  /** Most folding ranges that it takes of a document. */
  readonly foldingLimit: number;
  readonly selectionRanges: boolean;
  readonly nestedSymbols: boolean;
  readonly configuration: boolean;
  readonly watchConfiguration: boolean;
  readonly workspaceFolders: boolean;
  readonly workDoneProgress: boolean;
  readonly watchFiles: boolean;
  /** Takes the folder of a watched file apart from its name. */
  readonly relativePatterns: boolean;
  /** Answers `sampadak/readFile`. */
  readonly readFile: boolean;
  /** Carries out `sampadak.openTwin` and `sampadak.compareDrafts`. */
  readonly twins: boolean;
  /** Wants `sampadak/status`. */
  readonly status: boolean;
  /** Address of what turns HTML into text, where the server cannot know it: in a worker. */
  readonly htmlReader?: string;
  /** Language of the editor's own interface. */
  readonly locale: Locale;
}

/** Reads the capabilities. Every absent one counts as false. */
export function readTraits({ capabilities, locale, initializationOptions }: InitializeParams): ClientTraits {
  const { textDocument, workspace, window } = capabilities;
  const pull = textDocument?.diagnostic;
  const push = textDocument?.publishDiagnostics;
  const shown = { ...push, ...pull };
  const { htmlReader } = (initializationOptions ?? {}) as { htmlReader?: unknown };
  const documentChanges = workspace?.workspaceEdit?.documentChanges ?? false;
  const experimental = capabilities.experimental as
    | { sampadak?: { status?: unknown; readFile?: unknown; twins?: unknown } }
    | undefined;
  return {
    ...(typeof htmlReader === 'string' && { htmlReader }),
    pullDiagnostics: pull !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: shown.relatedInformation ?? false,
    unnecessaryTag: shown.tagSupport !== undefined,
    codeDescription: shown.codeDescriptionSupport ?? false,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolveEdit: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false,
    documentChanges,
    createFiles: documentChanges && (workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false),
    snippetEdits: documentChanges && (workspace?.workspaceEdit?.snippetEditSupport ?? false),
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    semanticTokens: textDocument?.semanticTokens !== undefined,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    inlayHints: textDocument?.inlayHint !== undefined,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
    definition: textDocument?.definition !== undefined,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    foldingRanges: textDocument?.foldingRange !== undefined,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.MAX_SAFE_INTEGER,
    selectionRanges: textDocument?.selectionRange !== undefined,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    configuration: workspace?.configuration ?? false,
    watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    workDoneProgress: window?.workDoneProgress ?? false,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false,
    readFile: experimental?.sampadak?.readFile === true,
    twins: experimental?.sampadak?.twins === true,
    status: experimental?.sampadak?.status === true,
    locale: locale?.toLowerCase().startsWith('hi') ? 'hi' : 'en',
  };
}
