/** A spelling that the house writes otherwise: its pack says which (docs/packs.md). */
import type { Fix, Rule } from './types';

const title = { hi: '‘{right}’ लिखें', en: 'Write ‘{right}’' };

export const houseSpelling: Rule = {
  meta: {
    id: 'house-spelling',
    since: '0.1.0',
    defaultSeverity: 'information',
    fix: 'safe',
    title: { hi: 'संस्थान की वर्तनी', en: 'House spelling' },
    what: {
      hi: 'शब्द ऐसे लिखा गया है जैसे यह संस्थान नहीं लिखता; वर्तनी संस्थान के पैक में दी गई है।',
      en: 'A word is spelt as this house does not spell it; the house’s pack says how.',
    },
    why: {
      hi: 'एक ही अखबार या एजेंसी में एक शब्द दो तरह से छपे तो पाठक को खटकता है, और खोज में आधी खबरें छूट जाती हैं।',
      en: 'A word spelt in two ways in one paper jars on its readers, and a search misses half of the stories.',
    },
    action: {
      hi: 'संस्थान की वर्तनी लिखें। उद्धरण या किसी नाम में वैसी वर्तनी रखनी हो तो रहने दें।',
      en: 'Write it as the house does. Leave it where a quotation or a name is spelt so.',
    },
    messages: {
      spelt: {
        severity: 'information',
        hi: '‘{found}’ की जगह ‘{right}’ लिखें ({pack})।',
        en: 'Write ‘{right}’ for ‘{found}’ ({pack}).',
      },
    },
    options: {},
    examples: [
      {
        preset: 'prabhat',
        bad: 'गुमला में नई सड़क बनेगी\n\nगुमला : गुमला जिले में नई सड़क बनेगी. इसके लिए निविदा निकल चुकी है. पथ निर्माण विभाग ने यह जानकारी दी.',
        good: 'गुमला में नयी सड़क बनेगी\n\nगुमला : गुमला जिले में नयी सड़क बनेगी. इसके लिए निविदा निकल चुकी है. पथ निर्माण विभाग ने यह जानकारी दी.',
      },
      {
        preset: 'jagran',
        bad: 'आईआईटी में दाखिले शुरू\n\nजागरण संवाददाता, कानपुर : आईआईटी में दाखिले की प्रक्रिया शुरू हो गई है। संस्थान के निदेशक ने यह जानकारी दी।',
        good: 'आइआइटी में दाखिले शुरू\n\nजागरण संवाददाता, कानपुर : आइआइटी में दाखिले की प्रक्रिया शुरू हो गई है। संस्थान के निदेशक ने यह जानकारी दी।',
      },
    ],
  },
  *check(story, { settings }) {
    const { text } = story.copy;
    for (const { start, end, form, quoted, named } of settings.packs?.phrasesIn(story) ?? []) {
      if (form.kind !== 'spelling' || form.replacement === undefined) continue;
      const right = form.replacement;
      const safety = quoted || named ? 'review' : 'safe';
      const fix: Fix = {
        title: { text: title, args: { right } },
        safety,
        edits: [{ start, end, newText: right }],
        preferred: true,
      };
      yield {
        start,
        end,
        message: 'spelt',
        args: { found: text.slice(start, end), right, pack: form.pack.title },
        fix: safety,
        fixes: () => [fix],
      };
    }
  },
};
