/** Asking git which files have changed. Nothing of the repository is run: git gets a fixed list of arguments, no shell. */
import { execFileSync } from 'node:child_process';
import { fill } from '../../localize';
import type { Locale, Localized } from '../../rules/types';

const texts = {
  absent: {
    hi: 'git नहीं मिला। git लगाएं, या फाइलों के नाम दें।',
    en: 'There is no git. Install it, or name the files.',
  },
  failed: { hi: 'git ने मना किया: {detail}', en: 'git refused: {detail}' },
} satisfies Record<string, Localized>;

/** Bytes of git's answers. */
const LIMIT = 256_000_000;

/** git is not there, this is no repository, or a revision is unknown. */
export class GitProblem extends Error {
  override readonly name = 'GitProblem';

  constructor(
    private readonly code: keyof typeof texts,
    private readonly detail = '',
  ) {
    super(fill(texts[code].en, { detail }));
  }

  sentence(locale: Locale): string {
    return fill(texts[this.code][locale], { detail: this.detail });
  }
}

export interface Changed {
  /** From the working folder, in git's order. */
  readonly paths: readonly string[];
  /** What is meant of a file where it is not what stands on the disk. */
  contentOf(path: string): (() => Uint8Array) | undefined;
}

/**
 * Files that differ from the point where the work left a revision, and files that git does not know yet.
 * @param paths folders or files to look at; all from the working folder down when empty.
 */
export function changedSince(revision: string, paths: readonly string[]): Changed {
  if (revision.startsWith('-')) throw new GitProblem('failed', revision);
  const base = tryGit(['merge-base', '--end-of-options', revision, 'HEAD'])?.trim();
  const point = base ?? git(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`]).trim();
  const changed = names(['diff', '--name-only', '--relative', '--diff-filter=d', '-z', point, '--', ...paths]);
  const fresh = names(['ls-files', '--others', '--exclude-standard', '-z', '--', ...paths]);
  return { paths: [...new Set([...changed, ...fresh])], contentOf: () => undefined };
}

/** Files that the next commit changes, with what it will hold of them. */
export function stagedFiles(paths: readonly string[]): Changed {
  // outside of a repository `git diff` compares any two files and complains of something else
  git(['rev-parse', '--is-inside-work-tree']);
  const staged = names(['diff', '--cached', '--name-only', '--relative', '--diff-filter=d', '-z', '--', ...paths]);
  const later = new Set(names(['diff', '--name-only', '--relative', '-z', '--', ...paths]));
  return {
    paths: staged,
    contentOf: (path) => (later.has(path) ? () => gitBytes(['cat-file', 'blob', `:./${path}`]) : undefined),
  };
}

function names(args: readonly string[]): string[] {
  return git(args)
    .split('\0')
    .filter((name) => name !== '');
}

function tryGit(args: readonly string[]): string | undefined {
  try {
    return git(args);
  } catch (error) {
    if (error instanceof GitProblem && error.message !== texts.absent.en) return undefined;
    throw error;
  }
}

function git(args: readonly string[]): string {
  return gitBytes(args).toString('utf8');
}

function gitBytes(args: readonly string[]): Buffer {
  try {
    return execFileSync('git', ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', ...args], {
      maxBuffer: LIMIT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: Buffer };
    if (code === 'ENOENT') throw new GitProblem('absent');
    throw new GitProblem('failed', stderr?.toString('utf8').trim().split('\n')[0] ?? String(error));
  }
}
