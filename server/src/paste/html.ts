/**
 * HTML, as a clipboard holds it, to plain text: what a reader of the page sees as running text. Parsed by htmlparser2,
 * which reads every entity and takes broken markup as browsers do. Never throws; linear in the length of the HTML.
 */
import { Parser } from 'htmlparser2';

/** What holds no copy: code, controls, ways through the site, what stands beside the story. Left out whole. */
const DROPPED = new Set(
  'script style noscript template title nav aside svg math iframe object embed canvas audio video form button select input textarea label dialog menu'.split(
    ' ',
  ),
);
/** A paragraph of its own: a blank line before and behind. */
const PARAGRAPHS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure figcaption section article main header footer hr address details summary'.split(
    ' ',
  ),
);
/** A line of its own. */
const LINES = new Set('li tr dt dd caption'.split(' '));
const CELLS = new Set(['td', 'th']);
/** Elements without an end: a parser that names their end names it at once. */
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'embed',
  'meta',
  'link',
  'wbr',
  'area',
  'base',
  'col',
  'source',
  'track',
]);

/** What a browser puts round the part that was chosen. */
const FRAGMENT_START = 'StartFragment';
const FRAGMENT_END = 'EndFragment';

/** White space that HTML folds, and the no-break spaces that editors of pages put beside it. */
const SPACE = /[ \t\n\r\f\u00a0]+/g;
/** Roles of what DROPPED names by its tag. */
const DROPPED_ROLES = new Set(['navigation', 'complementary', 'button', 'search', 'menu', 'toolbar', 'dialog', 'img']);

/**
 * The text of some HTML. Paragraphs, headings and tables are parted by a blank line; list items, table rows and `<br>`
 * are lines; cells are parted by a tab. Pictures give nothing: their alternative text is no copy.
 */
export function htmlToText(html: string): string {
  const out = createText();
  const fragment = html.includes(`<!--${FRAGMENT_START}`);
  /** False outside of the part that was chosen. */
  let within = !fragment;
  /** Elements that are left out, from the outermost one in. */
  let dropped = 0;
  /** Names of open elements, so that an end is told from a stray one. */
  const open: { readonly name: string; readonly drops: boolean; readonly pre: boolean }[] = [];
  let pre = 0;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isVoid = VOID.has(name);
        const drops = DROPPED.has(name) || DROPPED_ROLES.has(attributes.role ?? '') || isHidden(attributes);
        const keepsSpace = name === 'pre' || /white-space\s*:\s*(?:pre|break-spaces)/i.test(attributes.style ?? '');
        if (!isVoid) {
          open.push({ name, drops, pre: keepsSpace });
          if (drops) dropped++;
          if (keepsSpace) pre++;
        }
        if (dropped > 0 || drops || !within) return;
        if (name === 'br') out.line();
        else if (name === 'q') out.write('“');
        else if (CELLS.has(name)) out.cell();
        else if (PARAGRAPHS.has(name)) out.paragraph();
        else if (LINES.has(name)) out.row();
      },
      ontext(text) {
        if (dropped === 0 && within) out.text(text, pre > 0);
      },
      onclosetag(name) {
        if (VOID.has(name)) return;
        const element = open.pop();
        if (element?.pre) pre--;
        if (element?.drops) {
          dropped--;
          return;
        }
        if (dropped > 0 || !within) return;
        if (name === 'q') out.write('”');
        else if (PARAGRAPHS.has(name)) out.paragraph();
        else if (LINES.has(name)) out.row();
      },
      oncomment(data) {
        if (!fragment) return;
        if (data.startsWith(FRAGMENT_START)) within = true;
        else if (data.startsWith(FRAGMENT_END)) within = false;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return out.end();
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '')
  );
}

interface Text {
  /** Text of the page; white space is folded unless it is kept as it stands. */
  text(text: string, keepsSpace: boolean): void;
  write(text: string): void;
  /** Ends the line. */
  line(): void;
  /** Begins a line, if one is under way. */
  row(): void;
  /** Begins a paragraph. */
  paragraph(): void;
  cell(): void;
  end(): string;
}

/** Gathers text; breaks are put in when something follows them, so that none lead or trail. */
function createText(): Text {
  const parts: string[] = [];
  /** Line breaks that stand before what comes next. */
  let breaks = 0;
  let space = false;
  let tab = false;
  let started = false;
  let freshLine = true;

  function write(text: string): void {
    if (text === '') return;
    if (breaks > 0) parts.push('\n'.repeat(Math.min(breaks, 2)));
    else if (tab && !freshLine) parts.push('\t');
    else if (space && !freshLine) parts.push(' ');
    parts.push(text);
    breaks = 0;
    space = tab = false;
    freshLine = false;
    started = true;
  }

  function atLeast(count: number): void {
    if (started) breaks = Math.max(breaks, count);
    space = tab = false;
    freshLine = true;
  }

  return {
    write,
    text(text, keepsSpace) {
      if (keepsSpace) {
        const [first, ...rest] = text.split(/\r\n|\r|\n/);
        write(first!);
        for (const line of rest) {
          this.line();
          write(line);
        }
        return;
      }
      const folded = text.replace(SPACE, ' ');
      if (folded.startsWith(' ')) space = true;
      const bare = folded.replace(/^ | $/g, '');
      if (bare === '') return;
      write(bare);
      if (folded.endsWith(' ')) space = true;
    },
    line() {
      if (started) breaks++;
      space = tab = false;
      freshLine = true;
    },
    row: () => atLeast(1),
    paragraph: () => atLeast(2),
    cell() {
      tab = true;
    },
    end: () => parts.join(''),
  };
}
