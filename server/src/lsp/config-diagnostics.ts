/** What is wrong with a file of settings, told in that file, open or not. */
import { type Connection, type Diagnostic, DiagnosticSeverity, type TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { localize } from '../localize';
import type { Locale } from '../rules/types';
import type { ConfigProblem } from '../workspace/config-load';
import type { FoundConfig } from './configs';
import { SOURCE } from './diagnostics';
import { quietly } from './tell';

export interface ConfigDiagnostics {
  /** Tells the problems of every file of a configuration; of open files only `but`, whose text the editor has. */
  show(found: FoundConfig, locale: Locale, but?: string): void;
}

export function createConfigDiagnostics(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
): ConfigDiagnostics {
  /** Files that show something: they are told when it is gone. */
  const shown = new Set<string>();

  function publish(uri: string, text: string, problems: readonly ConfigProblem[], locale: Locale): void {
    if (problems.length === 0 && !shown.delete(uri)) return;
    if (problems.length > 0) shown.add(uri);
    const document = TextDocument.create(uri, 'jsonc', 0, text);
    const diagnostics = problems.map((problem) => toDiagnostic(document, problem, locale));
    quietly(connection.sendDiagnostics({ uri, diagnostics }));
  }

  return {
    show({ config, uriOf }, locale, but) {
      for (const path of new Set([...config.files, ...config.problems.map((problem) => problem.path)])) {
        const uri = uriOf(path);
        if (uri !== but && documents.get(uri) !== undefined) continue;
        const own = config.problems.filter((problem) => problem.path === path);
        publish(uri, config.texts.get(path) ?? '', own, locale);
      }
    },
  };
}

function toDiagnostic(document: TextDocument, { start, end, key, text }: ConfigProblem, locale: Locale): Diagnostic {
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    message: localize(text, locale),
    ...(key === '' ? {} : { code: key }),
  };
}
