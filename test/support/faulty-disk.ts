/** A disk of which one call fails, under the file system of the product: `node:fs` itself, call by call. */
import fs, { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFileSystem } from '../../server/src/workspace/node-file-system';
import { FileProblem } from '../../server/src/workspace/problems';
import { type Draft, readDraft } from '../../server/src/workspace/read';
import { writeDraft } from '../../server/src/workspace/write';

/** What `node:fs` is asked while a draft is written. */
const CALLS = [
  'statSync',
  'openSync',
  'fstatSync',
  'readSync',
  'writeSync',
  'fchownSync',
  'fchmodSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
] as const;

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EDQUOT', 'EMFILE'] as const;

/** Long enough to be written in two pieces, where the disk takes only a piece. */
const OLD = 'पुरानी कॉपी\n'.repeat(20);
const NEW = 'नई कॉपी, जो पुरानी से लंबी है\n'.repeat(20);

export interface Fault {
  readonly call: number;
  readonly name: string;
  readonly code: string;
  /** What was lost; undefined where nothing was. */
  readonly lost: string | undefined;
}

/** Lets every call of a write fail in turn, with every code, before the call is made. */
export function* failEveryCall(folder: string): Generator<Fault> {
  const calls = namesOfCalls(folder);
  for (const [call, name] of calls.entries()) {
    for (const code of CODES) {
      const draft = oldDraft(folder);
      const { error } = withFault(
        (n) => n === call && code,
        () => writeDraft(nodeFileSystem, draft, NEW),
      );
      yield { call, name, code, lost: lossOf(folder, draft, error) };
    }
  }
}

/** The calls that one write makes, in order. */
function namesOfCalls(folder: string): readonly string[] {
  const draft = oldDraft(folder);
  return withFault(
    () => false,
    () => writeDraft(nodeFileSystem, draft, NEW),
  ).calls;
}

function oldDraft(folder: string): Draft {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'a.wire'), OLD);
  return readDraft(nodeFileSystem, join(folder, 'a.wire'));
}

function lossOf(folder: string, { path }: Draft, error: unknown): string | undefined {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (text !== OLD && text !== NEW) return text === undefined ? 'the draft is gone' : 'the draft is half';
  if (error === undefined) return text === NEW ? undefined : 'the old draft stands and nobody was told';
  if (!(error instanceof FileProblem)) return `not a sentence: ${error}`;
  const left = readdirSync(folder).filter((name) => name !== 'a.wire');
  return left.length > 0 ? `left behind: ${left.join(', ')}` : undefined;
}

/** Runs with a fault in the calls that `codeOf` gives a code for, counted from 0. */
function withFault(codeOf: (call: number) => string | false, act: () => void): { calls: string[]; error?: unknown } {
  const calls: string[] = [];
  const real = CALLS.map((name) => [name, fs[name]] as const);
  try {
    for (const [name, own] of real) {
      Object.assign(fs, {
        [name](...args: never[]) {
          const code = codeOf(calls.length);
          calls.push(name);
          if (code !== false) {
            // a descriptor is given back even where closing says that it was not
            if (name === 'closeSync') (own as (...args: never[]) => unknown)(...args);
            throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name.replace('Sync', '') });
          }
          return (own as (...args: never[]) => unknown)(...args);
        },
      });
    }
    act();
    return { calls };
  } catch (error) {
    return { calls, error };
  } finally {
    for (const [name, own] of real) Object.assign(fs, { [name]: own });
  }
}
