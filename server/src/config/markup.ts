/** What the form of a file changes: Markdown and HTML keep marks and tags that plain copy must not hold. */
import type { SettingsLayer } from './settings';

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
const HTML = /\.(?:html?|xhtml)$/i;

/**
 * The layer that a file's name brings, to be put before what people chose; undefined for plain copy.
 * @param name path or URI of the file, or its bare name; a query or fragment does not count.
 */
export function markupLayer(name: string): SettingsLayer | undefined {
  const end = name.search(/[?#]/);
  const bare = end < 0 ? name : name.slice(0, end);
  const markup = MARKDOWN.test(bare) ? 'markdown' : HTML.test(bare) ? 'html' : undefined;
  return markup === undefined ? undefined : { from: 'file name', rules: { 'web-furniture': { options: { markup } } } };
}
