/** The index of drafts in a session: open documents as they stand in the editor, and files that a run or a pull has read. */

import type { PackSet } from '../packs/set';
import type { Copy } from '../story/model';
import { parse } from '../story/parse';
import { hashText } from '../text/hash';
import { type DraftKeys, type KeptKeys, keysAgain, keysOf } from '../twins/keys';
import { createTwinIndex, type IndexedDraft, type TwinIndex } from '../twins/twin-index';
import { placeId } from '../workspace/place-id';

export interface SessionTwins {
  /**
   * For `lintDraft`: puts the copy of a document into the index and compares it with the others. A draft that is alone
   * goes in when another comes; of one story, it is compared with nothing.
   */
  across(uri: string): (copy: Copy, before?: Copy) => IndexedDraft | undefined;
  /** Puts a text in before anything is told of it. */
  put(uri: string, text: string, packs: PackSet | undefined): void;
  /** Takes a draft out. */
  drop(uri: string): void;
  has(uri: string): boolean;
  /** True when there is no other draft to compare it with. */
  isAlone(uri: string): boolean;
  /** The URI of a draft, from its id in the index. */
  uriOf(id: string): string;
}

/** @param onTouched called with the URIs of other drafts whose findings may be others now. */
export function createTwins(onTouched: (uris: readonly string[]) => void): SessionTwins {
  let made: TwinIndex | undefined;
  /** Made when there are two drafts: most sessions begin with one, and what compares them comes late. */
  const index = () => (made ??= createTwinIndex());
  const uris = new Map<string, string>();
  /** What stands in the index under an id: the same text put in again touches nobody. */
  const texts = new Map<string, string>();
  /** Keys of versions that may be typed on. */
  const kept = new WeakMap<Copy, KeptKeys>();
  /** The draft that is alone and not yet in the index. */
  let waiting: { readonly id: string; readonly copy: Copy } | undefined;

  const uriOf = (id: string) => uris.get(id) ?? id;

  const isAlone = (id: string) => texts.size === 0 || (texts.size === 1 && texts.has(id));

  function keysAfter(copy: Copy, before: Copy | undefined): DraftKeys {
    const own = keysAgain(copy, before && kept.get(before));
    kept.set(copy, own);
    return own.keys;
  }

  /** Puts the draft in that waits, unless it is this one. */
  function settle(id: string): void {
    const left = waiting;
    waiting = undefined;
    if (left === undefined || left.id === id) return;
    texts.set(left.id, hashText(left.copy.text));
    index().put(left.id, keysOf(left.copy));
  }

  function touched(ids: ReadonlySet<string>): void {
    if (ids.size > 0) onTouched([...ids].map(uriOf));
  }

  return {
    across(uri) {
      const id = placeId(uri);
      return (copy, before) => {
        settle(id);
        if (isAlone(id)) {
          uris.set(id, uri);
          texts.set(id, '');
          waiting = { id, copy };
          return copy.stories.length === 1 ? undefined : index().draft(id, keysAfter(copy, before));
        }
        const keys = keysAfter(copy, before);
        const hash = hashText(copy.text);
        uris.set(id, uri);
        if (texts.get(id) !== hash) {
          texts.set(id, hash);
          touched(index().set(id, keys));
        }
        return index().draft(id, keys);
      };
    },
    put(uri, text, packs) {
      const id = placeId(uri);
      settle(id);
      uris.set(id, uri);
      texts.set(id, hashText(text));
      index().put(id, keysOf(parse(text, packs?.reading)));
    },
    drop(uri) {
      const id = placeId(uri);
      settle(id);
      if (!texts.delete(id)) return;
      if (made !== undefined) touched(made.set(id, undefined));
      uris.delete(id);
    },
    isAlone: (uri) => isAlone(placeId(uri)),
    has: (uri) => texts.has(placeId(uri)),
    uriOf,
  };
}
