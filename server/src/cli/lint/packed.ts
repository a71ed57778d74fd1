/**
 * What drafts say by themselves, while it waits until all are known: several together as JSON, deflated to a seventh. It costs
 * a hundredth of the time that linting them takes.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Outcome } from './linter';

/** Outcomes that were packed together. */
export interface Pack {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One of them. Plain data: those of one message have one pack, there as here. */
export interface Packed {
  readonly pack: Pack;
  readonly nth: number;
}

/** Letters after which a pack is closed: all of it is unpacked at once. */
const MOST_LETTERS = 1_000_000;

/** Packs outcomes, each beside the next; one that is undefined stays so. */
export function packed(outcomes: readonly (Outcome | undefined)[]): (Packed | undefined)[] {
  const places: { pack: number; nth: number }[] = [];
  const packs: Pack[] = [];
  let texts: string[] = [];
  let letters = 0;
  const close = () => {
    const { buffer, byteOffset, byteLength } = deflateRawSync(`[${texts.join(',')}]`, { level: 1 });
    // by itself: what zlib gives out may be part of something larger
    packs.push({ bytes: new Uint8Array(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer) });
    texts = [];
    letters = 0;
  };
  for (const outcome of outcomes) {
    if (outcome === undefined) {
      places.push({ pack: -1, nth: 0 });
      continue;
    }
    const text = JSON.stringify(outcome);
    places.push({ pack: packs.length, nth: texts.length });
    texts.push(text);
    letters += text.length;
    if (letters > MOST_LETTERS) close();
  }
  if (texts.length > 0) close();
  return places.map(({ pack, nth }) => (pack < 0 ? undefined : { pack: packs[pack]!, nth }));
}

/** Unpacks outcomes. Of packs that come one after another each is unpacked once. */
export function unpacker(): (packed: Packed) => Outcome {
  let last: Pack | undefined;
  let outcomes: readonly Outcome[] = [];
  return ({ pack, nth }) => {
    if (pack !== last) {
      outcomes = JSON.parse(inflateRawSync(pack.bytes).toString('utf8')) as Outcome[];
      last = pack;
    }
    return outcomes[nth]!;
  };
}
