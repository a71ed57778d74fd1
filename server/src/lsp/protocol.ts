/**
 * What client and server say to each other beyond LSP. The client imports types and method names from here, nothing
 * else from the server.
 */

/** Section of the settings in every editor. */
export const SECTION = 'sampadak';

/** Number of findings of a document by severity. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/**
 * Notification, server → client, after every lint of an open document. Sent only to a client that says
 * `experimental: { sampadak: { status: true } }` in its capabilities.
 */
export const STATUS = 'sampadak/status';

export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** False for a document that is not linted because it is not Hindi copy. */
  readonly linted: boolean;
  readonly counts: Counts;
  /** Findings that can be fixed without a person looking. */
  readonly safe: number;
  /** Id of the preset; `auto: bhasha` where `auto` has found a house, `auto: wire` where there is none. */
  readonly preset: string;
  /** Ids of the rules that failed on this document and were left out. */
  readonly failedRules: readonly string[];
}

/** Commands that the server carries out (`workspace/executeCommand`): a finding is held back from now on. */
export const SUPPRESS = 'sampadak.suppress';

export interface SuppressArguments {
  readonly uri: string;
  /** The result that offered it, and the finding's place in that. */
  readonly id: number;
  readonly key: number;
  /** This finding alone, or all of its rule in the draft. */
  readonly scope: 'finding' | 'draft';
}

/**
 * Notification, client → server: the caret was moved in a draft that was being typed in. From a client that does not send
 * it, only a pause ends the typing of a sentence.
 */
export const CARET = 'sampadak/caret';

export interface CaretParams {
  readonly uri: string;
  readonly position: PlainPosition;
}

/** Request, client → server: removes the suppressions that the last whole lint of the workspace did not need. */
export const PRUNE_SUPPRESSIONS = 'sampadak/pruneSuppressions';

/** Request, client → server: the edits of every safe fix, to a fixed point. */
export const FIX_ALL = 'sampadak/fixAll';

export interface FixAllParams {
  readonly uri: string;
}

export interface FixAllResult {
  /** Version of the document that the edits belong to. */
  readonly version: number;
  readonly edits: readonly {
    readonly range: { readonly start: PlainPosition; readonly end: PlainPosition };
    readonly newText: string;
  }[];
  /** Number of fixes by rule. */
  readonly made: Readonly<Record<string, number>>;
}

/** A place as LSP gives it: both 0-based, the character in UTF-16 code units. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Request, client → server: lints every draft under the folders. Findings arrive file by file as
 * `textDocument/publishDiagnostics`; the answer is the summary. Cancelling the request ends the run.
 */
export const LINT_WORKSPACE = 'sampadak/lintWorkspace';

export interface LintWorkspaceParams {
  /** URIs of the folders. */
  readonly folders: readonly string[];
}

export interface LintWorkspaceResult {
  /** Drafts linted. */
  readonly files: number;
  /** Drafts with at least one finding. */
  readonly filesWithFindings: number;
  readonly counts: Counts;
  /** Number of findings by rule. */
  readonly byRule: Readonly<Record<string, number>>;
  /** Findings found but not shown, because an editor shows a limited number in one file. */
  readonly cut: number;
  /** Drafts that could not be read, each with the reason as a sentence. */
  readonly unreadable: readonly { readonly uri: string; readonly message: string }[];
  /** True when the run was ended before its end. */
  readonly cancelled: boolean;
}

/**
 * Request, server → client: the text of a file of settings that lies where the server cannot read; null when there is no
 * such file. Sent only to a client that says `experimental: { sampadak: { readFile: true } }` in its capabilities.
 */
export const READ_FILE = 'sampadak/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** Bytes: a file with more is not sent. */
  readonly limit: number;
}

/** The text, or why there is none, in the words of the editor. */
export type ReadFileResult = { readonly text: string } | { readonly problem: string } | null;

/** Request, server → client: the names of the files of a folder; none where it is not there. Sent where `READ_FILE` is. */
export const LIST_FOLDER = 'sampadak/listFolder';

export interface ListFolderParams {
  readonly uri: string;
}

export type ListFolderResult = readonly string[];
