/** What belongs in the place of a piece of furniture inside a line. */
import type { FurnitureEntry } from '../lexicon/furniture-entry';
import type { FurniturePattern } from './model';

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lt: '<',
  gt: '>',
  zwj: '\u200d',
  zwnj: '\u200c',
  shy: '',
  bull: '•',
  middot: '·',
  raquo: '»',
  laquo: '«',
};

/**
 * What belongs in the place of an inline match: the character of an entity, the words between Markdown marks, a link's
 * query without what tracks; nothing for the rest.
 * @param found the matched stretch of the original text.
 */
export function replacementFor(pattern: FurniturePattern, found: string): string {
  switch ((pattern as FurnitureEntry).becomes) {
    case 'entity':
      return decodeEntity(found);
    case 'query':
      return found.endsWith('&') ? found.charAt(0) : '';
    case 'inner':
      return found.startsWith('**')
        ? found.slice(2, -2)
        : found.startsWith('!')
          ? ''
          : (/^\[([^\]]*)\]/.exec(found)?.[1] ?? '');
    default:
      return '';
  }
}

/** `&amp;nbsp;` was encoded twice. An entity that names no character of text becomes nothing. */
function decodeEntity(found: string): string {
  const name = found.replace(/^&(?:amp;)?/i, '').slice(0, -1);
  if (name === '') return '&';
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? '';
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code === 160) return ' ';
  return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : '';
}

/** True for tags that end a line or a paragraph: words before and behind them are two. */
export function keepsApart(pattern: FurniturePattern, found: string): boolean {
  return pattern.id === 'html-tag' && /<\/?(?:br|p|div|li|ul|ol|h[1-6]|hr|t[dhr]|table|section|article)\b/i.test(found);
}
