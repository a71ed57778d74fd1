/** Text for hovers: Markdown where the client shows it, plain text where not. No HTML, no links, copy always escaped. */

export interface Prose {
  readonly kind: 'markdown' | 'plaintext';
  /** Copy or a sentence, shown as it is. */
  text(copy: string): string;
  bold(copy: string): string;
  code(copy: string): string;
  /** Copy in its own lines. */
  block(copy: string): string;
  readonly rule: string;
}

/** Everything that means something to a Markdown reader, at the start of a line or within it. */
const SPECIAL = /[\\`*_{}[\]()#+\-.!|<>~&:$@^=/]/g;

/** Copy as Markdown that shows exactly the copy. Line breaks become spaces. */
export function escapeMarkdown(copy: string): string {
  return copy
    .replace(/\s+/g, ' ')
    .replace(SPECIAL, (mark) => (mark === '&' || mark === '<' ? entity(mark) : `\\${mark}`));
}

/** A backslash does not keep every reader from seeing HTML. */
function entity(mark: string): string {
  return mark === '&' ? '&amp;' : '&lt;';
}

/** A fence longer than any run of backticks in the copy. */
function fence(copy: string): string {
  const longest = Math.max(2, ...[...copy.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(longest + 1);
}

export const markdown: Prose = {
  kind: 'markdown',
  text: escapeMarkdown,
  bold: (copy) => `**${escapeMarkdown(copy)}**`,
  code: (copy) => {
    const ticks = fence(copy).slice(2);
    return `${ticks}${copy}${ticks}`;
  },
  block: (copy) => `${fence(copy)}text\n${copy}\n${fence(copy)}`,
  rule: '---',
};

export const plain: Prose = {
  kind: 'plaintext',
  text: (copy) => copy,
  bold: (copy) => copy,
  code: (copy) => copy,
  block: (copy) => copy.replace(/^/gm, '    '),
  rule: '',
};
