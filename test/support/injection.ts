/** Clean stories, and what pages, feeds and hands put into them: everything that *Clean* takes out without asking. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adMarkers } from '../../server/src/lexicon/ad-markers';
import { webFurniture } from '../../server/src/lexicon/furniture';
import type { FurnitureEntry } from '../../server/src/lexicon/furniture-entry';
import { headlineLabels } from '../../server/src/lexicon/headline-affixes';
import { root } from './root';

type Random = () => number;

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** A story as its paragraphs; sign-off last where there is one. */
export interface CleanStory {
  readonly preset: 'wire' | 'web';
  readonly headline: string;
  readonly lead: string;
  readonly body: readonly string[];
  readonly signOff: readonly string[];
}

const SAMPLES = ['02-clean-ians', '03-clean-bhasha', '04-varta', '05-hindusthan-samachar', '08-flood', '10-market'];
/** A paragraph with a link, for links that track. */
const LINKED = 'पूरी सूची विभाग की वेबसाइट https://example.org/suchi?id=4 पर रखी गई है। विभाग ने यह जानकारी दी।';
const SIGN_OFF = /^(?:--|भाषा(?:\s|$)|वार्ता(?:\s|$)|हिन्दुस्थान समाचार|[\u0900-\u097f]{1,5}\/|सं\. )/;

const samples = SAMPLES.map((name) =>
  readFileSync(join(root, 'test/samples', `${name}.wire`), 'utf8')
    .trim()
    .split('\n\n'),
);

/** A clean story: a sample without some of its paragraphs. For the web it has no sign-off. */
export function cleanStory(random: Random): CleanStory {
  const [headline, lead, ...rest] = pick(random, samples);
  const preset = random() < 0.3 ? 'web' : 'wire';
  const body = rest.filter((paragraph) => !SIGN_OFF.test(paragraph)).filter(() => random() < 0.7);
  if (random() < 0.3) body.push(LINKED);
  const signOff = preset === 'web' ? [] : rest.filter((paragraph) => SIGN_OFF.test(paragraph));
  return { preset, headline: headline!, lead: lead!, body, signOff };
}

export function textOf({ headline, lead, body, signOff }: CleanStory): string {
  return [headline, lead, ...body, ...signOff].join('\n\n');
}

/** One thing put into a story. */
interface Injection {
  /** Its kind, and what it is. */
  readonly name: string;
  /** Puts it into the paragraphs, which are changed. False where the story has no place for it. */
  into(paragraphs: string[], random: Random): boolean;
}

/** Index of the lead in the paragraphs of now: what is put above it moves it. */
function leadIndex(paragraphs: readonly string[], story: CleanStory): number {
  return paragraphs.findIndex((paragraph) => paragraph.includes(story.lead.slice(0, 20)) && paragraph.includes('('));
}

/** A line of its own between two paragraphs, or below the last; at times without a blank line on one side. */
function line(name: string, text: string, from = 1): Injection {
  return {
    name,
    into(paragraphs, random) {
      const at = from + Math.floor(random() * (paragraphs.length - from + 1));
      const glue = random();
      if (glue < 0.1 && at < paragraphs.length) paragraphs[at] = `${text}\n${paragraphs[at]}`;
      else if (glue < 0.2) paragraphs[at - 1] += `\n${text}`;
      else paragraphs.splice(at, 0, text);
      return true;
    },
  };
}

/** A piece inside a paragraph of the body, between two sentences or behind the last. */
function piece(name: string, text: string, story: CleanStory, between: boolean): Injection {
  return {
    name,
    into(paragraphs, random) {
      const places = paragraphs.flatMap((paragraph, index) => (story.body.includes(paragraph) ? [index] : []));
      if (places.length === 0) return false;
      const index = pick(random, places);
      const paragraph = paragraphs[index]!;
      const end = between ? paragraph.indexOf('। ') + 1 : 0;
      paragraphs[index] =
        end > 0 && random() < 0.5
          ? `${paragraph.slice(0, end)} ${text}${paragraph.slice(end)}`
          : `${paragraph} ${text}`;
      return true;
    },
  };
}

/** A paragraph of the body, changed in its place. */
function changed(name: string, story: CleanStory, change: (paragraph: string, random: Random) => string): Injection {
  return {
    name,
    into(paragraphs, random) {
      const places = paragraphs.flatMap((paragraph, index) => (story.body.includes(paragraph) ? [index] : []));
      if (places.length === 0) return false;
      const index = pick(random, places);
      const made = change(paragraphs[index]!, random);
      if (made === paragraphs[index]) return false;
      paragraphs[index] = made;
      return true;
    },
  };
}

const entries: readonly FurnitureEntry[] = [...adMarkers, ...webFurniture];
/** Patterns that a person has to look at: *Clean* leaves them. */
export const reviewed: readonly FurnitureEntry[] = entries.filter(({ confidence }) => confidence !== 'certain');
const certain = entries.filter(({ confidence }) => confidence === 'certain');
const lines = certain.filter(({ where }) => where === 'line' || where === 'paragraph');
/** Pieces whose example is nothing but the piece. */
const pieces = certain.filter(({ id }) =>
  ['embed-link', 'embed-signature', 'html-comment', 'script', 'feed-appeared-first'].includes(id),
);

function furnitureLine(random: Random): Injection {
  const entry = pick(random, lines);
  return line(`${entry.rule} ${entry.id}`, pick(random, [...entry.fires, ...(entry.words ?? [])]));
}

function furniturePiece(story: CleanStory, random: Random): Injection {
  const entry = pick(random, pieces);
  const bare = entry.fires.filter((text) => !/।/.test(text) && !/^राहत/.test(text));
  const text = pick(random, bare);
  const name = `${entry.rule} ${entry.id}, in a line`;
  return random() < 0.3 ? line(name, text) : piece(name, text, story, entry.where === 'inline');
}

function markup(story: CleanStory, random: Random): Injection {
  return pick(random, [
    changed('web-furniture html-tag', story, (paragraph) => `<p>${paragraph}</p>`),
    changed('web-furniture html-tag', story, (paragraph) => `<div class="para">${paragraph}<br/></div>`),
    changed('web-furniture html-tag', story, (paragraph) => paragraph.replace(/ (\S+) /, ' <strong>$1</strong> ')),
    changed('web-furniture entity', story, (paragraph) => paragraph.replace(/ /, '&nbsp;')),
    changed('web-furniture entity', story, (paragraph) => paragraph.replace(/, /, ',&#32;')),
    changed('web-furniture tracking', story, (paragraph) =>
      paragraph.replace('?id=4', '?id=4&utm_source=wa&utm_medium=social'),
    ),
    changed('web-furniture tracking', story, (paragraph) => paragraph.replace('?id=4', '?id=4&fbclid=Iw12')),
  ]);
}

/** The headline over again, as it is anywhere, or nearly so in the head. */
function repeat(story: CleanStory, random: Random): Injection {
  const { headline } = story;
  const words = headline.split(' ');
  const near = pick(random, [
    headline,
    `${pick(random, headlineLabels)}: ${headline}`,
    `${headline} | समाचार डेस्क`,
    `${headline}!`,
    headline.replaceAll(',', ''),
    headline.replace(' ', '  '),
    `‘${headline}’`,
    `${words.slice(0, Math.ceil(words.length * 0.75)).join(' ')}…`,
  ]);
  return {
    name: near === headline ? 'repeated-headline exact' : `repeated-headline near: ${near}`,
    into(paragraphs, own) {
      const lead = leadIndex(paragraphs, story);
      const last = near === headline && own() < 0.5 ? paragraphs.length : lead;
      const at = 1 + Math.floor(own() * Math.max(1, last));
      paragraphs.splice(Math.min(at, last), 0, near);
      return true;
    },
  };
}

/** A paragraph over again, below where it stands first. */
function repeatedParagraph(story: CleanStory): Injection {
  return {
    name: 'repeated-paragraph',
    into(paragraphs, random) {
      const places = paragraphs.flatMap((paragraph, index) => (story.body.includes(paragraph) ? [index] : []));
      if (places.length === 0) return false;
      const first = pick(random, places);
      const last = paragraphs.length - story.signOff.length;
      const at = first + 1 + Math.floor(random() * Math.max(1, last - first));
      paragraphs.splice(at, 0, paragraphs[first]!);
      return true;
    },
  };
}

const SIGN_OFFS: Readonly<Record<string, readonly string[]>> = {
  आईएएनएस: ['--आईएएनएस\n\nएबी/केके', '--आईएएनएस', '(आईएएनएस)'],
  भाषा: ['भाषा मोहन', 'भाषा', 'भाषा  मोहन  दीपा'],
  वार्ता: ['वार्ता', 'सं. दीपा\n\nवार्ता'],
  'हि.स.': ['हिन्दुस्थान समाचार / मोहन', 'हिन्दुस्थान समाचार'],
};

function signOff(story: CleanStory, random: Random): Injection {
  const agency = Object.keys(SIGN_OFFS).find((name) => story.lead.includes(`(${name})`))!;
  const text = pick(random, SIGN_OFFS[agency]!);
  return {
    name: `agency-signoff ${text.replaceAll('\n', ' ')}`,
    into(paragraphs) {
      paragraphs.push(text);
      return true;
    },
  };
}

/** A story with something put into it. */
export interface Injected {
  readonly story: CleanStory;
  readonly text: string;
  /** What was put in. */
  readonly names: readonly string[];
}

/** Puts one to four things into a clean story. */
export function inject(random: Random): Injected {
  const story = cleanStory(random);
  const paragraphs = textOf(story).split('\n\n');
  const names: string[] = [];
  const wanted = 1 + Math.floor(random() * 4);
  // a sign-off stands at the end, so it goes in first and what follows may come below it
  if (story.preset === 'web' && random() < 0.5) {
    const own = signOff(story, random);
    if (own.into(paragraphs, random)) names.push(own.name);
  }
  while (names.length < wanted) {
    const kind = random();
    const injection =
      kind < 0.5
        ? furnitureLine(random)
        : kind < 0.62
          ? furniturePiece(story, random)
          : kind < 0.72
            ? markup(story, random)
            : kind < 0.9
              ? repeat(story, random)
              : repeatedParagraph(story);
    if (injection.into(paragraphs, random)) names.push(injection.name);
  }
  return { story, text: paragraphs.join('\n\n'), names };
}

/** Puts one example of a pattern that a person has to look at into a clean story. */
export function injectReviewed(entry: FurnitureEntry, example: string, random: Random): Injected {
  const name = `${entry.rule} ${entry.id}: ${example}`;
  for (;;) {
    const story = cleanStory(random);
    const paragraphs = textOf(story).split('\n\n');
    // above the sign-off: what stands below it is read with the tail
    const last = paragraphs.length - story.signOff.length;
    const within = paragraphs.slice(0, last);
    const isLine = entry.where === 'line' || entry.where === 'paragraph';
    const injection = isLine ? line(name, example, 2) : piece(name, example, story, entry.where === 'inline');
    if (!injection.into(within, random)) continue;
    return { story, text: [...within, ...paragraphs.slice(last)].join('\n\n'), names: [name] };
  }
}
