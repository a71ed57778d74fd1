/** Names of drafts in the index: the same for a path and for its URI, so that every surface sorts and names them alike. */
import { decodedUri } from '../text/decode-uri';

/** The id of an absolute path or a URI: its path with `/` between its parts; the whole of a URI that is no file’s. */
export function placeId(place: string): string {
  const file = /^file:\/\/(?:localhost)?(\/.*)$/.exec(place);
  if (file === null) return place.replaceAll('\\', '/');
  const path = decodedUri(file[1]!);
  // file:///c%3A/desk and C:\desk
  return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
}
