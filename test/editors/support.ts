/** What both editors need: the program, the command `sampadak` on the path, a draft, and the set-up that the docs give. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestContext } from 'node:test';
import { built } from '../support/built';
import { scratch } from '../support/cli';
import { root } from '../support/root';

/** A story as it comes out of a page: an ad marker and a line of furniture, a carried figure, one without a source. */
export const DRAFT = [
  'बेतवा पर बने बैराज के फाटक बदले गए',
  '',
  'ललितपुर, 12 मई (भाषा) बेतवा नदी पर बने पुराने बैराज के फाटक मंगलवार को बदल दिए गए। सिंचाई विभाग ने बताया कि इस काम पर 18 करोड़ रुपये खर्च हुए। बैराज में 26 फाटक हैं।',
  '',
  'Advertisement',
  '',
  'इससे पहले 340 किसानों ने आवेदन किया था।',
  '',
].join('\n');

/** The same after the fix that takes the ad marker out. */
export const FIXED = DRAFT.replace('Advertisement\n\n', '');

/** Packages of Debian by the program that they bring. */
const PACKAGES = { nvim: ['neovim'], emacs: ['emacs-nox', 'elpa-eglot'] } as const;

/** What shows that everything of the packages is there. */
const PROBES = {
  nvim: ['--version'],
  emacs: ['--batch', '--eval', "(progn (require 'package) (package-initialize) (require 'eglot))"],
} as const;

/** Installs an editor where it is missing and apt may be used. @throws Error with what to install, where not. */
export function needEditor(program: keyof typeof PACKAGES): void {
  const works = () => spawnSync(program, PROBES[program], { stdio: 'ignore' }).status === 0;
  if (works()) return;
  const packages = PACKAGES[program];
  if (process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
      spawnSync('apt-get', args, { stdio: 'ignore', env });
    }
    if (works()) return;
  }
  throw new Error(
    `This test drives ${program}. Install it: apt-get install --no-install-recommends ${packages.join(' ')}`,
  );
}

export interface Desk {
  readonly folder: string;
  /** Path of the draft. */
  readonly draft: string;
  /** Runs a program at this desk, with `sampadak` on its path. @returns what it printed. */
  run(program: string, args: readonly string[]): string;
  /** What the draft holds on the disk. */
  saved(): string;
}

/** A folder with a draft and a command `sampadak`, which is the build of these sources. */
export function createDesk(context: TestContext, files: Readonly<Record<string, string>>): Desk {
  const folder = scratch(context, { 'bairaj.wire': DRAFT, ...files });
  const draft = join(folder, 'bairaj.wire');
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'sampadak'), `#!/bin/sh\nexec '${process.execPath}' '${built('cli.js')}' "$@"\n`);
  chmodSync(join(bin, 'sampadak'), 0o755);
  const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, HOME: folder, LANG: 'C.UTF-8', TMPDIR: folder };
  return {
    folder,
    draft,
    run(program, args) {
      const { status, stdout, stderr, error } = spawnSync(program, args, {
        ...{ cwd: folder, env, encoding: 'utf8', timeout: 60_000, input: '' },
      });
      if (error !== undefined) throw error;
      if (status !== 0) throw new Error(`${program} ended with ${status}.\n${stdout}\n${stderr}`);
      return stdout;
    },
    saved: () => readFileSync(draft, 'utf8'),
  };
}

/** The code block of a language in a page of the docs that holds some words: what the docs give is what runs. */
export function setUp(page: string, language: string, words: string): string {
  const text = readFileSync(join(root, page), 'utf8');
  const blocks = [...text.matchAll(/^```(\S+)\n([\s\S]*?)^```$/gm)].filter(([, name]) => name === language);
  const own = blocks.filter(([, , code]) => code!.includes(words));
  if (own.length !== 1) throw new Error(`${page} has ${own.length} blocks of ${language} with ${words}, not one.`);
  return own[0]![2]!;
}

/** The record that a script printed as its last line. */
export function record<T>(printed: string): T {
  return JSON.parse(printed.trim().split('\n').at(-1)!) as T;
}
