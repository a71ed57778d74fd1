// Takes packages out of the npm registry into the cache, without making them dependencies of this project.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, runOrThrow } from './shell.mjs';

/** What npm and the resolver say when nothing answers. */
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i;

/**
 * Runs npm to its end.
 *
 * @param {string} cwd
 * @param {string[]} args
 * @param {string} purpose Ends the sentence "npm could not …".
 * @throws {Error} A sentence that says what could not be done and, when nothing answered, that a network is needed.
 */
export async function npm(cwd, args, purpose) {
  const { code, stderr } = await run('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], { cwd });
  if (code === 0) return;
  const told = stderr.trim().split('\n').slice(0, 6).join('\n');
  const way = NO_NETWORK.test(stderr)
    ? ' The npm registry did not answer; it is needed once, later runs use the cache. Check the network and run this again.'
    : '';
  throw new Error(`npm could not ${purpose}.${way}\n${told}`);
}

/**
 * Downloads one package's tarball, checks it and unpacks a part of it. No script of the package runs.
 *
 * @param {{ spec: string, sha512: string }} pin `spec` is name@version, `sha512` the base64 digest of the tarball.
 * @param {string[]} parts Paths inside the package.
 * @param {string} target An existing folder; `parts` appear under it with their paths.
 * @throws {Error} When the registry does not answer or the tarball is not the pinned one.
 */
export async function unpackPackage(pin, parts, target) {
  const work = mkdtempSync(join(target, '.pack-'));
  try {
    await npm(work, ['pack', pin.spec, '--ignore-scripts'], `download ${pin.spec}`);
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (tarball === undefined) throw new Error(`npm pack ${pin.spec} left no tarball.`);
    const digest = createHash('sha512')
      .update(readFileSync(join(work, tarball)))
      .digest('base64');
    if (digest !== pin.sha512) {
      throw new Error(
        `The tarball of ${pin.spec} has the checksum sha512-${digest}, not the pinned sha512-${pin.sha512}. ` +
          'It was not used. If the version was raised on purpose, raise the pinned checksum with it.',
      );
    }
    const paths = parts.map((part) => `package/${part}`);
    await runOrThrow('tar', ['-xzf', join(work, tarball), '-C', target, '--strip-components=1', ...paths]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
