// What the bundles are made without.

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

/**
 * Leaves the first of a rule's examples, which hover and `explain` show. The others are for the tests and the docs, which
 * take them from the sources.
 *
 * @param {string} source A module with a rule, as the formatter leaves it: one level of a list is two spaces.
 * @returns {string}
 */
export function withFirstExample(source) {
  return source.replace(
    /^( +)examples: \[\n(\1 {2}(?:\{[^\n]*\},|\{\n[\s\S]*?\n\1 {2}\},)\n)[\s\S]*?^\1\],\n/m,
    '$1examples: [\n$2$1],\n',
  );
}
