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
    // these would be read as a regular expression, in which patterns within patterns can take forever; so they are names
    const plain = glob.replace(/[()|+]/g, '\\$&');
    const whole = glob.endsWith('/') ? `${plain}**` : plain;
    return glob.slice(0, -1).includes('/') ? whole : `**/${whole}`;
  });
  const matches = picomatch(patterns, { dot: true, noextglob: true, nonegate: true });
  return (relative) => relative !== '' && !/^(?:\.\.(?:\/|$)|\/|[a-z]:)/i.test(relative) && matches(relative);
}
