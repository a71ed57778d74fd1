/** Cutting off ends. By hand: an expression such as `/[\s.]+$/` tries every run of a text and takes quadratic time. */

/** The text without the units at its end for which `cut` is true. */
export function trimEndBy(text: string, cut: (unit: number) => boolean): string {
  let end = text.length;
  while (end > 0 && cut(text.charCodeAt(end - 1))) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** The text without the units at its beginning for which `cut` is true. */
export function trimStartBy(text: string, cut: (unit: number) => boolean): string {
  let start = 0;
  while (start < text.length && cut(text.charCodeAt(start))) start++;
  return start === 0 ? text : text.slice(start);
}

/** True for white space, tabs and line ends among it. */
export function isWhite(unit: number): boolean {
  return unit === 0x20 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2028 || unit === 0x2029;
}

export function isLineFeed(unit: number): boolean {
  return unit === 10;
}
