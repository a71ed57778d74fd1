/** The reader of packs as one chunk, `dist/packs.js`: loaded only where there is a pack. */
import type { PackReader } from '../types';
import { completePack } from './complete';
import { packSchema } from './json-schema';
import { readPack } from './read';

export { completePack, packSchema, readPack };

const reader: PackReader = { readPack, completePack };
export default reader;
