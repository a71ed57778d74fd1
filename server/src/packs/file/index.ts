/** The reader of packs as one chunk, `dist/packs.js`: loaded only where there is a pack. */
import type { PackReader } from '../types';
import { completePack } from './complete';
import { addFurniture, newFurniturePack } from './furniture';
import { packSchema } from './json-schema';
import { readPack } from './read';

export { addFurniture, completePack, newFurniturePack, packSchema, readPack };

const reader: PackReader = { readPack, completePack, addFurniture, newFurniturePack };
export default reader;
