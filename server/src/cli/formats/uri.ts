/** Paths as URIs, for formats that want them. */
import { isAbsolute, resolve, sep } from 'node:path';

/** A path as a URI reference: relative where the path is, else `file:`. */
export function uriOf(path: string): string {
  // with their colons encoded, no part reads as a scheme
  const joined = path.split(sep).join('/').split('/').map(encode).join('/');
  return isAbsolute(path) ? `file://${joined.startsWith('/') ? '' : '/'}${joined}` : joined;
}

/** The working folder as a URI that ends in a slash. */
export function baseUri(): string {
  return `${uriOf(resolve('.'))}/`.replace(/\/\/$/, '/');
}

/** A lone surrogate has no UTF-8 form: it stands as the replacement character. */
function encode(part: string): string {
  return encodeURIComponent(
    part.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
}
