/** Fixes that give a figure its source. All of them wait for a person: only the desk knows who spoke. */
import type { Fix } from '../../rules/types';
import type { Figure, NamedSource, Story } from '../../story/model';

const titles = {
  add: { hi: '‘… के अनुसार’ जोड़ें', en: 'Add ‘… के अनुसार’ (according to …)' },
  reuse: { hi: '‘{source} के अनुसार’ जोड़ें', en: 'Add ‘{source} के अनुसार’ (according to)' },
  trailing: { hi: '‘… ने यह जानकारी दी।’ जोड़ें', en: 'Add ‘… ने यह जानकारी दी।’ (… said so)' },
} as const;

/** Sources further back than this many sentences are not offered by name. */
const NEAR = 2;
const MOST = 2;
/** Longer phrases are clauses, not names. */
const LONGEST = 60;
/** What stands before an act (`संगठन … निगरानी की मांग`) is no name, nor is what hangs on a pronoun. */
const NO_NAME = /^(?:बताया|कहा|उन|इन)|(?:^|\s)(?:का|की|के|को|से|में|पर|ने)$/;

/** All of them, the likeliest first. */
export function sourceFixes(story: Story, figure: Figure): Fix[] {
  return [...reuseSources(story, figure), addSource(figure), addTrailingSource(story, figure)];
}

/** Offers the sources named just before a figure, nearest first. */
function reuseSources(story: Story, figure: Figure): Fix[] {
  const { sentence } = figure;
  if (sentence === undefined) return [];
  const at = story.sentences.indexOf(sentence);
  const offered = new Set<string>();
  const fixes: Fix[] = [];
  const near = story.namedSources.filter((source) => isNear(story, source, at)).reverse();
  if (figure.source !== undefined) near.unshift({ ...figure.source, sentence, pronoun: false });
  for (const source of near) {
    const name = story.copy.text.slice(source.start, source.end).replace(/\s+/g, ' ');
    if (source.pronoun || name.length > LONGEST || offered.has(name) || offered.size >= MOST || NO_NAME.test(name))
      continue;
    offered.add(name);
    fixes.push({
      title: { text: titles.reuse, args: { source: name } },
      safety: 'review',
      edits: [{ start: sentence.start, end: sentence.start, newText: `${name} के अनुसार, ` }],
      preferred: fixes.length === 0,
    });
  }
  return fixes;
}

function isNear(story: Story, source: NamedSource, at: number): boolean {
  const index = story.sentences.indexOf(source.sentence);
  return index < at && index >= at - NEAR;
}

/** `… के अनुसार, ` at the head of the sentence. */
function addSource(figure: Figure): Fix {
  const at = figure.sentence?.start ?? figure.start;
  return {
    title: { text: titles.add },
    safety: 'review',
    edits: [{ start: at, end: at, newText: 'स्रोत के अनुसार, ' }],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: tab stops of a snippet
    snippet: { at, text: '${1:स्रोत} के अनुसार, ' },
  };
}

/** `… ने यह जानकारी दी।` at the end of the paragraph. Nobody is named: who spoke is for the desk to say. */
function addTrailingSource(story: Story, figure: Figure): Fix {
  const at = figure.sentence?.block.end ?? figure.end;
  // a paragraph that does not end in a mark gets one first
  const mark = /[।.?!”’"')]$/.test(story.copy.text.slice(Math.max(0, at - 1), at)) ? '' : '।';
  return {
    title: { text: titles.trailing },
    safety: 'review',
    edits: [{ start: at, end: at, newText: `${mark} स्रोत ने यह जानकारी दी।` }],
    snippet: { at, text: `${mark} \${1:स्रोत} ने यह जानकारी दी।` },
  };
}
