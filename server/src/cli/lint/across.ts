/** Comparing the drafts of a run: a first pass over them makes the index, so that each can be linted with its twins known. */
import { resolve } from 'node:path';
import type { DraftContext } from '../../draft';
import type { PackSet } from '../../packs/set';
import type { Copy } from '../../story/model';
import { parse } from '../../story/parse';
import { type Answers, answered, answersFor } from '../../twins/answers';
import { type DraftKeys, keysOf } from '../../twins/keys';
import { createTwinIndex, type IndexedDraft } from '../../twins/twin-index';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import { placeId } from '../../workspace/place-id';
import { FileProblem } from '../../workspace/problems';
import { type Draft, decodeDraft, isDraftText, readDraft } from '../../workspace/read';
import type { Job } from './sources';

/** What is said of a draft, and the paths that the run has for the drafts it names. */
export interface Across extends Answers {
  readonly paths: Readonly<Record<string, string>>;
  /** Length of the text that it is said of: one that has changed meanwhile has other places. */
  readonly length: number;
}

/** A draft that the first pass has read, so that the second need not. */
export interface ReadBefore {
  readonly draft: Draft;
  readonly copy: Copy;
}

export interface Compared {
  /** What is said of a draft of the run, by its path. */
  across(path: string): Across | undefined;
}

export interface Held {
  /** Hands out a draft that was read and is still held; it is let go of with that. */
  take(path: string): ReadBefore | undefined;
}

/** What a run holds of drafts that were read once: letters of their texts, each of which takes about ten bytes. */
const MOST_HELD = 2_000_000;

/** What the index needs of a draft. */
export interface Keyed {
  readonly keys: DraftKeys;
  /** Length of the text. */
  readonly length: number;
}

/** What is read of a draft to put it into an index. What cannot be read is passed over: who lints it tells of it. */
export function readKeys(
  job: Job | { readonly path: string; readonly named: boolean },
  maxSize: number,
  packsOf: (path: string) => PackSet | undefined,
): (Keyed & ReadBefore) | undefined {
  if ('problem' in job && job.problem !== undefined) return undefined;
  const draft = readJob(job, maxSize);
  if (draft === undefined || !(('named' in job && job.named) || isDraftText(job.path, draft.text))) return undefined;
  const copy = parse(draft.text, packsOf(job.path)?.reading);
  return { ...keyed(copy), draft, copy };
}

/** What is read of a draft to put it into an index. */
export function keyed(copy: Copy): Keyed {
  return { keys: keysOf(copy), length: copy.text.length };
}

/** The drafts of a run as they are compared. */
export interface Comparison extends Compared {
  put(path: string, keyed: Keyed): void;
  /** A draft that was put in, as the rules see it. */
  draft(path: string): IndexedDraft | undefined;
  /** The path that the run has for a draft, from its id in the index. */
  pathOf(id: string): string;
  /** Says that all drafts are in. */
  settle(): void;
}

/** An index of the drafts of a run. Of each its keys are kept, about 5 kB a story. */
export function createComparison(): Comparison {
  const index = createTwinIndex();
  const paths = new Map<string, string>();
  const lengths = new Map<string, number>();
  const pathOf = (id: string) => paths.get(id) ?? id;
  return {
    put(path, { keys, length }) {
      const id = placeId(resolve(path));
      index.put(id, keys);
      paths.set(id, path);
      lengths.set(id, length);
    },
    across(path) {
      const id = placeId(resolve(path));
      const draft = index.get(id);
      const answers = draft === undefined ? undefined : answersFor(draft);
      if (answers === undefined) return undefined;
      const named = [...answers.twins.flat(), ...answers.lines.flatMap(({ others }) => others)].map((one) => one.id);
      const own = Object.fromEntries(named.map((one) => [one, pathOf(one)]));
      return { ...answers, paths: own, length: lengths.get(id)! };
    },
    draft: (path) => index.get(placeId(resolve(path))),
    pathOf,
    settle: index.settle,
  };
}

/**
 * Puts the drafts of a run into an index, and holds as many of the drafts themselves as there is room for: they are linted in
 * this thread.
 * @param maxSize in bytes.
 * @param packsOf the house packs of a draft: they say what of it is furniture.
 */
export function compareDrafts(
  jobs: readonly Job[],
  maxSize: number,
  packsOf: (path: string) => PackSet | undefined,
): Compared & Held {
  const comparison = createComparison();
  const held = new Map<string, ReadBefore>();
  let room = MOST_HELD;
  for (const job of jobs) {
    const found = readKeys(job, maxSize, packsOf);
    if (found === undefined) continue;
    comparison.put(job.path, found);
    if (found.length > room) continue;
    room -= found.length;
    held.set(job.path, { draft: found.draft, copy: found.copy });
  }
  comparison.settle();
  return {
    across: comparison.across,
    take(path) {
      const found = held.get(path);
      held.delete(path);
      return found;
    },
  };
}

/** For `lintDraft`: what was said of a draft, beside its copy. */
export function contextAcross(across: Across | undefined): DraftContext['across'] {
  if (across === undefined) return undefined;
  return (copy) => (copy.text.length === across.length ? answered(across) : undefined);
}

function readJob(job: Pick<Job, 'path' | 'bytes'>, maxSize: number): Draft | undefined {
  const { path, bytes } = job;
  try {
    return bytes === undefined ? readDraft(fs, path, maxSize) : decodeDraft(path, bytes());
  } catch (error) {
    if (error instanceof FileProblem || (error instanceof Error && 'syscall' in error)) return undefined;
    throw error;
  }
}
