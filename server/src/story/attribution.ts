/**
 * Who speaks in a sentence: 3.4 of the catalogue. Reads tokens only, once from left to right; says nothing about the
 * neighbours (that is `discourse.ts`).
 */

import {
  readAccording,
  readAnonymous,
  readClaim,
  readDocument,
  readParty,
  readProvision,
  readSurvey,
} from './according';
import { isConfirmation, isTrailing } from './confirmation';
import { holdsAuthority, type OwnAct, ownActOf } from './own-act';
import { readNoun, readPresent, readSaying, readStem } from './saying';
import { readBehindColon, readInverted, readPublished, readReceived } from './saying-last';
import { type Attribution, addSource, type Scan, type WeakAttribution } from './sentence-scan';
import { isPronounNe, isTestReport } from './source-phrase';
import { A, isA, type ReadTokens } from './vocabulary';

/** What a sentence says of its sources. */
export interface SentenceReading {
  readonly strong: readonly Attribution[];
  readonly weak: readonly WeakAttribution[];
  /** The speaker is one named before: उन्होंने, `बताया कि` without a subject. */
  readonly pronoun: boolean;
  /** `पुलिस ने बुधवार को यह जानकारी दी।`: answers for what stands before it. */
  readonly trailing: boolean;
  /** `… होने की पुष्टि की है।`: at the end of a paragraph it answers for the same count before it. */
  readonly closing: boolean;
  /** Names a document: `इसमें कहा गया है` in the next sentence means it. */
  readonly document: boolean;
  readonly ownAct: OwnAct | undefined;
  /** Its source is an authority. */
  readonly byAuthority: boolean;
}

/** Reads the sources of a sentence. */
export function readSentence(tokens: ReadTokens, first: number, end: number): SentenceReading {
  const scan: Scan = { tokens, first, end, strong: [], weak: [], pronoun: false, ne: -1, document: -1 };
  const { strong, weak } = scan;
  for (let i = first; i < end; i++) {
    const text = tokens.text[i]!;
    if (text === 'ने' && i > first) scan.ne = i;
    else if (isPronounNe(tokens, i)) scan.ne = i;
    if (text === 'पाया' && scan.ne >= 0 && isFinding(tokens, i)) addSource(scan, scan.ne, i, 'said');
    if ((text === 'मानें' || text === 'माने') && tokens.text[i - 1] === 'की') addSource(scan, i - 1, i, 'according');
    const info = tokens.info[i];
    if (info === undefined || info.a === 0) continue;
    // अनुमान जताया गया: an act, no document
    const guess = text === 'अनुमान' && isA(tokens, i + 1, A.light);
    if (info.a & A.document && !guess && !isTestReport(tokens, i, first)) scan.document = i;
    if (info.a & A.according) readAccording(scan, i);
    else if (info.a & A.say && readSaying(scan, i)) continue;
    else if (info.a & A.sayWithoutNe && readPresent(scan, i)) continue;
    else if (info.a & A.sayStem && readStem(scan, i)) continue;
    else if (info.a & A.sayNoun && readNoun(scan, i)) continue;
    if (info.a & A.claim) readClaim(scan, i);
    if (info.a & A.survey && !isTestReport(tokens, i, first)) readSurvey(scan, i);
    if (info.a & A.document) readDocument(scan, i);
    if (info.a & A.anonymous) readAnonymous(scan, i);
    if (info.a & A.notSource && text === 'प्रावधान') readProvision(scan, i);
    if (text === 'हवाले' && tokens.text[i - 1] === 'के') addSource(scan, i - 1, i, 'according');
    if (info.a & A.gerund && scan.ne >= 0) addSource(scan, scan.ne, i, 'said');
  }
  readParty(scan);
  readInverted(scan);
  readReceived(scan);
  readPublished(scan);
  readBehindColon(scan);
  const source = strong[0]?.source;
  scan.pronoun ||= source !== undefined && isA(tokens, source.first, A.pronoun);
  const trailing = isTrailing(tokens, first, end, strong);
  const closing = strong.length > 0 && isConfirmation(tokens, first, end);
  return {
    strong,
    weak: strong.length > 0 ? [] : weak,
    pronoun: scan.pronoun,
    trailing,
    closing,
    document: scan.document >= 0,
    byAuthority: source !== undefined && holdsAuthority(tokens, source),
    ownAct: strong.length > 0 ? undefined : ownActOf(tokens, first, end),
  };
}

/** `वैज्ञानिकों ने पाया कि`, `पाया है कि`: found, and told. */
function isFinding(tokens: ReadTokens, i: number): boolean {
  return tokens.text[i + 1] === 'कि' || (/^(?:है|था)$/.test(tokens.text[i + 1] ?? '') && tokens.text[i + 2] === 'कि');
}
