/** Colours of a terminal. */

export type Paint = Readonly<
  Record<'red' | 'yellow' | 'blue' | 'green' | 'cyan' | 'dim' | 'bold' | 'underline', (text: string) => string>
>;

/** Functions that colour a text, or leave it as it is. */
export function painter(colour: boolean): Paint {
  const code = (on: number, off: number) => (text: string) => (colour ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return {
    red: code(31, 39),
    yellow: code(33, 39),
    blue: code(34, 39),
    green: code(32, 39),
    cyan: code(36, 39),
    dim: code(2, 22),
    bold: code(1, 22),
    underline: code(4, 24),
  };
}
