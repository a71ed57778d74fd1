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
 * Leaves out what a rule says of itself beside its messages, and takes it from `docs` instead.
 *
 * @param {string} source A module with a rule, as the formatter leaves it: one level of an object is two spaces.
 * @returns {string} The source as it is, where it has no rule.
 */
export function withoutDocs(source) {
  const start = source.search(/^ {2}meta: \{$/m);
  if (start < 0) return source;
  const end = source.indexOf('\n  },\n', start);
  const meta = source
    .slice(start, end)
    .replace(/^ {4}(?:title|what|why|action): \{(?:[^\n]*\},|\n[\s\S]*?^ {4}\},)\n/gm, '')
    .replace(/^ {4}examples: \[(?:[^\n]*\],|\n[\s\S]*?^ {4}\],)$/m, '')
    .replace('meta: {', 'meta: { __proto__: docs,');
  return `import { docs } from 'late:docs';\n${source.slice(0, start)}${meta}${source.slice(end)}`;
}
