/**
 * One draft from its text to its findings: the one way that editor, workspace command and command line take, so that they
 * cannot differ. What joins in between reading and telling (settings of the house, suppressions, packs) joins in here.
 */
import { settingsOfCopy } from './config/auto';
import { withOwnSettings } from './config/own-settings';
import { type FixedText, fixAll } from './fix/fixpoint';
import { type Kept, type LintResult, lint } from './lint';
import type { PackSet } from './packs/set';
import type { LintSettings } from './rules/types';
import type { Copy } from './story/model';
import { parse } from './story/parse';
import { type Suppressed, type Suppressions, sift } from './suppress/apply';
import type { IndexedDraft } from './twins/twin-index';

/** What is known of a draft beside its text. */
export interface DraftContext {
  readonly settings: LintSettings;
  /** Absolute path or URI of the draft, where it has one: under `auto` a folder may tell the house. */
  readonly place?: string | undefined;
  /** What is not to be told, where a list is kept. */
  readonly suppressions?: Suppressions | undefined;
  /** Path of the draft relative to the folder of that list. */
  readonly file?: string | undefined;
  /** The house packs of its workspace. */
  readonly packs?: PackSet | undefined;
  /** Puts the copy as it was read, after the version `before`, into the index of drafts and says what stands there beside it. */
  readonly across?: ((copy: Copy, before: Copy | undefined) => IndexedDraft | undefined) | undefined;
  /** The text as it was read with these packs, where it was read before. */
  readonly copy?: Copy | undefined;
  /** What was kept of the version before, see `lint`. */
  readonly before?: Kept | null | undefined;
}

/** A draft that was read and linted. */
export interface LintedDraft extends LintResult {
  readonly copy: Copy;
  /** The preset that held: under `auto` with the house that was found. */
  readonly preset: string;
  /** All that held for it. */
  readonly settings: LintSettings;
  /** What was found and is held back by a suppression. */
  readonly suppressed: readonly Suppressed[];
}

/** A draft after its safe fixes. The findings are those that are left. */
export interface FixedDraft extends LintedDraft, FixedText {}

/** The settings that hold for a draft, with where it lies. */
export function settingsOfDraft(copy: Copy, { settings, place, packs }: DraftContext): LintSettings {
  // few drafts say anything of themselves, and what reads it comes late
  const own = copy.frontMatter?.entries === undefined ? settings : withOwnSettings(settings, copy.frontMatter);
  const house = settingsOfCopy(own, copy, place);
  return {
    ...house,
    ...(place !== undefined && { path: place }),
    ...(packs !== undefined && { packs: packs.with(house.packs) }),
  };
}

/** Lints a draft. Never throws because of the draft or of a rule. */
export function lintDraft(text: string, context: DraftContext): LintedDraft {
  const { packs, suppressions, file, across, before } = context;
  const copy = context.copy?.text === text ? context.copy : parse(text, packs?.reading, before?.copy);
  const own = settingsOfDraft(copy, context);
  const { findings, failures, kept } = lint(copy, own, undefined, across?.(copy, before?.copy), before);
  const sifted =
    suppressions === undefined ? { findings, suppressed: [] } : sift(copy, findings, suppressions, file, own.today);
  return { copy, preset: own.preset, settings: own, failures, kept, ...sifted };
}

/** Applies every safe fix to a fixed point. */
export function fixDraft(text: string, context: DraftContext): FixedDraft {
  let last: LintedDraft | undefined;
  const fixed = fixAll(text, (current) => {
    last = lintDraft(current, context);
    return last.findings;
  });
  // the last pass has linted this very text, unless the passes ran out
  const linted = last?.copy.text === fixed.text ? last : lintDraft(fixed.text, context);
  return { ...linted, ...fixed };
}
