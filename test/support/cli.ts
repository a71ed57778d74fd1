/** Running the command line as a person does: the bundle that is shipped, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { built } from './built';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly outBytes: Buffer;
}

export interface Surroundings {
  /** Working folder. */
  readonly cwd?: string;
  /** What stands on the standard input. */
  readonly input?: Uint8Array | string;
  readonly env?: Readonly<Record<string, string>>;
  /** True to have drafts compared: most tests give many drafts the same copy, and mean nothing by it. */
  readonly compare?: boolean;
}

/** Turns off what tells of the same copy in two drafts. */
const UNCOMPARED = ['duplicate-story', 'duplicate-headline'].flatMap((id) => ['--rule', `${id}=off`]);

/** The environment of a test: English, no colours, no options of the test runner. */
const plain = { PATH: process.env.PATH ?? '', LANG: 'C' };

/** Runs `sampadak` and waits for its end. */
export function sampadak(args: readonly string[], { cwd, input, env, compare }: Surroundings = {}): Outcome {
  const [command = '', ...rest] = args;
  const lints = compare !== true && (command === 'lint' || command === 'baseline');
  const result = spawnSync(process.execPath, [built('cli.js'), ...(lints ? [command, ...UNCOMPARED, ...rest] : args)], {
    ...(cwd === undefined ? {} : { cwd }),
    input: input ?? '',
    env: { ...plain, ...env },
    maxBuffer: 1 << 28,
    timeout: 240_000,
  });
  if (result.error !== undefined) throw result.error;
  const { status: code, stdout, stderr } = result;
  return { code, out: stdout.toString('utf8'), err: stderr.toString('utf8'), outBytes: stdout };
}

/** A folder of its own for a test, with files in it; gone when the test ends. */
export function scratch(context: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sampadak-')));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Sound copy: nothing is found in it. */
export const CLEAN = [
  'कोटा की नहर में पानी छोड़ा गया',
  '',
  'कोटा, 9 मई (भाषा) चंबल की दाईं नहर में शनिवार से पानी छोड़ दिया गया। जल संसाधन विभाग ने यह जानकारी दी।',
  '',
  'विभाग ने बताया कि इससे 40 गांवों के किसानों को सिंचाई का पानी मिलेगा।',
  '',
].join('\n');

/** The same story with what a web page left in it: an ad marker, a line of furniture, a repeated headline. */
export const PASTED = [
  'कोटा की नहर में पानी छोड़ा गया',
  '',
  'कोटा की नहर में पानी छोड़ा गया',
  '',
  'author-image',
  '',
  'कोटा, 9 मई (भाषा) चंबल की दाईं नहर में शनिवार से पानी छोड़ दिया गया। जल संसाधन विभाग ने यह जानकारी दी।',
  '',
  'Advertisment',
  '',
  'विभाग ने बताया कि इससे 40 गांवों के किसानों को सिंचाई का पानी मिलेगा।',
  '',
].join('\n');
