import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STYLE } from '../../server/src/cli/formats/html-style';

/** What WCAG 2 wants of text. */
const ENOUGH = 4.5;
const INKS = ['ink', 'soft', 'error', 'warning', 'information', 'hint', 'good'];
const BACKGROUNDS = ['paper', 'card'];

/** Relative luminance of `#rrggbb`, as WCAG 2 reckons it. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The palettes of the report: the light one first, then the dark one. */
function palettes(): Map<string, string>[] {
  const blocks = STYLE.match(/:root \{[^}]*\}/g) ?? [];
  return blocks.map(
    (block) => new Map([...block.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map(([, name, color]) => [name!, color!])),
  );
}

test('every ink of the HTML report is read on its paper and its cards, in light and in dark', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  const found = palettes();
  assert.equal(found.length, 2);
  const weak = found.flatMap((palette, index) =>
    INKS.flatMap((ink) =>
      BACKGROUNDS.map((background) => ({
        where: `${ink} on ${background}, ${index === 0 ? 'light' : 'dark'}`,
        ratio: contrast(palette.get(ink)!, palette.get(background)!),
      })),
    ),
  );
  assert.deepEqual(
    weak.filter(({ ratio }) => !(ratio >= ENOUGH)),
    [],
  );
});
