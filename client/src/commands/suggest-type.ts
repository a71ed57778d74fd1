/** *Suggest font and line height*: a type in which matras do not touch, for whoever has chosen none. */
import { say } from '../say';
import { type Suggestions, takeSuggestions } from '../unchosen';

/**
 * Fonts of Windows, macOS, and Linux and Android in this order, behind a fixed one for what is Latin; and a line high
 * enough for a matra above and a conjunct below, as a multiple of the font's size.
 */
const SUGGESTED: Suggestions = {
  'editor.fontFamily':
    "Consolas, Menlo, 'Noto Sans Mono', 'Nirmala UI', 'Kohinoor Devanagari', 'Noto Sans Devanagari', monospace",
  'editor.lineHeight': 1.7,
};

/** Writes the suggestions into the person's settings for wire copy, but for what the person has set; gives those written. */
export function suggestType(): Promise<string[]> {
  return takeSuggestions(SUGGESTED, say('Your own font and line height stay as they are.'));
}
