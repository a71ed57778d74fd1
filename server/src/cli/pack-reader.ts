/** The reader of packs: a bundle of its own, loaded when the first pack is met. */
import { join } from 'node:path';
import type { PackReader } from '../packs/types';

/** @throws when the bundle is not beside this one. */
export function loadPackReader(): PackReader {
  return require(join(__dirname, 'packs.js')) as PackReader;
}
