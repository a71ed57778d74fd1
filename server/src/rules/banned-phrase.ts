/** A phrase that the house does not print: its pack says which, and why (docs/packs.md). */
import type { PackData } from '../packs/types';
import type { Fix, Localized, Rule } from './types';

const title = { hi: '‘{say}’ लिखें', en: 'Write ‘{say}’' };

/** A pack for the examples: every house has its own list. */
const pack: PackData = {
  id: 'desk',
  title: { hi: 'हमारा डेस्क', en: 'Our desk' },
  ...{ spellings: [], furniture: [], agencies: [], places: [], designators: [] },
  banned: [
    {
      phrase: 'मौत को गले लगा{ लिया|या|ना}',
      say: 'आत्महत्या {कर ली|की|करना}',
      why: { hi: 'आत्महत्या की खबर में मुहावरा नहीं चलता।', en: 'A suicide is reported without a figure of speech.' },
    },
    {
      phrase: 'सनसनी फैल{| गई| गयी}',
      why: { hi: 'जो हुआ वही लिखें।', en: 'Say what happened.' },
    },
  ],
};

export const bannedPhrase: Rule = {
  meta: {
    id: 'banned-phrase',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'review',
    title: { hi: 'वर्जित पद', en: 'Banned phrase' },
    what: {
      hi: 'ऐसा पद जिसे संस्थान नहीं छापता; सूची संस्थान के पैक में है।',
      en: 'A phrase that the house does not print; the list is in its pack.',
    },
    why: {
      hi: 'संस्थान ने जिन पदों से बचने का फैसला किया है, वे जल्दी में फिर लौट आते हैं।',
      en: 'What a house has decided against comes back when the desk is in a hurry.',
    },
    action: {
      hi: 'सुझाया गया पद लिखें या वाक्य बदलें। उद्धरण में आए पद नहीं दिखाए जाते, जब तक quotations न चुना जाए।',
      en: 'Write what is proposed, or recast the sentence. Quotations are passed over unless quotations is chosen.',
    },
    messages: {
      instead: {
        severity: 'warning',
        hi: '‘{found}’ की जगह ‘{say}’ लिखें ({pack}): {why}।',
        en: 'Write ‘{say}’ for ‘{found}’ ({pack}): {why}.',
      },
      not: {
        severity: 'warning',
        hi: '‘{found}’ न लिखें ({pack}): {why}।',
        en: 'Do not write ‘{found}’ ({pack}): {why}.',
      },
    },
    options: {
      quotations: {
        type: 'boolean',
        default: false,
        description: {
          hi: 'उद्धरण चिह्नों के भीतर के पद भी दिखाए जाएं।',
          en: 'Phrases inside quotation marks are told, too.',
        },
      },
    },
    examples: [
      {
        pack,
        bad: 'किसान की मौत की जांच\n\nबांदा, 4 मार्च (भाषा) बांदा जिले के एक किसान ने मौत को गले लगा लिया। पुलिस ने यह जानकारी दी।',
        good: 'किसान की मौत की जांच\n\nबांदा, 4 मार्च (भाषा) बांदा जिले के एक किसान ने आत्महत्या कर ली। पुलिस ने यह जानकारी दी।',
      },
      {
        pack,
        bad: 'बाजार में आग\n\nबांदा, 4 मार्च (भाषा) बांदा के बाजार में आग लगने से सनसनी फैल गई। पुलिस ने यह जानकारी दी।',
        good: 'बाजार में आग\n\nबांदा, 4 मार्च (भाषा) बांदा के बाजार में आग लग गई। पुलिस ने कहा, ‘‘सनसनी फैल गई थी।’’',
      },
    ],
  },
  *check(story, { settings, options }) {
    const { text } = story.copy;
    for (const { start, end, form, quoted } of settings.packs?.phrasesIn(story) ?? []) {
      if (form.kind !== 'banned' || (quoted && options.quotations !== true)) continue;
      const entry = form.pack.banned[form.entry]!;
      const say = form.replacement ?? entry.say;
      const fixes: Fix[] = [];
      if (form.replacement !== undefined) {
        const edits = [{ start, end, newText: form.replacement }];
        fixes.push({
          title: { text: title, args: { say: form.replacement } },
          safety: 'review',
          edits,
          preferred: true,
        });
      }
      yield {
        start,
        end,
        message: say === undefined ? 'not' : 'instead',
        args: {
          found: text.slice(start, end),
          why: withoutEnd(entry.why),
          pack: form.pack.title,
          ...(say === undefined ? {} : { say }),
        },
        fix: fixes.length > 0 ? 'review' : 'none',
        fixes: () => fixes,
      };
    }
  },
};

/** A sentence without its final mark: the message brings its own. */
function withoutEnd({ hi, en }: Localized): Localized {
  return { hi: hi.replace(/ ?[।.]+$/, ''), en: en.replace(/ ?[।.]+$/, '') };
}
