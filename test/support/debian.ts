/** Programs that a test drives and that Debian has: found, or installed where that is allowed. */
import { spawnSync } from 'node:child_process';

/**
 * Makes sure that a program is there.
 *
 * @param name as it is called
 * @param packages Debian's packages that bring it and what it needs
 * @throws {Error} a sentence, where it is not there and cannot be installed
 */
export function ensureProgram(name: string, packages: readonly string[], probe: readonly string[]): void {
  if (works(name, probe)) return;
  const wish = `Install ${packages.join(', ')} for the tests of this editor.`;
  if (process.getuid?.() !== 0) throw new Error(`${name} does not run here, and only root can install it. ${wish}`);
  apt('update', '-qq');
  const { status, stderr } = apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  if (status !== 0 || !works(name, probe)) throw new Error(`${name} could not be installed: ${stderr.trim()} ${wish}`);
}

function works(name: string, probe: readonly string[]): boolean {
  return spawnSync(name, probe, { stdio: 'ignore' }).status === 0;
}

function apt(...args: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { encoding: 'utf8', env });
}
