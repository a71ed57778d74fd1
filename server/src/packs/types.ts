/** What a house pack says: words of one house, as data. */
import type { Localized } from '../rules/types';

/** A spelling of the house, and what it stands for. Patterns without gaps. */
export interface SpellingEntry {
  readonly preferred: string;
  readonly insteadOf: readonly string[];
}

/** A phrase that the house does not print. */
export interface BannedEntry {
  /** A pattern. */
  readonly phrase: string;
  /** What to write instead, where the house says so. */
  readonly say?: string;
  readonly why: Localized;
}

/** A line that is furniture on the house's own pages. */
export interface FurnitureLine {
  /** A pattern for the whole line, marks at its ends left out. */
  readonly text: string;
  /** True where the text is no pattern but the line itself, as `sampadak.json` has it. */
  readonly literal?: boolean;
}

/** An agency or a place, under all its spellings. */
export interface NamedEntry {
  readonly name: string;
  readonly alsoWritten: readonly string[];
}

/** A word whose number is a label: `खाता 112`. */
export interface DesignatorEntry {
  readonly word: string;
}

/** A pack. Lists that it leaves out are empty. */
export interface PackData {
  /** kebab-case; names the pack in settings and messages. */
  readonly id: string;
  readonly title: Localized;
  readonly description?: Localized;
  readonly spellings: readonly SpellingEntry[];
  readonly banned: readonly BannedEntry[];
  readonly furniture: readonly FurnitureLine[];
  readonly agencies: readonly NamedEntry[];
  readonly places: readonly NamedEntry[];
  readonly designators: readonly DesignatorEntry[];
}

export type SectionName = 'spellings' | 'banned' | 'furniture' | 'agencies' | 'places' | 'designators';

/** A stretch of a pack's file, UTF-16 code units. */
export interface PackSpan {
  readonly start: number;
  readonly end: number;
}

/** Copy that an entry must find something in, or must not. */
export interface PackExample extends PackSpan {
  readonly section: SectionName;
  /** Place of the entry in its section. */
  readonly entry: number;
  readonly fires: boolean;
  readonly text: string;
}

/** Something wrong with a pack, and where in its file. */
export interface PackProblem extends PackSpan {
  readonly text: Localized;
}

/** A file of a pack as read, before its examples have run. */
export interface ReadPack {
  /** Undefined where there are problems: a pack holds whole or not at all. */
  readonly pack: PackData | undefined;
  readonly examples: readonly PackExample[];
  readonly problems: readonly PackProblem[];
  /** True for a file that means to be a pack: it has a section of one. */
  readonly isPack: boolean;
}

/** Something to be written at a place of a pack's file. */
export interface PackCompletion {
  readonly label: string;
  /** What is written, with tab stops. */
  readonly snippet: string;
  readonly what: Localized;
}

/** Text to be put into a pack's file, at an offset. */
export interface PackInsertion {
  readonly at: number;
  readonly newText: string;
}

/** Reads the files of packs. It comes with a reader of YAML, so it is loaded only where there is a pack. */
export interface PackReader {
  /** Never throws. */
  readPack(text: string): ReadPack;
  /** What may be written at an offset of a file. */
  completePack(text: string, offset: number): readonly PackCompletion[];
  /** Puts a line into the furniture of a file; undefined where that is left to people. */
  addFurniture(text: string, line: string): PackInsertion | undefined;
  /** The file of a new pack with one line of furniture. */
  newFurniturePack(id: string, line: string): string;
}
