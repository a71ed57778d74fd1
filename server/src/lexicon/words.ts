/** Data files hold words as they are written, separated by white space; this reads them. */

/** The words of a list. A hyphen or other mark inside a word stays; `_` stands for a space inside an entry. */
export function words(list: string): string[] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));
}
