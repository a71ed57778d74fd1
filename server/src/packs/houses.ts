/** The built-in packs, by the id of the house's preset. */
import { housePacks } from './house-packs';
import { compilePacks, type PackSet } from './set';
import type { PackData } from './types';

const sets: ReadonlyMap<string, PackSet> = new Map(housePacks.map((pack) => [pack.id, compilePacks([pack])]));

/** The built-in pack of a preset; undefined where it has none. */
export function packOfHouse(preset: string): PackSet | undefined {
  return sets.get(preset);
}

/** The built-in pack with this id, for whoever names it beside packs of their own. */
export function findHousePack(id: string): PackData | undefined {
  return housePacks.find((pack) => pack.id === id);
}
