/** What the index has to say of a draft, as plain data: it goes to another thread, and names a result in a cache. */
import type { LineSpan } from './keys';
import type { StandingLine } from './standing-lines';
import type { IndexedDraft, ToldStory, Twin } from './twin-index';

export interface Answers {
  readonly stories: readonly ToldStory[];
  /** By the place of the story in the draft. */
  readonly twins: readonly (readonly Twin[])[];
  readonly lines: readonly StandingLine[];
}

/** All that the index says of a draft; undefined where that is nothing. */
export function answersFor(draft: IndexedDraft): Answers | undefined {
  const twins = draft.stories.map((_, story) =>
    draft.twinsOf(story).map((twin): Twin => ({ ...twin, at: spanOnly(twin.at) })),
  );
  const lines = draft.standingLines();
  if (lines.length === 0 && twins.every((some) => some.length === 0)) return undefined;
  const stories = draft.stories.map(({ headline, start, collects }): ToldStory => {
    return { headline: headline && spanOnly(headline), start, collects };
  });
  return { stories, twins, lines };
}

/** Without the keys that go with it: they are not told, and would go to another thread for nothing. */
function spanOnly({ offset, line, column, endColumn }: LineSpan): LineSpan {
  return { offset, line, column, endColumn };
}

/** The draft as the rules see it, from answers that were given for this very text. */
export function answered({ stories, twins, lines }: Answers): IndexedDraft {
  return { stories, twinsOf: (story) => twins[story] ?? [], standingLines: () => lines };
}
