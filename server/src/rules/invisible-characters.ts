/** Units that nobody sees and every search stumbles over (CATALOGUE 6, B29). */
import type { Block, Span } from '../story/model';
import type { Suspect } from '../story/orthography';
import type { Fix, Localized, Rule } from './types';

const VIRAMA = 0x94d;
const NO_BREAK = '\u00a0';
const title = { hi: 'अदृश्य अक्षर हटाएं', en: 'Remove the invisible characters' };
const spaceTitle = { hi: 'साधारण जगह रखें', en: 'Make them plain spaces' };

export const invisibleCharacters: Rule = {
  meta: {
    id: 'invisible-characters',
    since: '0.1.0',
    defaultSeverity: 'information',
    fix: 'safe',
    title: { hi: 'अदृश्य अक्षर', en: 'Invisible characters' },
    what: {
      hi: 'कॉपी में ऐसे अक्षर हैं जो दिखते नहीं: शून्य चौड़ाई वाली जगह, दिशा के निशान, बेकार जोड़क, शब्दों के बीच न टूटने वाली जगह।',
      en: 'The copy holds units that show nothing: spaces without width, marks of direction, joiners that join nothing, no-break spaces between words.',
    },
    why: {
      hi: 'वेब पेज से साथ आए ये अक्षर शब्द को खोज से छिपा देते हैं और छपाई में गलत जगह तोड़ते हैं।',
      en: 'They come along from web pages, hide words from searches and break lines in the wrong places.',
    },
    action: { hi: 'हटाएं; दिखने वाला कुछ नहीं बदलता।', en: 'Remove them: nothing that is seen changes.' },
    messages: {
      one: { severity: 'information', hi: 'यहां एक अदृश्य अक्षर है।', en: 'There is an invisible character here.' },
      unseen: {
        severity: 'information',
        hi: 'खबर में {count} अदृश्य अक्षर हैं।',
        en: 'The story holds {count} invisible characters.',
      },
      noBreak: {
        severity: 'information',
        hi: 'शब्दों के बीच न टूटने वाली जगह है ({count} बार)।',
        en: 'Words are parted by no-break spaces ({count} times).',
      },
    },
    options: {},
    examples: [
      {
        bad: 'पुस्तक मेला शुरू\n\nपटना, 6 दिसंबर (भाषा) पटना के गांधी मैदान में पुस्तक\u200b मेला शनिवार को शुरू हुआ। आयोजन समिति ने यह जानकारी दी।',
        good: 'पुस्तक मेला शुरू\n\nपटना, 6 दिसंबर (भाषा) पटना के गांधी मैदान में पुस्तक मेला शनिवार को शुरू हुआ। श्\u200dयामला हिल्स में भी मेला है। आयोजन समिति ने यह जानकारी दी।',
      },
      {
        bad: 'पुस्तक मेला शुरू\n\nपटना, 6 दिसंबर (भाषा) पटना के गांधी मैदान में पुस्तक\u00a0मेला शनिवार को शुरू हुआ। आयोजन समिति ने यह जानकारी दी।',
        good: 'पुस्तक मेला शुरू\n\nपटना, 6 दिसंबर (भाषा) पटना के गांधी मैदान में 40\u00a0लाख रुपये का पुस्तक मेला शनिवार को शुरू हुआ। आयोजन समिति ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    const { copy, desk } = story;
    const places = desk.letters.invisible.filter((place) => isUseless(copy.text, place));
    const [first] = places;
    if (first !== undefined)
      yield {
        start: first.start,
        end: first.end,
        message: places.length === 1 ? 'one' : 'unseen',
        args: { count: places.length },
        fix: 'safe',
        fixes: () => [replaceEach(places, '', title)],
      };
    const spaces = noBreakSpaces(copy.text, desk.blocks);
    const [space] = spaces;
    if (space === undefined) return;
    yield {
      ...space,
      message: 'noBreak',
      args: { count: spaces.length },
      fix: 'safe',
      fixes: () => [replaceEach(spaces, ' ', spaceTitle)],
    };
  },
};

function replaceEach(places: readonly Span[], newText: string, text: Localized): Fix {
  return {
    title: { text },
    safety: 'safe',
    edits: places.map(({ start, end }) => ({ start, end, newText })),
    preferred: true,
  };
}

/** No-break spaces between two words. Beside a figure, a mark or an initial they may be meant. */
function noBreakSpaces(text: string, blocks: readonly Block[]): Span[] {
  const found: Span[] = [];
  let at = text.indexOf(NO_BREAK, blocks[0]?.start ?? text.length);
  for (const { start, end } of blocks) {
    if (at < 0) break;
    if (at < start) at = text.indexOf(NO_BREAK, start);
    for (; at >= 0 && at < end; at = text.indexOf(NO_BREAK, at + 1))
      if (at > start && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1)))
        found.push({ start: at, end: at + 1 });
  }
  return found;
}

function isLetter(c: number): boolean {
  return c >= 0x900 && c <= 0x963;
}

/** A joiner behind a virama chooses the half form or the full one; between signs of a picture it makes one of two. */
function isUseless(text: string, { start, end }: Suspect): boolean {
  const c = text.charCodeAt(start);
  if (c !== 0x200c && c !== 0x200d) return true;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  return before !== VIRAMA && !isPicture(before) && !isPicture(after);
}

function isPicture(c: number): boolean {
  return (c >= 0xd800 && c <= 0xdfff) || (c >= 0x2190 && c <= 0x2bff) || c === 0xfe0f;
}
