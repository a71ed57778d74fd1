/** Programs that a test needs and that come from Debian. */
import { spawnSync } from 'node:child_process';

/**
 * Makes sure that a program is there, with apt-get where this process may use it.
 * @throws Error a sentence that says what to install, where it cannot be.
 */
export function needProgram(program: string, debianPackage: string): void {
  const isThere = () => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
  if (isThere()) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: 'ignore' }).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', debianPackage);
  if (!install() && apt('update')) install();
  if (!isThere()) throw new Error(`This test runs ${program}: install the package ${debianPackage}.`);
}
