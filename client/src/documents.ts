/** Which documents go to the server. */
import * as vscode from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

const LANGUAGES = ['wirecopy', 'plaintext', 'markdown'];

/** Where people write, beside the folders of the workspace: not the old versions of a diff or the text of an output. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'memfs'];

/** Schemes of drafts in this window. */
export function draftSchemes(): string[] {
  const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  return [...new Set([...SCHEMES, ...folders])];
}

export function draftSelector(schemes: readonly string[]): DocumentSelector & vscode.DocumentSelector {
  return schemes.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));
}

/** The workspace’s own settings: what is wrong with them is told while they are written. */
export function configSelector(schemes: readonly string[]): DocumentSelector & vscode.DocumentSelector {
  return schemes.flatMap((scheme) =>
    ['json', 'jsonc'].map((language) => ({ scheme, language, pattern: '**/sampadak.json' })),
  );
}

/** House packs: the same, and completion. */
export function packSelector(schemes: readonly string[]): DocumentSelector & vscode.DocumentSelector {
  return schemes.map((scheme) => ({ scheme, language: 'yaml', pattern: '**/packs/*.{yaml,yml}' }));
}

/** True for a document that the server lints if it is Hindi. */
export function mayBeDraft(document: vscode.TextDocument): boolean {
  return vscode.languages.match(draftSelector(draftSchemes()), document) > 0;
}
