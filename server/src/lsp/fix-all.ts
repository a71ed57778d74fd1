/** `sampadak/fixAll`: every safe fix, with the number of each, for a client that wants to say what was done. */
import { countsInWords } from './counts';
import type { FixAllParams, FixAllResult } from './protocol';
import { toTextEdits } from './ranges';
import type { Session } from './session';

/** Null for a document that is not open or not linted. */
export async function fixAllRequest(session: Session, { uri }: FixAllParams): Promise<FixAllResult | null> {
  const checked = await session.check(uri);
  if (checked === undefined || checked.copy === undefined) return null;
  const { edits, made } = session.fixedText(checked);
  return {
    version: checked.version,
    edits: toTextEdits(checked.document, edits),
    made,
    summary: countsInWords(made, checked.settings.locale),
  };
}
