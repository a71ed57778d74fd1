/** What the server needs of the world around it. The Node and the browser entry each bring their own. */
import type { PackReader } from '../packs/types';
import type { Locale } from '../rules/types';
import type { Suppressions } from '../suppress/apply';
import type { Suppression, SuppressionList } from '../suppress/list';
import type { ConfigText, Places } from '../workspace/config-load';

/** Set by the build; see `scripts/build.mjs`. */
declare const SAMPADAK_VERSION: string;

/** Version of the package, for `serverInfo`. */
export const version = typeof SAMPADAK_VERSION === 'string' ? SAMPADAK_VERSION : '0.0.0-source';

/** A day of the calendar at the desk. */
export interface Day {
  readonly day: number;
  /** 1–12. */
  readonly month: number;
  readonly year: number;
}

/** A file that is perhaps a draft, or the reason why a place cannot be read. */
export type FoundDraft = { readonly uri: string; readonly problem?: (locale: Locale) => string };

/** What a file holds, or the reason why it cannot be read. */
export type ReadDraft =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly problem: (locale: Locale) => string };

/** The drafts of a workspace, wherever they are kept. All places are URIs. Nothing here throws. */
export interface DraftStore {
  /**
   * Every file under the folders that may be a draft by its name, each once, in an order that does not change between
   * runs. A caller may stop between two files.
   */
  find(folders: readonly string[]): Iterable<FoundDraft> | AsyncIterable<FoundDraft>;
  read(uri: string): ReadDraft | Promise<ReadDraft>;
  /** True when a file that nobody opened is a draft by its name and text; the command line decides in the same way. */
  isDraft(uri: string, text: string): boolean;
}

/** A sentence in the reader's language. */
export type Sentence = (locale: Locale) => string;

/** The list of suppressions that holds for a draft. */
export interface KeptList {
  readonly uri: string;
  /** Path of the draft as its list writes it. */
  readonly file: string;
  readonly text: string;
  readonly list: SuppressionList;
  readonly suppressions: Suppressions;
  /** Why the file could not be read at all. */
  readonly problem?: Sentence;
}

/** Where suppressions are kept, outside of the copy. All places are URIs. Nothing here throws. */
export interface SuppressionKeeper {
  of(uri: string): KeptList | undefined;
  /** True for a draft for which a list can be kept. */
  canKeep(uri: string): boolean;
  /**
   * Puts an entry into the list of a draft, and makes one where there is none.
   * @param base folder for a new list, where no configuration says better.
   * @param make gets the path of the draft as the list writes it.
   * @returns what kept it from being written.
   */
  add(uri: string, base: string | undefined, make: (file: string) => Suppression): Sentence | undefined;
  remove(list: string, entries: readonly Suppression[]): Sentence | undefined;
  /** Forgets what was read: a list has changed on the disk. */
  forget(): void;
}

/** Files of settings that the server reads itself. */
export interface ConfigFiles {
  readonly places: Places;
  read(path: string): ConfigText;
  /** Names of the files of a folder; none where it is not there. */
  list(folder: string): readonly string[];
  /** The path of a document; undefined where it is not here. */
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
  /** True when `.sampadakignore` says that a draft is not to be linted. */
  isIgnored(path: string): boolean;
}

export interface Environment {
  /** Today at the desk: offered in a new dateline. */
  today(): Day;
  /** The day on which the file of a draft was last written; undefined where it has none. */
  filed?(uri: string): Day | undefined;
  /** How long nobody types before the sentence at hand is reported on, in milliseconds; `PAUSE` where absent, 0 for at once. */
  readonly pause?: number;
  /** Absent where the server cannot reach the drafts itself. */
  readonly drafts?: DraftStore;
  /** Absent where nothing can be kept. */
  readonly suppressions?: SuppressionKeeper;
  /** Absent where files of settings have to be asked of the client. */
  readonly configFiles?: ConfigFiles;
  /**
   * The reader of packs, a bundle of its own. Absent where there is none: packs are then refused.
   * @param where the address that the client gave for it at start.
   * @throws when it cannot be loaded.
   */
  packReader?(where: string | undefined): PackReader;
  /**
   * Loads what turns HTML into text, when something is pasted for the first time; plain text is taken where absent.
   * @param where the address that the client gave for it at start.
   */
  readHtml?(where: string | undefined): Promise<((html: string) => string) | undefined>;
  /** Called after each lint of an open draft. */
  linted?(): void;
  /** Where the rules' pages are published, ending in a slash; absent where they are not. */
  readonly rulePages?: string;
}

/** The day of a clock, in the clock's own time zone. */
export function dayOf(date: Date): Day {
  return { day: date.getDate(), month: date.getMonth() + 1, year: date.getFullYear() };
}
