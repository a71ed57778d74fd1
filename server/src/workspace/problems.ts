/** What can be wrong with a file: one sentence each, with the place and the way out. */
import { fill } from '../localize';
import type { Locale, Localized, MessageArgs } from '../rules/types';

const texts = {
  missing: {
    hi: '‘{path}’ नाम की कोई फाइल या फोल्डर नहीं है। नाम और फोल्डर जांचें।',
    en: 'There is no file or folder ‘{path}’. Check the name and the folder.',
  },
  'not-utf8-name': {
    hi: '‘{path}’ का नाम UTF-8 में नहीं है, इसलिए फाइल खुल नहीं सकती। नाम बदलकर फिर चलाएं।',
    en: 'The name of ‘{path}’ is not UTF-8, so the file cannot be opened. Rename it and run again.',
  },
  'dangling-link': {
    hi: '‘{path}’ ऐसा लिंक है जिसके पीछे कोई फाइल नहीं। लिंक सुधारें या हटाएं।',
    en: '‘{path}’ is a link to a file that is not there. Repair the link or remove it.',
  },
  'link-loop': {
    hi: '‘{path}’ ऐसा लिंक है जो अपने पर ही लौटता है। लिंक सुधारें या हटाएं।',
    en: '‘{path}’ is a link that leads back to itself. Repair the link or remove it.',
  },
  'no-permission': {
    hi: '‘{path}’ पढ़ने की अनुमति नहीं है। अनुमति लें, या इसे .sampadakignore में लिखें।',
    en: 'No permission to read ‘{path}’. Get the permission, or list it in .sampadakignore.',
  },
  'is-folder': {
    hi: '‘{path}’ फोल्डर है, यहां फाइल चाहिए। फाइलों के नाम दें; पूरा फोल्डर `sampadak lint` जांचता है।',
    en: '‘{path}’ is a folder where a file is wanted. Name files; `sampadak lint` reads whole folders.',
  },
  'no-folder': {
    hi: '‘{path}’ नाम का कोई फोल्डर नहीं है, इसलिए कुछ नहीं लिखा गया। नाम जांचें या फोल्डर बनाएं।',
    en: 'There is no folder ‘{path}’, so nothing was written. Check the name or make the folder.',
  },
  'not-a-file': {
    hi: '‘{path}’ साधारण फाइल नहीं है (पाइप, सॉकेट या डिवाइस है)। पाइप से पढ़ना हो तो --stdin लिखें।',
    en: '‘{path}’ is not a regular file but a pipe, socket or device. To read from a pipe, use --stdin.',
  },
  'too-large': {
    hi: '‘{path}’ {size} की है, सीमा {limit} है। फाइल बांटें, या --max-size से सीमा बढ़ाएं।',
    en: '‘{path}’ has {size}, the limit is {limit}. Split the file, or raise the limit with --max-size.',
  },
  'nul-byte': {
    hi: '‘{path}’ में बाइट {offset} पर NUL है: यह सादा पाठ नहीं, या UTF-16 है जिसमें BOM नहीं। UTF-8 में सहेजें।',
    en: '‘{path}’ has a NUL at byte {offset}: it is not plain text, or UTF-16 without a byte order mark. Save it as UTF-8.',
  },
  'invalid-utf8': {
    hi: '‘{path}’ में बाइट {offset} से आगे UTF-8 टूटी है। फाइल को उसके असली एन्कोडिंग में खोलकर UTF-8 में सहेजें।',
    en: '‘{path}’ is not UTF-8 from byte {offset} on. Open it in its own encoding and save it as UTF-8.',
  },
  'odd-utf16': {
    hi: '‘{path}’ UTF-16 है पर बाइट {offset} पर आधे अक्षर पर टूटती है। फाइल फिर से मंगाएं या UTF-8 में सहेजें।',
    en: '‘{path}’ is UTF-16 but breaks off in the middle of a unit at byte {offset}. Fetch it again or save it as UTF-8.',
  },
  utf32: {
    hi: '‘{path}’ UTF-32 में है, जो पढ़ी नहीं जाती। UTF-8 में सहेजें।',
    en: '‘{path}’ is UTF-32, which is not read. Save it as UTF-8.',
  },
  unreadable: {
    hi: '‘{path}’ पढ़ी नहीं जा सकी ({detail})। फाइल और डिस्क जांचें।',
    en: '‘{path}’ cannot be read ({detail}). Check the file and the disk.',
  },
  'read-only': {
    hi: '‘{path}’ केवल पढ़ने के लिए है, उसमें कुछ नहीं लिखा गया। लिखने की अनुमति दें और फिर चलाएं।',
    en: '‘{path}’ is read-only; nothing was written. Allow writing and run again.',
  },
  changed: {
    hi: '‘{path}’ पढ़े जाने के बाद बदल गई; उसमें कुछ नहीं लिखा गया। फिर चलाएं।',
    en: '‘{path}’ changed after it was read; nothing was written. Run again.',
  },
  'no-space': {
    hi: 'डिस्क भर गई है, ‘{path}’ जैसी थी वैसी ही है। जगह बनाएं और फिर चलाएं।',
    en: 'The disk is full; ‘{path}’ is as it was. Make room and run again.',
  },
  'bad-list': {
    hi: '‘{path}’ छूटों की सूची के रूप में पढ़ी नहीं जाती, इसलिए उसमें कुछ नहीं लिखा गया। फाइल सुधारें और फिर करें।',
    en: '‘{path}’ cannot be read as a list of suppressions, so nothing was written into it. Repair the file and try again.',
  },
  unwritable: {
    hi: '‘{path}’ में लिखा नहीं जा सका ({detail}); वह जैसी थी वैसी ही है। फोल्डर की अनुमति जांचें।',
    en: '‘{path}’ cannot be written ({detail}) and is as it was. Check the permissions of its folder.',
  },
} satisfies Record<string, Localized>;

export type FileProblemCode = keyof typeof texts;

/** A file that cannot be linted or written. `message` is English; `sentence` gives it in the user's language. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    readonly code: FileProblemCode,
    /** The path as the person named it. */
    readonly path: string,
    readonly args: MessageArgs = {},
  ) {
    super(fill(texts[code].en, { ...args, path }));
  }

  sentence(locale: Locale): string {
    return fill(texts[this.code][locale], { ...this.args, path: this.path });
  }
}

/** The problem that a system error at a path amounts to; a `FileProblem` passes through. */
export function problemOfRead(error: unknown, path: string): FileProblem {
  if (error instanceof FileProblem) return error;
  const code = codeOf(error);
  if (code === 'ENOENT' && path.includes('\ufffd')) return new FileProblem('not-utf8-name', path);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new FileProblem('missing', path);
  if (code === 'ELOOP') return new FileProblem('link-loop', path);
  if (code === 'EISDIR') return new FileProblem('is-folder', path);
  if (code === 'ENXIO') return new FileProblem('not-a-file', path);
  if (code === 'EACCES' || code === 'EPERM') return new FileProblem('no-permission', path);
  return new FileProblem('unreadable', path, { detail: code ?? String(error) });
}

/** The same for an error while writing. */
export function problemOfWrite(error: unknown, path: string): FileProblem {
  if (error instanceof FileProblem) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new FileProblem('no-space', path);
  if (code === 'EROFS') return new FileProblem('read-only', path);
  return new FileProblem('unwritable', path, { detail: code ?? String(error) });
}

/** The code of a system error, `ENOENT` say. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A number of bytes for people: `3.2 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${units[unit]}`;
}
