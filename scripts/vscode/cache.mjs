// Folders of the cache are whole or absent: each is made beside its place and moved there in one step.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const STAMP = 'stamp.json';

/**
 * Fills a folder once. A folder that carries the same stamp is taken as it is; any other content is replaced.
 *
 * @template {Record<string, unknown>} Stamp
 * @param {string} folder Absolute path.
 * @param {Stamp} stamp What the content depends on, comparable as JSON: versions, lists.
 * @param {(temporary: string) => Promise<void>} fill Makes the content in a new, empty folder on the same disk.
 * @returns {Promise<boolean>} True when the folder had to be filled.
 * @throws Whatever `fill` throws; the folder is then as it was.
 */
export async function fillOnce(folder, stamp, fill) {
  if (isFilled(folder, stamp)) return false;
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  try {
    await fill(temporary);
    writeFileSync(join(temporary, STAMP), JSON.stringify(stamp));
    // Another run may have been quicker; its folder is as good as ours.
    if (!isFilled(folder, stamp)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(temporary, folder);
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return true;
}

/**
 * @param {string} folder
 * @param {Record<string, unknown>} stamp
 */
function isFilled(folder, stamp) {
  const file = join(folder, STAMP);
  return existsSync(file) && readFileSync(file, 'utf8') === JSON.stringify(stamp);
}
