/** A draft linted beside other drafts of its folder. */
import { type DraftContext, type LintedDraft, lintDraft } from '../../server/src/draft';
import type { LintSettings } from '../../server/src/rules/types';
import { parse } from '../../server/src/story/parse';
import { keysOf } from '../../server/src/twins/keys';
import { createTwinIndex, type TwinIndex } from '../../server/src/twins/twin-index';

/** An index that holds drafts under their names in the folder `/desk`. */
export function indexOf(drafts: Readonly<Record<string, string>>): TwinIndex {
  const index = createTwinIndex();
  for (const [name, text] of Object.entries(drafts)) index.put(`/desk/${name}`, keysOf(parse(text)));
  return index;
}

/** Lints a draft as the workspace does. `name` is its name in the folder `/desk`. */
export function lintIn(index: TwinIndex, name: string, text: string, settings: LintSettings): LintedDraft {
  const id = `/desk/${name}`;
  const across = (copy: LintedDraft['copy']) => {
    const keys = keysOf(copy);
    index.set(id, keys);
    return index.draft(id, keys);
  };
  return lintDraft(text, { ...contextOf(settings), place: id, across });
}

/** Lints a draft, named to be the first, beside others; without others it is linted alone. */
export function lintBeside(text: string, others: readonly string[] | undefined, settings: LintSettings): LintedDraft {
  if (others === undefined) return lintDraft(text, contextOf(settings));
  const drafts = Object.fromEntries(others.map((other, i) => [`other-${i + 1}.wire`, other]));
  return lintIn(indexOf(drafts), 'draft.wire', text, settings);
}

/** Packs belong to a workspace, not to its settings: they are read with the copy. */
function contextOf({ packs, ...settings }: LintSettings): Pick<DraftContext, 'settings' | 'packs'> {
  return { settings, packs };
}
