// What the client's bundle is made without.

/**
 * Features of vscode-languageclient for capabilities that the server never announces, by file in `lib/common/`. A test
 * holds them against what the server announces.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const LEFT_OUT = {
  callHierarchy: ['callHierarchyProvider'],
  codeLens: ['codeLensProvider'],
  colorProvider: ['colorProvider'],
  declaration: ['declarationProvider'],
  documentHighlight: ['documentHighlightProvider'],
  documentLink: ['documentLinkProvider'],
  fileOperations: ['workspace.fileOperations'],
  formatting: ['documentFormattingProvider', 'documentRangeFormattingProvider', 'documentOnTypeFormattingProvider'],
  implementation: ['implementationProvider'],
  inlineCompletion: ['inlineCompletionProvider'],
  inlineValue: ['inlineValueProvider'],
  linkedEditingRange: ['linkedEditingRangeProvider'],
  notebook: ['notebookDocumentSync'],
  reference: ['referencesProvider'],
  rename: ['renameProvider'],
  signatureHelp: ['signatureHelpProvider'],
  textDocumentContent: ['workspace.textDocumentContent'],
  typeDefinition: ['typeDefinitionProvider'],
  typeHierarchy: ['typeHierarchyProvider'],
};
