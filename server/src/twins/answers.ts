/** What the index has to say of a draft, as plain data: it goes to another thread, and names a result in a cache. */
import type { DraftKeys } from './keys';
import type { StandingLine } from './standing-lines';
import type { IndexedDraft, Twin } from './twin-index';

export interface Answers {
  /** By the place of the story in the draft. */
  readonly twins: readonly (readonly Twin[])[];
  readonly lines: readonly StandingLine[];
}

/** All that the index says of a draft; undefined where that is nothing. */
export function answersFor(draft: IndexedDraft): Answers | undefined {
  const twins = draft.keys.stories.map((_, story) => draft.twinsOf(story));
  const lines = draft.standingLines();
  return lines.length === 0 && twins.every((some) => some.length === 0) ? undefined : { twins, lines };
}

/** The draft as the rules see it, from answers that were given for this very text. */
export function answered(keys: DraftKeys, { twins, lines }: Answers): IndexedDraft {
  return { keys, twinsOf: (story) => twins[story] ?? [], standingLines: () => lines };
}
