/** URIs as places of files of settings: their paths, written as the editor writes them. */
import { decodedUri } from '../text/decode-uri';
import type { Places } from '../workspace/config-load';

/** `scheme://authority`, without the path; `scheme:` where there is no authority, as in `tmp:/drafts/a.wire`. */
const ROOT = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?/i;

/** True for a URI of a file in some folder: not of an unsaved document. */
export function hasFolder(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\//i.test(uri) && !uri.startsWith('untitled:');
}

export const uriPlaces: Places = {
  /** @param name a plain path with `/` between its parts; from the top of the authority when it begins with one. */
  join(folder, name) {
    const root = ROOT.exec(folder)?.[0] ?? '';
    const parts = name.startsWith('/') ? [] : partsOf(folder);
    for (const part of name.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '' && part !== '.') parts.push(encodeURIComponent(part));
    }
    return `${root}/${parts.join('/')}`;
  },
  parent(uri) {
    const root = ROOT.exec(uri)?.[0] ?? '';
    return `${root}/${partsOf(uri).slice(0, -1).join('/')}`;
  },
  relative(folder, uri) {
    if (ROOT.exec(folder)?.[0] !== ROOT.exec(uri)?.[0]) return uri;
    const from = partsOf(folder);
    const to = partsOf(uri);
    let same = 0;
    while (same < from.length && same < to.length && decodedUri(from[same]!) === decodedUri(to[same]!)) same++;
    return [...from.slice(same).map(() => '..'), ...to.slice(same).map(decodedUri)].join('/');
  },
};

function partsOf(uri: string): string[] {
  const [path = ''] = uri.replace(ROOT, '').split(/[?#]/, 1);
  return path.split('/').filter((part) => part !== '');
}
