/** Fixes that put one word or mark for another (CATALOGUE 7.3). */
import type { Edit, Fix, FixSafety, Localized } from '../../rules/types';
import type { Span } from '../../story/model';

const titles = {
  replace: { hi: '‘{right}’ करें', en: 'Change to ‘{right}’' },
  everywhere: { hi: 'पूरी खबर में ‘{right}’ करें', en: 'Change to ‘{right}’ throughout' },
} as const satisfies Record<string, Localized>;

/** A fix that replaces a stretch. */
export function replaceWith({ start, end }: Span, right: string, safety: FixSafety): Fix {
  return {
    title: { text: titles.replace, args: { right } },
    safety,
    edits: [{ start, end, newText: right }],
    preferred: true,
  };
}

/** A fix under review that replaces every one of some stretches; none for fewer than two. */
export function replaceAllWith(spans: readonly Span[], right: string): Fix[] {
  if (spans.length < 2) return [];
  return [
    {
      title: { text: titles.everywhere, args: { right } },
      safety: 'review',
      edits: spans.map(({ start, end }): Edit => ({ start, end, newText: right })),
    },
  ];
}
