/** Data files hold words as they are written, separated by white space; this reads them. */

/** The words of a list. A hyphen or other mark inside a word stays; `_` stands for a space inside an entry. */
export function words(list: string): string[] {
  const found = list.trim().split(/\s+/);
  // most lists have no entry of two words, and all are read when the program starts
  return list.includes('_') ? found.map((word) => word.replaceAll('_', ' ')) : found;
}
