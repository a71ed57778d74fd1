/** Runs of `sampadak lint --fix` that are killed at work, and what they leave behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from './built';
import { CLEAN, PASTED } from './cli';

export interface Killed {
  /** Runs that had not fixed every draft when they were killed. */
  readonly interrupted: number;
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
  const half: string[] = [];
  for (let round = 0; round < rounds; round++) {
    putDrafts(folder);
    const child = spawn(process.execPath, [built('cli.js'), 'lint', '--fix', '--format', 'jsonl'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    // the first line says that writing has begun
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, delay(round)));
    child.kill('SIGKILL');
    await once(child, 'close');
    const texts = DRAFTS.map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const [i, text] of texts.entries()) {
      if (text !== PASTED && text !== CLEAN) half.push(`${DRAFTS[i]} in round ${round}`);
    }
    if (texts.includes(PASTED)) interrupted++;
  }
  const beside = readdirSync(folder).filter((name) => !DRAFTS.includes(name));
  const leftovers = beside.filter((name) => /^\.sampadak-\d+\.tmp$/.test(name));
  return { interrupted, half, leftovers, strangers: beside.filter((name) => !leftovers.includes(name)) };
}

/** The command line that is killed. */
export function cli(): string {
  return built('cli.js');
}
