/** `sampadak/splitDraft`: the stories of a wire dump, each with a name for its file. */
import { splitCopy } from '../story/split';
import type { SplitDraftParams, SplitDraftResult } from './protocol';
import type { Session } from './session';

export async function splitDraft(session: Session, { uri }: SplitDraftParams): Promise<SplitDraftResult | null> {
  const checked = await session.check(uri);
  return checked?.copy === undefined ? null : { stories: splitCopy(checked.copy) };
}
