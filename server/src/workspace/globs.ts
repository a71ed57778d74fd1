/** Matching paths against globs. */

/**
 * True for a path, as seen from the folder of the globs and with `/` between its parts, that one of them takes. A glob
 * without a slash means a name anywhere, as in ignore files; one that ends in a slash means all that is in the folder.
 * What lies outside of the folder is never taken.
 */
export function globMatcher(globs: readonly string[]): (relative: string) => boolean {
  if (globs.length === 0) return () => false;
  // loaded only where somebody wrote a glob: it takes a sixth of the start of a run on one draft
  const picomatch = require('picomatch') as typeof import('picomatch');
  const patterns = globs.map((glob) => {
    const whole = glob.endsWith('/') ? `${glob}**` : glob;
    return glob.slice(0, -1).includes('/') ? whole : `**/${whole}`;
  });
  // no patterns within patterns: they could take forever on a path that does not fit
  const matches = picomatch(patterns, { dot: true, noextglob: true, nonegate: true });
  return (relative) => relative !== '' && !/^(?:\.\.(?:\/|$)|\/|[a-z]:)/i.test(relative) && matches(relative);
}
