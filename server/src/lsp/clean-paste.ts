/** `sampadak/cleanPaste`: what is about to be pasted, as clean copy. The draft itself is neither read nor linted. */
import { cleanPasted } from '../paste/clean';
import { isMostlyDevanagari } from '../text/script';
import type { CleanPasteParams, CleanPasteResult } from './protocol';
import { LANGUAGE, type Session } from './session';

/** Null where nothing is to be offered: what is pasted, or the document that it goes into, is not Hindi copy. */
export async function cleanPaste(
  session: Session,
  { uri, text, html }: CleanPasteParams,
): Promise<CleanPasteResult | null> {
  const { environment, client, documents } = session;
  const settings = await session.settings.of(uri);
  if (settings.leftOut === true) return null;
  if (documents.get(uri)?.languageId !== LANGUAGE && settings.plainText === 'never') return null;
  const readHtml = await environment.readHtml?.(client.htmlReader);
  const lint = { ...settings.lint, today: environment.today() };
  const context = { settings: lint, place: uri, packs: settings.packs };
  const clean = cleanPasted({ text, html }, context, readHtml);
  return isMostlyDevanagari(clean.text) ? clean : null;
}
