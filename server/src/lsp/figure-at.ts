/** The figure at a place, for whatever is asked about it. */
import type { Copy, Figure, Span } from '../story/model';

/** True for an offset inside a span or at either end of it: a caret stands between letters. */
export function covers(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function figureAt(copy: Copy, offset: number): Figure | undefined {
  for (const story of copy.stories) {
    if (!covers(story, offset)) continue;
    const figure = story.figures.find((candidate) => covers(candidate, offset));
    if (figure !== undefined) return figure;
  }
  return undefined;
}
