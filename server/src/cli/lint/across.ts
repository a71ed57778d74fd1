/** Comparing the drafts of a run: a first pass over them makes the index, so that each can be linted with its twins known. */
import { resolve } from 'node:path';
import type { DraftContext } from '../../draft';
import type { PackSet } from '../../packs/set';
import { parse } from '../../story/parse';
import { type Answers, answered, answersFor } from '../../twins/answers';
import { keysOf } from '../../twins/keys';
import { createTwinIndex } from '../../twins/twin-index';
import { decode } from '../../workspace/encoding';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import { placeId } from '../../workspace/place-id';
import { FileProblem } from '../../workspace/problems';
import { isDraftText, readDraft } from '../../workspace/read';
import type { Job } from './sources';

/** What is said of a draft, and the paths that the run has for the drafts it names. */
export interface Across extends Answers {
  readonly paths: Readonly<Record<string, string>>;
}

/**
 * Puts the drafts of a run into an index. Of each only its keys are kept, about 5 kB a story. What cannot be read is passed
 * over: who lints it tells of it.
 * @param maxSize in bytes.
 * @param packsOf the house packs of a draft: they say what of it is furniture.
 * @returns what is said of a draft of the run, by its path.
 */
export function compareDrafts(
  jobs: readonly Job[],
  maxSize: number,
  packsOf: (path: string) => PackSet | undefined,
): (path: string) => Across | undefined {
  const index = createTwinIndex();
  const paths = new Map<string, string>();
  for (const job of jobs) {
    if (job.problem !== undefined) continue;
    const text = readText(job, maxSize);
    if (text === undefined || (!job.named && !isDraftText(job.path, text))) continue;
    const id = placeId(resolve(job.path));
    index.put(id, keysOf(parse(text, packsOf(job.path)?.reading)));
    paths.set(id, job.path);
  }
  return (path) => {
    const id = placeId(resolve(path));
    const draft = index.get(id);
    const answers = draft === undefined ? undefined : answersFor(draft);
    if (answers === undefined) return undefined;
    const named = [...answers.twins.flat(), ...answers.lines.flatMap(({ others }) => others)].map((one) => one.id);
    return { ...answers, paths: Object.fromEntries(named.map((one) => [one, paths.get(one) ?? one])) };
  };
}

/** For `lintDraft`: what was said of a draft, beside its copy. */
export function contextAcross(across: Across | undefined): DraftContext['across'] {
  return across === undefined ? undefined : (copy) => answered(keysOf(copy), across);
}

function readText(job: Job & { readonly problem?: undefined }, maxSize: number): string | undefined {
  try {
    return (job.bytes === undefined ? readDraft(fs, job.path, maxSize) : decode(job.bytes(), job.path)).text;
  } catch (error) {
    if (error instanceof FileProblem || (error instanceof Error && 'syscall' in error)) return undefined;
    throw error;
  }
}
