/** Questions about stretches in order. */
import type { Span } from './model';

/** True when one of some spans, in order and apart from one another, shares a unit with `span`. Logarithmic. */
export function overlapsAny(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start < span.end;
}
