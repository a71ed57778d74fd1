/** The house that a draft belongs to, as its own words or its folder tell it. */
import { type House, houses } from '../lexicon/houses';
import { decodedUri } from '../text/decode-uri';
import { fold } from '../text/fold';
import { findAgency } from './gazetteer';
import type { BlockRole, Copy, Story } from './model';

function key(text: string): string {
  return fold(text).text.replace(/\s+/g, ' ').trim();
}

function folderKey(name: string): string {
  return key(name).replace(/[\s._-]+/g, '');
}

const byFolder = new Map(houses.flatMap((house) => house.folders.map((name) => [folderKey(name), house] as const)));
const byDesk = new Map(houses.flatMap((house) => house.desks.map((desk) => [key(desk), house] as const)));
const byId = new Map(houses.map((house) => [house.id, house]));

/** Folders that hold one folder for each person: what stands below them is a person's name, not a house's. */
const PEOPLE = new Set(['home', 'users']);

/** Lines that say who wrote or published a story; a house named in prose is only spoken of. */
const CREDITS: ReadonlySet<BlockRole> = new Set(['byline', 'timestamp', 'caption']);

/**
 * The id of the draft's house, or undefined where nothing tells it or its stories disagree.
 *
 * A folder of a paper comes first: it says where the copy goes, whoever filed it. Then the copy itself: the agency or
 * desk of its dateline, its byline, its sign-off. A folder of an agency comes last, for copy that says nothing itself.
 * @param path path or URI of the draft; only its folders count, the nearest first.
 */
export function houseOf(copy: Copy, path?: string): string | undefined {
  const folder = path === undefined ? undefined : houseOfFolder(path);
  if (folder?.kind === 'paper') return folder.id;
  const named = new Set(copy.stories.map(houseOfStory).filter((house) => house !== undefined));
  if (named.size > 1) return undefined;
  const [own] = named;
  if (own !== undefined) return own.id;
  // a dateline of somebody else's: the folder is wrong about this draft
  return copy.stories.some(isOthers) ? undefined : folder?.id;
}

/** True for a dateline of an agency that is no house here; those that the houses themselves take over do not count. */
function isOthers({ dateline }: Story): boolean {
  return dateline?.agencyId !== undefined && dateline.shape !== 'S1-foreign';
}

function houseOfStory(story: Story): House | undefined {
  const { dateline } = story;
  if (dateline?.agency !== undefined) {
    const desk = byDesk.get(key(dateline.agency));
    if (desk !== undefined) return desk;
    // papers name an agency beside the place too: only a date makes it the agency's own line
    if (dateline.date !== undefined && dateline.agencyId !== undefined && byId.has(dateline.agencyId))
      return byId.get(dateline.agencyId);
  }
  for (const block of story.blocks) {
    if (!CREDITS.has(block.role)) continue;
    const line = story.copy.text.slice(block.start, block.end);
    const house = houseOfCredit(line, block.role === 'byline' && dateline === undefined);
    if (house !== undefined) return house;
  }
  // under another house's dateline a credit line says who sold the copy, not whose it is
  if (dateline !== undefined && dateline.shape !== 'S1-foreign') return undefined;
  return byId.get(story.signOff?.agencyId ?? '') ?? houseOfInvitation(story);
}

/** `(बीबीसी हिंदी के एंड्रॉएड ऐप के लिए …`: a page that ends by inviting to the house's own app. */
const INVITATION =
  /(?:^|\()\s?(?:क्या आपने )?([\u0900-\u097f]{3,12} [\u0900-\u097f]{3,12}) (?:का|के)\s{1,3}(?:नया\s{1,3})?(?:एंड्रॉएड|एंड्रॉयड|एंड्राइड|मोबाइल|ऐप|एप)/gm;
/** It stands among so many last units of a story. */
const INVITED_WITHIN = 600;

function houseOfInvitation({ blocks, copy }: Story): House | undefined {
  const end = blocks.at(-1)?.end ?? 0;
  for (const [, name] of copy.text
    .slice(Math.max(blocks[0]?.start ?? 0, end - INVITED_WITHIN), end)
    .matchAll(INVITATION)) {
    const house = byDesk.get(key(name!));
    if (house !== undefined) return house;
  }
  return undefined;
}

/** `अमर उजाला ब्यूरो, लखनऊ`, `नवभारतटाइम्स.कॉम | Updated …`, `भाषा`: the part of a line that is a house's name and no more. */
function houseOfCredit(line: string, agencies: boolean): House | undefined {
  for (const part of line.split(/[,|:/]/)) {
    const desk = byDesk.get(key(part));
    if (desk !== undefined) return desk;
  }
  return agencies ? byId.get(findAgency(line)?.id ?? '') : undefined;
}

function houseOfFolder(path: string): House | undefined {
  const parts = path.split(/[?#]/, 1)[0]!.split(/[\\/]/).map(decodedUri);
  for (let i = parts.length - 2; i >= 0; i--) {
    if (i > 0 && PEOPLE.has(parts[i - 1]!.toLowerCase())) continue;
    const house = byFolder.get(folderKey(parts[i]!));
    if (house !== undefined) return house;
  }
  return undefined;
}
