/** The programs as they are shipped, built from the sources as they are now. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root';

/** A folder apart from `dist`, which somebody may be running. */
const folder = join(root, 'out', 'built');
const lock = `${folder}.lock`;

/** A build takes about a second; a lock older than this was left behind. */
const PATIENCE_MS = 60_000;

/**
 * The path of a bundle, `cli.js` say, newer than every source. Test files run at the same time: one builds, the others
 * wait for it.
 */
export function built(file: string): string {
  while (existsSync(lock) || isStale()) {
    if (takeLock()) {
      try {
        if (isStale()) execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--out=out/built']);
      } finally {
        rmdirSync(lock);
      }
    } else sleep(50);
  }
  return join(folder, file);
}

/** `cli.js` and `server.js` are what tests run; the build writes `cli.js` after it. */
function isStale(): boolean {
  const bundle = join(folder, 'cli.js');
  if (!existsSync(bundle) || !existsSync(join(folder, 'server.js'))) return true;
  const since = statSync(bundle).mtimeMs;
  return readdirSync(join(root, 'server', 'src'), { recursive: true, encoding: 'utf8' }).some(
    (name) => name.endsWith('.ts') && statSync(join(root, 'server', 'src', name)).mtimeMs > since,
  );
}

function takeLock(): boolean {
  try {
    mkdirSync(join(root, 'out'), { recursive: true });
    mkdirSync(lock);
    return true;
  } catch {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > PATIENCE_MS) rmdirSync(lock);
    return false;
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
