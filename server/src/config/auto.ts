/** The preset `auto`: the draft says which house's rules it is to be read by. */
import { packOfHouse } from '../packs/houses';
import type { LintSettings } from '../rules/types';
import { houseOf } from '../story/house';
import type { Copy } from '../story/model';
import { AUTO } from './presets';
import { DEFAULT_PRESET } from './settings';

/**
 * The settings that hold for a draft: under `auto` those of its house, or of `wire` where it has none; else the same object.
 * The preset is then named after both, `auto: bhasha` say.
 * @param path absolute path or URI of the draft, where it has one: the name of a folder may tell the house.
 */
export function settingsOfCopy(settings: LintSettings, copy: Copy, path?: string): LintSettings {
  const { houses, ...rest } = settings;
  if (houses === undefined) return settings;
  const found = houseOf(copy, path);
  const house = found !== undefined && Object.hasOwn(houses, found) ? found : DEFAULT_PRESET;
  const packs = house === DEFAULT_PRESET ? undefined : packOfHouse(house);
  return { ...rest, preset: `${AUTO}: ${house}`, rules: houses[house]!, ...(packs === undefined ? {} : { packs }) };
}
