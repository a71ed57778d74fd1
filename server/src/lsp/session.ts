/** The open documents and what the engine found in them: computed once a version, read by every request. */
import type { CancellationToken, Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type DraftContext, type FixedDraft, fixDraft, type LintedDraft, lintDraft, settingsOfDraft } from '../draft';
import { type FixedText, fixAll } from '../fix/fixpoint';
import type { Kept } from '../lint';
import { fill, localize } from '../messages';
import type { Finding, Fix, LintSettings, Locale } from '../rules/types';
import type { Copy } from '../story/model';
import type { Suppressed } from '../suppress/apply';
import { isMostlyDevanagari } from '../text/script';
import { calm } from './calm';
import type { ClientTraits } from './capabilities';
import { isConfigName } from './configs';
import { type RenderOptions, toDiagnostics } from './diagnostics';
import type { Day, Environment } from './environment';
import { isPackName } from './packs';
import type { DocumentSettings, SettingsStore } from './settings';
import { log, tell } from './tell';
import { texts } from './texts';
import type { SessionTwins } from './twins';
import type { Typing } from './typing';

/** The language id of wire copy. */
export const LANGUAGE = 'wirecopy';

/** How many results of one version are kept: a menu stays open for a moment, not for hours. */
const OFFERED = 4;

/** What the engine found in one version of a document. */
export interface Checked {
  /** Unique in the session: names this result to the client. */
  readonly id: number;
  /** The open document. It moves on with the next change: use it only while this is still the latest result. */
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: DocumentSettings;
  /** The preset that held: under `auto` with the house that was found. */
  readonly preset: string;
  /** Undefined for a document that is not linted. */
  readonly copy: Copy | undefined;
  readonly findings: readonly Finding[];
  /** What was found and is held back. */
  readonly suppressed: readonly Suppressed[];
  readonly failedRules: readonly string[];
  /** Of the findings, those that are reported now. */
  readonly reported: readonly Finding[];
  readonly diagnostics: Diagnostic[];
  /** State of the typing that `reported` belongs to. */
  readonly typing: number;
}

export interface Session {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly client: ClientTraits;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly twins: SessionTwins;
  /**
   * The result for the document as it is now; undefined when it is not open, or the request was withdrawn before it was
   * linted. Never lints a version twice, nor one that is followed by changes already received.
   */
  check(uri: string, token?: CancellationToken): Promise<Checked | undefined>;
  /**
   * The result with this id, if the document has not changed since. A newer one of the same version may stand beside it:
   * what it offers fits the text all the same.
   */
  resultOf(uri: string, id: number): Checked | undefined;
  /** The result for the document as it is now, where there is one already. */
  known(uri: string): Checked | undefined;
  /** The fixes of a finding, made once. */
  fixesOf(finding: Finding): readonly Fix[];
  /** The text with every safe fix made, to a fixed point; computed once a version. */
  fixedText(checked: Checked): FixedText;
  /** Lints a text that is not open in the editor. */
  lintText(text: string, settings: DocumentSettings, uri: string, across?: DraftContext['across']): LintedDraft;
  /** The settings that hold for a draft that was read, as the engine takes them. */
  settingsOf(checked: Checked): LintSettings;
  /** Makes every safe fix in a text that is not open in the editor, to a fixed point. */
  fixText(text: string, settings: DocumentSettings, uri: string): FixedDraft;
  /** How findings are put into diagnostics for this client. */
  renderOptions(locale: Locale): RenderOptions;
  /** Drops the result of a document: it has changed. */
  forget(uri: string): void;
  /** A file was written: its day is another. */
  written(uri: string): void;
  /** Drops all that is known of a document: it was closed. */
  close(uri: string): void;
  /** Drops everything: the settings changed. */
  forgetAll(): void;
}

export interface SessionParts {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly client: ClientTraits;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly typing: Typing;
  readonly twins: SessionTwins;
  /** Called after every new result. */
  readonly onChecked: (checked: Checked) => void;
}

export function createSession(parts: SessionParts): Session {
  const { connection, environment, client, documents, settings, typing, twins, onChecked } = parts;
  const results = new Map<string, Checked>();
  /** The last results of the version that is open, by URI: a fix that an older one offered may still be chosen. */
  const offered = new Map<string, Checked[]>();
  /** What was reported of the version before, by URI: it stays while somebody types beside it. */
  const reportedBefore = new Map<string, readonly Finding[]>();
  /** Texts that fixing leads to, by URI: the next version will most likely be this one. */
  const expected = new Map<string, { readonly settings: DocumentSettings; readonly linted: LintedDraft }>();
  const fixes = new WeakMap<Finding, readonly Fix[]>();
  const fixed = new WeakMap<Checked, FixedText>();
  /** What the last lint of an open document leaves to the next one. */
  const kept = new Map<string, Kept>();
  const failedOnce = new Set<string>();
  /** One object for each language: what was told in it is told in the same words. */
  const rendering = new Map<Locale, RenderOptions>();
  /** The days on which open documents were last written: no key asks the disk again. */
  const filed = new Map<string, Day | undefined>();
  let nextId = 1;

  function filedOn(uri: string): Day | undefined {
    if (documents.get(uri) === undefined) return environment.filed?.(uri);
    if (!filed.has(uri)) filed.set(uri, environment.filed?.(uri));
    return filed.get(uri);
  }

  function contextOf(own: DocumentSettings, uri: string, across?: DraftContext['across']): DraftContext {
    const list = environment.suppressions?.of(uri);
    return {
      settings: { ...own.lint, today: environment.today(), filed: filedOn(uri) },
      place: uri,
      packs: own.packs,
      across,
      suppressions: list?.suppressions,
      file: list?.file,
    };
  }

  function lintText(text: string, own: DocumentSettings, uri: string, across?: DraftContext['across']): LintedDraft {
    return lintDraft(text, contextOf(own, uri, across));
  }

  function renderOptions(locale: Locale): RenderOptions {
    let options = rendering.get(locale);
    if (options === undefined) {
      options = { locale, client, rulePages: environment.rulePages, uriOf: twins.uriOf };
      rendering.set(locale, options);
    }
    return options;
  }

  function isCopy(document: TextDocument, text: string, own: DocumentSettings): boolean {
    if (own.leftOut === true || isConfigName(document.uri) || isPackName(document.uri)) return false;
    if (document.languageId === LANGUAGE || own.plainText === 'always') return true;
    return own.plainText === 'auto' && isMostlyDevanagari(text);
  }

  function compute(document: TextDocument, own: DocumentSettings): Checked {
    const { uri, version } = document;
    const text = document.getText();
    const id = nextId++;
    if (!isCopy(document, text, own)) {
      const none = { copy: undefined, findings: [], suppressed: [], failedRules: [], reported: [], diagnostics: [] };
      return { id, document, version, settings: own, preset: own.lint.preset, typing: typing.stateOf(uri), ...none };
    }
    const ready = expected.get(uri);
    // what fixing has linted was not compared with other drafts
    const isReady = ready?.settings === own && ready.linted.copy.text === text && twins.isAlone(uri);
    const linted = isReady
      ? ready.linted
      : lintDraft(text, { ...contextOf(own, uri, twins.across(uri)), before: kept.get(uri) ?? null });
    if (linted.kept === undefined) kept.delete(uri);
    else kept.set(uri, linted.kept);
    expected.delete(uri);
    const { copy, preset, findings, suppressed, failures } = linted;
    for (const { ruleId, error } of failures) {
      log(connection, `Rule ${ruleId} failed on ${uri}: ${error instanceof Error ? error.stack : error}`);
      if (failedOnce.has(ruleId)) continue;
      failedOnce.add(ruleId);
      const sentence = fill(localize(texts.ruleFailed, own.locale), { rule: ruleId, error: String(error) });
      tell(connection, 'error', sentence);
    }
    const failedRules = failures.map(({ ruleId }) => ruleId);
    const checked = { id, document, version, settings: own, preset, copy, findings, suppressed, failedRules };
    return { ...checked, ...report(checked) };
  }

  /** What is told now of a result: all of it, but for the sentence that somebody is typing. */
  function report(
    checked: Pick<Checked, 'document' | 'copy' | 'findings' | 'settings'>,
  ): Pick<Checked, 'reported' | 'diagnostics' | 'typing'> {
    const { document, copy, findings, settings: own } = checked;
    const { uri } = document;
    const held = copy === undefined ? undefined : typing.heldBack(uri, copy, findings, reportedBefore.get(uri) ?? []);
    const reported = held === undefined || held.size === 0 ? findings : findings.filter((one) => !held.has(one));
    reportedBefore.set(uri, reported);
    const options = renderOptions(own.locale);
    return { reported, diagnostics: toDiagnostics(document, reported, options), typing: typing.stateOf(uri) };
  }

  function remember(checked: Checked): void {
    const { uri } = checked.document;
    const same = (offered.get(uri) ?? []).filter(({ version }) => version === checked.version);
    offered.set(uri, [...same.slice(1 - OFFERED), checked]);
  }

  return {
    connection,
    environment,
    client,
    documents,
    settings,
    twins,
    lintText,
    settingsOf({ copy, settings: own, document: { uri } }) {
      const context = contextOf(own, uri);
      return copy === undefined ? context.settings : settingsOfDraft(copy, context);
    },
    fixText: (text, own, uri) => fixDraft(text, contextOf(own, uri)),
    renderOptions,
    async check(uri, token) {
      if (documents.get(uri) === undefined) return undefined;
      if (!results.has(uri)) await calm(documents, uri);
      if (token?.isCancellationRequested) return undefined;
      const answer = settings.of(uri);
      const own = answer instanceof Promise ? await answer : answer;
      // the document may have changed, or gone, while the editor was asked
      const document = documents.get(uri);
      if (document === undefined) return undefined;
      const known = results.get(uri);
      const same = known !== undefined && known.settings === own;
      if (same && known.typing === typing.stateOf(uri)) return known;
      // nothing new was found where only the hands have come to rest
      const checked = same ? { ...known, id: nextId++, ...report(known) } : compute(document, own);
      results.set(uri, checked);
      remember(checked);
      onChecked(checked);
      return checked;
    },
    resultOf(uri, id) {
      const version = documents.get(uri)?.version;
      return offered.get(uri)?.find((one) => one.id === id && one.version === version);
    },
    known: (uri) => results.get(uri),
    fixesOf(finding) {
      let made = fixes.get(finding);
      if (made === undefined) fixes.set(finding, (made = finding.fixes?.() ?? []));
      return made;
    },
    fixedText(checked) {
      const known = fixed.get(checked);
      if (known !== undefined) return known;
      const { copy, findings, settings: own, document } = checked;
      if (copy === undefined) return { text: document.getText(), edits: [], made: {}, passes: 0 };
      const result = fixAll(copy.text, (text) => {
        if (text === copy.text) return findings;
        const linted = lintText(text, own, document.uri);
        expected.set(document.uri, { settings: own, linted });
        return linted.findings;
      });
      fixed.set(checked, result);
      return result;
    },
    forget(uri) {
      results.delete(uri);
    },
    close(uri) {
      results.delete(uri);
      offered.delete(uri);
      reportedBefore.delete(uri);
      typing.closed(uri);
      expected.delete(uri);
      filed.delete(uri);
      kept.delete(uri);
    },
    written: (uri) => filed.delete(uri),
    forgetAll() {
      results.clear();
      expected.clear();
      kept.clear();
    },
  };
}
