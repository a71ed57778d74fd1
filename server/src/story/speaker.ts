/** Whom `उन्होंने` means: the speaker named last before it. A desk wants the name, not the pronoun. */
import { breaks } from './answer';
import type { ReadSentence } from './read-sentences';
import { nameOf } from './source-name';
import type { TokenSpan } from './source-phrase';
import { A, isA } from './vocabulary';

/** The words that name a source, and the sentence they stand in. */
export interface NamedSource {
  readonly sentence: ReadSentence;
  readonly span: TokenSpan;
}

/** Bodies, which speak as `उसने`: `उन्होंने` is a person. */
const BODY =
  /^(?:आयोग|मंत्रालय|सरकार|शासन|विभाग|पुलिस|अदालत|न्यायालय|कोर्ट|हाईकोर्ट|पीठ|निगम|बोर्ड|परिषद|संगठन|कंपनी|बैंक|समिति|संस्था|संस्थान|एजेंसी|केंद्र|प्रशासन|रेलवे|सेना|विश्वविद्यालय|कार्यालय|निदेशालय|पार्टी|मंत्रिमंडल|कैबिनेट)$/;

/** Sentences before a pronoun among which its speaker is looked for, and paragraphs. */
const REACH = 6;
const PARAGRAPHS = 2;

/**
 * The source itself, or, where it is nothing but a pronoun, the person or body named before that it takes up. Who stands before
 * a break in the story is not taken up after it.
 * @param indexOf place of a sentence in the story; undefined for a sentence of a subhead
 */
export function speakerOf(
  source: NamedSource,
  story: readonly ReadSentence[],
  indexOf: (sentence: ReadSentence) => number | undefined,
): NamedSource {
  if (!isPronoun(source)) return source;
  const at = indexOf(source.sentence);
  const person = /^(?:उन्ह|इन्ह|उन)/.test(source.sentence.tokens.text[source.span.first]!);
  if (at === undefined || breaks(source.sentence)) return source;
  for (let k = at - 1; k >= Math.max(0, at - REACH); k--) {
    const before = story[k]!;
    if (source.sentence.paragraph - before.paragraph > PARAGRAPHS) break;
    const named = personIn(before);
    if (named !== undefined && !(person && isBody(named)))
      return { sentence: before, span: nameIn(before, named.span) };
    if (breaks(before)) break;
  }
  return source;
}

/** The words of a sentence's source that name it. */
export function nameIn({ tokens, sentence }: ReadSentence, span: TokenSpan): TokenSpan {
  return nameOf(tokens, span, sentence.firstToken);
}

function isPronoun({ sentence, span }: NamedSource): boolean {
  return span.end - span.first === 1 && isA(sentence.tokens, span.first, A.pronoun);
}

function isBody({ sentence, span }: NamedSource): boolean {
  return BODY.test(sentence.tokens.text[span.end - 1]!);
}

/** Who speaks or acts in a sentence by name: a document is no person, and a pronoun no name. */
function personIn(sentence: ReadSentence): NamedSource | undefined {
  const { strong, ownAct } = sentence.reading;
  const spans = [
    ...strong.filter(({ how }) => how === 'said' || how === 'asked' || how === 'announced'),
    ...(ownAct?.source === undefined ? [] : [{ source: ownAct.source }]),
  ];
  for (let i = spans.length - 1; i >= 0; i--) {
    const named = { sentence, span: spans[i]!.source };
    if (!isPronoun(named)) return named;
  }
  const nominal = strong.find(({ how }) => how === 'nominal' || how === 'according');
  if (nominal === undefined) return undefined;
  const named = { sentence, span: nominal.source };
  return isPronoun(named) || isA(sentence.tokens, nominal.source.end - 1, A.document) ? undefined : named;
}
