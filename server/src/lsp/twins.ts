/** The index of drafts in a session: open documents as they stand in the editor, and files that a run or a pull has read. */

import type { PackSet } from '../packs/set';
import type { Copy } from '../story/model';
import { parse } from '../story/parse';
import { hashText } from '../text/hash';
import { keysOf } from '../twins/keys';
import { createTwinIndex, type IndexedDraft } from '../twins/twin-index';
import { placeId } from '../workspace/place-id';

export interface SessionTwins {
  /** For `lintDraft`: puts the copy of a document into the index and compares it with the others. */
  across(uri: string): (copy: Copy) => IndexedDraft;
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
  const index = createTwinIndex();
  const uris = new Map<string, string>();
  /** What stands in the index under an id: the same text put in again touches nobody. */
  const texts = new Map<string, string>();

  const uriOf = (id: string) => uris.get(id) ?? id;

  function touched(ids: ReadonlySet<string>): void {
    if (ids.size > 0) onTouched([...ids].map(uriOf));
  }

  return {
    across(uri) {
      const id = placeId(uri);
      return (copy) => {
        const keys = keysOf(copy);
        const hash = hashText(copy.text);
        uris.set(id, uri);
        if (texts.get(id) !== hash) {
          texts.set(id, hash);
          touched(index.set(id, keys));
        }
        return index.draft(id, keys);
      };
    },
    put(uri, text, packs) {
      const id = placeId(uri);
      uris.set(id, uri);
      texts.set(id, hashText(text));
      index.put(id, keysOf(parse(text, packs?.reading)));
    },
    drop(uri) {
      const id = placeId(uri);
      if (!texts.delete(id)) return;
      touched(index.set(id, undefined));
      uris.delete(id);
    },
    isAlone: (uri) => texts.size === 0 || (texts.size === 1 && texts.has(placeId(uri))),
    has: (uri) => texts.has(placeId(uri)),
    uriOf,
  };
}
