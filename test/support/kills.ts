/** Runs of `sampadak lint --fix` that are killed at work, and what they leave behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from './built';
import { CLEAN, PASTED } from './cli';

export interface Killed {
  /** Runs that had not fixed every draft when they were killed. */
  readonly interrupted: number;
  /** Runs that had ended by themselves before they were killed. */
  readonly ended: number;
  /** Drafts that were neither old nor new, as name and round. */
  readonly half: readonly string[];
  /** Files beside the drafts that no run may leave. */
  readonly strangers: readonly string[];
  /** Temporary files in the folder after the last round. */
  readonly leftovers: readonly string[];
}

const DRAFTS = Array.from({ length: 40 }, (_, i) => `${i}.wire`);

/** Puts forty drafts that need fixes into a folder, over what is there. */
export function putDrafts(folder: string): void {
  for (const name of DRAFTS) writeFileSync(join(folder, name), PASTED);
}

/** Drafts of the folder that are not fixed. */
export function unfixed(folder: string): readonly string[] {
  return DRAFTS.filter((name) => readFileSync(join(folder, name), 'utf8') !== CLEAN);
}

/**
 * Starts runs on a folder and kills each.
 * @param delay milliseconds from the moment when writing has begun, by round.
 */
export async function killRuns(folder: string, rounds: number, delay: (round: number) => number): Promise<Killed> {
  let interrupted = 0;
  let ended = 0;
  const half: string[] = [];
  for (let round = 0; round < rounds; round++) {
    putDrafts(folder);
    const { child, closed } = await startFixing(folder);
    await new Promise((resolve) => setTimeout(resolve, delay(round)));
    if (child.exitCode !== null) ended++;
    child.kill('SIGKILL');
    await closed;
    const texts = DRAFTS.map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const [i, text] of texts.entries()) {
      if (text !== PASTED && text !== CLEAN) half.push(`${DRAFTS[i]} in round ${round}`);
    }
    if (texts.includes(PASTED)) interrupted++;
  }
  const beside = readdirSync(folder).filter((name) => !DRAFTS.includes(name));
  const leftovers = beside.filter((name) => /^\.sampadak-\d+\.tmp$/.test(name));
  return { interrupted, ended, half, leftovers, strangers: beside.filter((name) => !leftovers.includes(name)) };
}

/** Milliseconds that a run goes on when nobody kills it, from the moment when writing has begun. */
export async function lengthOfRun(folder: string): Promise<number> {
  putDrafts(folder);
  const { closed } = await startFixing(folder);
  const since = performance.now();
  await closed;
  return performance.now() - since;
}

/** Starts a run, and waits until writing has begun, which its first line says. */
async function startFixing(folder: string): Promise<{ child: ChildProcess; closed: Promise<unknown> }> {
  const child = spawn(process.execPath, [built('cli.js'), 'lint', '--fix', '--format', 'jsonl'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  child.stdout.resume();
  return { child, closed };
}

/** The command line that is killed. */
export function cli(): string {
  return built('cli.js');
}
