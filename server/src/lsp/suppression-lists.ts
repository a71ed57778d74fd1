/** What is wrong with lists of suppressions, in the Problems panel, and letting go of entries that nobody needs. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { localize } from '../messages';
import type { Locale } from '../rules/types';
import { SOURCE } from './diagnostics';
import type { KeptList } from './environment';
import { toRange } from './ranges';
import type { Session } from './session';
import { quietly } from './tell';
import { texts } from './texts';

/** Follows the lists that drafts were linted with. */
export interface SuppressionLists {
  /** A draft was linted: its list is looked at, once for each text of it. */
  noted(uri: string, locale: Locale): void;
  /** A whole lint of the workspace begins: from here on it is counted which entries are needed. */
  begin(): void;
  /** A draft of that lint needed these entries. */
  used(uri: string, entries: readonly number[]): void;
  /** The lint came to its end: the entries of drafts it came to, and that nothing needed, are told. */
  end(locale: Locale): void;
  /** Removes those entries. @returns how many, and what kept them from being removed. */
  prune(locale: Locale): { readonly removed: number; readonly problems: readonly string[] };
  forget(): void;
}

export function createSuppressionLists(session: Session): SuppressionLists {
  const keeper = session.environment.suppressions;
  const said = new Map<string, KeptList>();
  let counting = new Map<string, { kept: KeptList; used: Set<number>; linted: Set<string> }>();
  let unused = new Map<string, { readonly kept: KeptList; readonly indices: readonly number[] }>();

  function publish(kept: KeptList, locale: Locale): void {
    const document = TextDocument.create(kept.uri, 'json', 0, kept.text);
    const start = { line: 0, character: 0 };
    const diagnostics: Diagnostic[] = kept.list.problems.map(({ start, end, message }) => ({
      range: toRange(document, { start, end }),
      severity: DiagnosticSeverity.Error,
      source: SOURCE,
      message: localize(message, locale),
    }));
    if (kept.problem !== undefined) {
      const range = { start, end: start };
      diagnostics.push({ range, severity: DiagnosticSeverity.Error, source: SOURCE, message: kept.problem(locale) });
    }
    for (const index of unused.get(kept.uri)?.indices ?? []) {
      diagnostics.push({
        range: toRange(document, kept.list.places[index]!),
        severity: DiagnosticSeverity.Information,
        source: SOURCE,
        message: localize(texts.unusedSuppression, locale),
        ...(session.client.unnecessaryTag ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      });
    }
    quietly(session.connection.sendDiagnostics({ uri: kept.uri, diagnostics }));
  }

  return {
    noted(uri, locale) {
      const kept = keeper?.of(uri);
      if (kept === undefined || said.get(kept.uri)?.list === kept.list) return;
      said.set(kept.uri, kept);
      publish(kept, locale);
    },
    begin() {
      counting = new Map();
    },
    used(uri, entries) {
      const kept = keeper?.of(uri);
      if (kept === undefined) return;
      let own = counting.get(kept.uri);
      if (own === undefined) counting.set(kept.uri, (own = { kept, used: new Set(), linted: new Set() }));
      own.linted.add(kept.file);
      for (const entry of entries) own.used.add(entry);
    },
    end(locale) {
      unused = new Map();
      for (const { kept, used, linted } of counting.values()) {
        const indices = kept.list.entries.flatMap(({ file }, index) =>
          file !== undefined && linted.has(file) && !used.has(index) ? [index] : [],
        );
        if (indices.length > 0) unused.set(kept.uri, { kept, indices });
        publish(kept, locale);
      }
    },
    prune(locale) {
      const problems: string[] = [];
      let removed = 0;
      for (const [list, { kept, indices }] of unused) {
        const problem = keeper?.remove(
          list,
          indices.map((index) => kept.list.entries[index]!),
        );
        if (problem === undefined) removed += indices.length;
        else problems.push(problem(locale));
      }
      unused = new Map();
      return { removed, problems };
    },
    forget() {
      keeper?.forget();
      // entries have moved: what was counted belongs to a text that is gone
      counting = new Map();
      unused = new Map();
    },
  };
}
