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
  /** Undefined for a document that is not linted. */
  readonly metrics: StoryMetrics | undefined;
}

/** How long the stories of a document are, and how well their figures are sourced. */
export interface StoryMetrics {
  readonly words: number;
  /** Minutes of silent reading. */
  readonly minutes: number;
  /** Different sources named. */
  readonly sources: number;
  /** Figures that need a source, and those of them that have one. */
  readonly figures: number;
  readonly sourced: number;
}

/** Request, client → server: every figure of an open document. */
export const FIGURES = 'sampadak/figures';

export interface FiguresParams {
  readonly uri: string;
}

export type Verdict = 'attributed' | 'carried' | 'weak' | 'own-act' | 'unattributed' | 'exempt';

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

export interface FigureEntry {
  /** As it stands in the copy; white space between words is one space. */
  readonly text: string;
  readonly range: PlainRange;
  readonly verdict: Verdict;
  /** Why, as a sentence in the language of the messages. */
  readonly reason: string;
  /** True where somebody has let the figure stand without a sound source. */
  readonly accepted: boolean;
  /** The words that name the source. */
  readonly source: { readonly text: string; readonly range: PlainRange } | null;
  /** The sentence that the figure stands in; empty where it stands in none. */
  readonly sentence: string;
}

export interface FiguresResult {
  /** Version of the document that the places belong to. */
  readonly version: number;
  /** Names of the verdicts in the language of the messages. */
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** In the order of the text. */
  readonly figures: readonly FigureEntry[];
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
  /** The same in words of the editor's language: `Ad marker 2, Repeated headline 1`. */
  readonly summary: string;
}

/** Request, client → server: clean copy of what is about to be pasted or dropped. Null where the draft or the paste is not Hindi copy. */
export const CLEAN_PASTE = 'sampadak/cleanPaste';

export interface CleanPasteParams {
  /** The draft that it goes into. */
  readonly uri: string;
  readonly text: string;
  /** The same as HTML, where the clipboard has that too. */
  readonly html?: string;
}

export interface CleanPasteResult {
  readonly text: string;
  /** Number of fixes made, by rule. */
  readonly made: Readonly<Record<string, number>>;
}

/**
 * Request, client → server: every safe fix of every draft under the folders, as edits. Nothing is written: the client shows
 * them and applies what the person takes. Cancelling the request ends the run.
 */
export const CLEAN_FOLDERS = 'sampadak/cleanFolders';

export interface CleanFoldersParams {
  /** URIs of the folders. */
  readonly folders: readonly string[];
}

export interface CleanFoldersResult {
  /** Drafts looked at. */
  readonly files: number;
  /** Drafts with something to clean. */
  readonly drafts: readonly CleanedDraft[];
  /** What is to be done in all of them, in words. */
  readonly summary: string;
  /** Drafts that could not be read, each with the reason as a sentence. */
  readonly unreadable: readonly { readonly uri: string; readonly message: string }[];
  /** True when the run was ended before its end. */
  readonly cancelled: boolean;
}

export interface CleanedDraft extends Pick<FixAllResult, 'edits' | 'made' | 'summary'> {
  readonly uri: string;
  /** Length of the text that the edits belong to, every line end counted as one: a draft of another length has changed. */
  readonly length: number;
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

/**
 * Commands that a client carries out, named in code actions. Offered only to a client that says
 * `experimental: { sampadak: { twins: true } }` in its capabilities.
 */
export const OPEN_TWIN = 'sampadak.openTwin';
export const COMPARE_DRAFTS = 'sampadak.compareDrafts';

/** Argument of `sampadak.openTwin`: a place of another draft, as LSP gives a location. */
export interface OpenTwinArguments {
  readonly uri: string;
  readonly range: { readonly start: PlainPosition; readonly end: PlainPosition };
}

/** Argument of `sampadak.compareDrafts`: the draft at hand, and its twin. */
export interface CompareDraftsArguments {
  readonly uri: string;
  readonly other: string;
}

/** Request, client → server: the stories of a dump, each as a draft of its own. Null for what is no draft. */
export const SPLIT_DRAFT = 'sampadak/splitDraft';

export interface SplitDraftParams {
  readonly uri: string;
}

export interface SplitDraftResult {
  readonly stories: readonly {
    /** A name for its file, without folder and extension, made of its headline. */
    readonly name: string;
    readonly text: string;
  }[];
}

/**
 * Request, server → client: the files under a folder that the server cannot reach, by their endings. Hidden files and
 * folders are passed over. Sent where `READ_FILE` is.
 */
export const FIND_FILES = 'sampadak/findFiles';

export interface FindFilesParams {
  /** URI. */
  readonly folder: string;
  /** In small letters, each with its dot. */
  readonly extensions: readonly string[];
  /** Names of folders that hold no drafts. */
  readonly skipped: readonly string[];
  /** Names of files that are listed too, hidden as they are. */
  readonly hidden: readonly string[];
}

export interface FindFilesResult {
  /** URIs, in an order that does not change between runs. */
  readonly files: readonly string[];
  /** Why a part of the folder could not be listed, in the words of the editor. */
  readonly problem?: string;
}
