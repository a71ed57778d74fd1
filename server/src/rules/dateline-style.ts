/** Datelines in another form than the house writes them (CATALOGUE 2.3, "off-style"). */
import { type DatelineStyle, datelineStyles, dayWords } from '../lexicon/dateline-styles';
import type { Dateline, DatelineDate } from '../story/model';
import { isWhite, trimEndBy } from '../text/trim';
import type { Edit, Localized, Rule } from './types';

const PLACE_ONLY = 'place-only';

/** A difference from the house's form. Without an edit, only a person can mend it. */
interface Difference {
  readonly reason: Localized;
  readonly edit?: Edit;
  /** True when the edit changes punctuation or a zero, and no word. */
  readonly safe?: boolean;
}

/** Copy of the examples behind a dateline. */
const ofTea = (dateline: string) =>
  `चाय बागानों में हरियाली लौटी\n\n${dateline} अच्छी बारिश के बाद असम के चाय बागानों में नई पत्तियां आ गई हैं। चाय अनुसंधान संस्थान ने सोमवार को यह जानकारी दी।`;
const ofLake = (dateline: string) =>
  `झील की सफाई शुरू\n\n${dateline} नैनी झील की सफाई का काम सोमवार सुबह शुरू हो गया। नगर पालिका के अधिशासी अधिकारी ने यह जानकारी दी।`;

export const datelineStyle: Rule = {
  meta: {
    id: 'dateline-style',
    since: '0.1.0',
    defaultSeverity: 'off',
    fix: 'safe',
    title: { hi: 'डेटलाइन की शैली', en: 'Dateline style' },
    what: {
      hi: 'डेटलाइन सही है, पर उस तरह नहीं लिखी गई जैसे यह संस्थान लिखता है।',
      en: 'The dateline is sound, but not in the form that this house writes.',
    },
    why: {
      hi: 'ग्राहक अखबार एजेंसी की डेटलाइन मशीन से अलग करते हैं; एक अल्पविराम या शून्य के फर्क से वह पाठ में छूट सकती है।',
      en: 'Subscribers part an agency’s dateline from the copy by machine; one comma or zero too many can leave it there.',
    },
    action: {
      hi: 'संदेश में दिखाई गई शैली में लिखें। चिह्न और शून्य अपने-आप सुधर सकते हैं; स्थान, तारीख और एजेंसी नहीं बदलते।',
      en: 'Write it as the message shows. Marks and zeros can be mended by themselves; place, date and agency stay.',
    },
    messages: {
      style: {
        severity: 'information',
        hi: 'डेटलाइन {house} की शैली में नहीं है: {reason}। शैली है ‘{form}’।',
        en: 'Dateline is not in the style of {house}: {reason}. The style is ‘{form}’.',
      },
      place: {
        severity: 'information',
        hi: 'इस संस्थान की डेटलाइन में सिर्फ स्थान रहता है, जैसे ‘रांची:’।',
        en: 'This house’s dateline is the place alone, as in ‘रांची:’.',
      },
    },
    options: {
      style: {
        type: 'string',
        enum: ['any', ...datelineStyles.map(({ id }) => id), PLACE_ONLY],
        default: 'any',
        description: {
          hi: 'किसकी शैली: ians, bhasha, varta, hs, ani; place-only यानी सिर्फ स्थान; any यानी कोई भी।',
          en: 'Whose style: ians, bhasha, varta, hs, ani; place-only for the place alone; any takes every style.',
        },
      },
    },
    examples: [
      { preset: 'ians', bad: ofTea('जोरहाट 06 अप्रैल (आईएएनएस)'), good: ofTea('जोरहाट, 6 अप्रैल (आईएएनएस)।') },
      { preset: 'bhasha', bad: ofLake('नैनीताल, 8 मई (भाषा)'), good: ofLake('नैनीताल, आठ मई (भाषा)') },
    ],
  },
  *check({ dateline, copy: { text } }, { options }) {
    if (dateline === undefined) return;
    const { start, end } = dateline;
    // a broken dateline is for malformed-dateline: style comes after soundness; a copy of it in the strap breaks nothing
    if (dateline.faults.some((fault) => fault.end >= start && fault.start <= end)) return;
    if (options.style === PLACE_ONLY) {
      if (dateline.date !== undefined || dateline.agency !== undefined)
        yield { start, end, message: 'place', fix: 'none' };
      return;
    }
    const style = datelineStyles.find(({ id }) => id === options.style);
    if (style === undefined) return;
    const found = differences(dateline, style, text);
    if (found.length === 0) return;
    const edits = found.flatMap(({ edit }) => edit ?? []);
    const safety = found.every(({ safe }) => safe === true) ? 'safe' : 'review';
    const args = {
      house: style.house,
      reason: joined(found.map(({ reason }) => reason)),
      form: edits.length === 0 ? style.model : written(dateline, edits, text),
    };
    if (edits.length === 0) yield { start, end, message: 'style', args, fix: 'none' };
    else {
      const title = {
        text: { hi: 'डेटलाइन {house} की शैली में लिखें', en: 'Write the dateline as {house} does' },
        args: { house: style.house },
      };
      yield {
        ...{ start, end, message: 'style', args, fix: safety },
        fixes: () => [{ title, safety, edits, preferred: true }],
      };
    }
  },
};

function differences(dateline: Dateline, style: DatelineStyle, text: string): Difference[] {
  const { date, agency, agencyId } = dateline;
  if (date === undefined) return [{ reason: { hi: 'तारीख नहीं है', en: 'there is no date' } }];
  if (agency === undefined) return [{ reason: { hi: 'एजेंसी का नाम नहीं है', en: 'there is no agency' } }];
  if (agencyId === undefined || !style.agencies.includes(agencyId))
    return [{ reason: { hi: 'एजेंसी दूसरी है', en: 'the agency is another' } }];
  return [separator(dateline, date, style, text), day(date, style), mark(dateline, date, style, text)].filter(
    (difference) => difference !== undefined,
  );
}

const COMMA = 0x2c;
const PIPE = 0x7c;

function separator(dateline: Dateline, date: DatelineDate, style: DatelineStyle, text: string): Difference | undefined {
  const before = text.slice(dateline.start, date.start);
  const between = before.slice(trimEndBy(before, (unit) => isWhite(unit) || unit === COMMA || unit === PIPE).length);
  const fine = style.separator === ' ' ? !/[,|]/.test(between) : /,/.test(between);
  if (fine) return undefined;
  return {
    reason:
      style.separator === ' '
        ? { hi: 'स्थान के बाद अल्पविराम नहीं लगता', en: 'no comma follows the place' }
        : { hi: 'स्थान के बाद अल्पविराम नहीं है', en: 'a comma must follow the place' },
    edit: { start: date.start - between.length, end: date.start, newText: style.separator },
    safe: true,
  };
}

function day(date: DatelineDate, style: DatelineStyle): Difference | undefined {
  const own = /^[^\s-]+/.exec(date.text)?.[0] ?? '';
  if (date.day === undefined || own === '') return undefined;
  const span = { start: date.start, end: date.start + own.length };
  const digits = /^[0-9०-९]+$/.test(own);
  if (style.day === 'word' && date.day < dayWords.length) {
    if (!digits) return undefined;
    const reason = { hi: 'एक से नौ तक की तारीख शब्द में लिखी जाती है', en: 'days one to nine are words' };
    return { reason, edit: { ...span, newText: dayWords[date.day]! } };
  }
  if (!digits) {
    const newText = style.day === 'padded' ? String(date.day).padStart(2, '0') : String(date.day);
    return {
      reason: { hi: 'तारीख अंकों में लिखी जाती है', en: 'the day is written in digits' },
      edit: { ...span, newText },
    };
  }
  const zero = /^[0०]/.test(own);
  if (style.day === 'padded' && own.length === 1) {
    const newText = (/[०-९]/.test(own) ? '०' : '0') + own;
    const reason = { hi: 'तारीख दो अंकों में लिखी जाती है', en: 'the day has two digits' };
    return { reason, edit: { ...span, newText }, safe: true };
  }
  if (style.day === 'plain' && zero && own.length === 2) {
    const reason = { hi: 'तारीख से पहले शून्य नहीं लगता', en: 'no zero precedes the day' };
    return { reason, edit: { ...span, newText: own.slice(1) }, safe: true };
  }
  return undefined;
}

function mark(dateline: Dateline, date: DatelineDate, style: DatelineStyle, text: string): Difference | undefined {
  const close = text.lastIndexOf(')', dateline.end - 1) + 1;
  if (close <= date.end) return undefined;
  const own = text.slice(close, dateline.end);
  if (own.trim() === style.mark) return undefined;
  // where the mark stood glued to the lead, a space takes its place
  const glued = style.mark === '' && /\S/.test(text.charAt(dateline.end));
  return {
    reason:
      style.mark === ''
        ? { hi: 'कोष्ठक के बाद कोई चिह्न नहीं लगता', en: 'no mark follows the bracket' }
        : style.mark === ':'
          ? { hi: 'कोष्ठक के बाद कोलन लगता है', en: 'a colon follows the bracket' }
          : { hi: 'कोष्ठक के बाद पूर्णविराम (।) लगता है', en: 'a danda follows the bracket' },
    edit: { start: close, end: dateline.end, newText: glued ? ' ' : style.mark },
    safe: true,
  };
}

/** The dateline with the edits made; they do not overlap and come in order. */
function written({ start, end }: Dateline, edits: readonly Edit[], text: string): string {
  let made = '';
  let at = start;
  for (const edit of edits) {
    made += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return (made + text.slice(at, end)).trim();
}

function joined(reasons: readonly Localized[]): Localized {
  return { hi: reasons.map(({ hi }) => hi).join(', '), en: reasons.map(({ en }) => en).join(', ') };
}
