/** Points without bullets: what a sentence invites to, and what somebody said, told in a line each. */
import type { Folded } from '../text/fold';
import { hasInnerSentence, isTerminated, lineOf } from './line-shapes';
import { CLOSED_BY_VERB, isUnknownLink } from './lists';
import type { Block } from './model';

const LEADS_IN = /^(?:lead|body|subhead)$/;
/** `माध्यम निम्नलिखित हैं-`, `मुख्य मांगें ये हैं :`: a sentence that its list ends. */
const INVITES = /(?:है|हैं|प्रकार|निम्नलिखित|निम्न) ?[:ः-]-?$/;
const LEAST_INVITED = 2;
const LONGEST_INVITED = 90;

/** `भुगतान के माध्यम ये हैं-` and the short lines under it. They come as subheads or as links and become items. */
export function markInvited(body: readonly Block[], folded: Folded): void {
  for (let i = 0; i < body.length; i++) {
    const own = body[i]!;
    if (!(LEADS_IN.test(own.role) || isUnknownLink(own)) || !INVITES.test(lineOf(folded, own))) continue;
    let end = i + 1;
    while (end < body.length && isInvited(body[end]!, folded)) end++;
    // demands and rules come as sentences
    if (end === i + 1) {
      while (end < body.length && isInvitedSentence(body[end]!, folded)) end++;
      if (end - i <= LEAST_SAID) continue;
    }
    // a line with its verb, right above a paragraph, is the head of that paragraph
    const last = body[end - 1]!;
    if (end < body.length && last.role === 'subhead' && CLOSED_BY_VERB.test(lineOf(folded, last))) end--;
    if (end - i <= LEAST_INVITED) continue;
    if (own.role !== 'lead') own.role = 'body';
    for (const block of body.slice(i + 1, end)) block.role = 'list-item';
    i = end - 1;
  }
}

function isInvitedSentence(block: Block, folded: Folded): boolean {
  if (!/^(?:body|subhead)$/.test(block.role) || block.foldedEnd - block.foldedStart > LONGEST_INVITED) return false;
  return !hasInnerSentence(lineOf(folded, block));
}

/** A short line that no mark of a sentence ends. */
function isInvited(block: Block, folded: Folded): boolean {
  if (!/^(?:body|subhead|list-item)$/.test(block.role) && !isUnknownLink(block)) return false;
  return block.foldedEnd - block.foldedStart <= LONGEST_INVITED && !isTerminated(lineOf(folded, block));
}

/** `मंत्रालय ने कहा`, `बैठक की मुख्य बातें`: a subhead over what was said. */
const SPEAKS = /(?:ने कहा|ने बताया|बातें|बिंदु|फैसले|निर्देश|सुझाव|मांगें|घोषणाएं) ?[:-]?$/;
const LEAST_SAID = 3;
const LONGEST_SAID = 110;

/** Under a subhead that gives somebody the word, sentences that stand in a line each are points; some may be longer. */
export function markSaid(body: readonly Block[], folded: Folded): void {
  for (let i = 0; i < body.length; i++) {
    if (body[i]!.role !== 'subhead' || !SPEAKS.test(lineOf(folded, body[i]!))) continue;
    let end = i + 1;
    let short = 0;
    for (; end < body.length && body[end]!.role === 'body'; end++) {
      const line = lineOf(folded, body[end]!);
      if (line.length <= LONGEST_SAID && !hasInnerSentence(line)) short++;
    }
    const lines = end - i - 1;
    if (short >= LEAST_SAID && short * 5 >= lines * 3)
      for (const block of body.slice(i + 1, end)) block.role = 'list-item';
    i = end - 1;
  }
}
