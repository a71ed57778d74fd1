/** The list of suppressions as it stands in `sampadak-suppressions.json`: reading it, and what is wrong with it. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { fill } from '../localize';
import type { Locale, Localized } from '../rules/types';

/** A finding that is not to be told, or all findings of a rule in one draft. */
export interface Suppression {
  /** Id of the rule; `*` with `draft` means every rule. */
  readonly rule: string;
  /** The words of the finding, for people. */
  readonly text?: string;
  /** What the finding is recognised by, see `keyOf`. */
  readonly near?: string;
  /** Name of the draft that all findings of the rule are left out of, see `draftKeyOf`. */
  readonly draft?: string;
  /** Where the draft stood when the entry was made, relative to the list's folder; the draft may move. */
  readonly file?: string;
  /** How many findings of one draft the entry holds back; 1 where absent. */
  readonly count?: number;
  readonly reason?: string;
  /** Last day on which it holds, `2026-12-31`. */
  readonly until?: string;
}

/** Something in the list that means nothing. Offsets are those of the file's text. */
export interface ListProblem {
  readonly start: number;
  readonly end: number;
  readonly message: Localized;
}

export interface SuppressionList {
  readonly entries: readonly Suppression[];
  /** Where each entry stands in the text. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
  readonly problems: readonly ListProblem[];
  /** True when the text is no list at all: nothing may be written into it. */
  readonly broken: boolean;
}

/** Entries past this are not read: a list of that length is no list of exceptions. */
export const MOST_ENTRIES = 100_000;

export const EMPTY_LIST: SuppressionList = { entries: [], places: [], problems: [], broken: false };

const texts = {
  syntax: {
    hi: 'यह फाइल JSON नहीं है ({error}), इसलिए कोई छूट लागू नहीं। यहां सुधारें।',
    en: 'This file is not JSON ({error}), so no suppression holds. Repair it here.',
  },
  deep: {
    hi: 'कोष्ठक बहुत गहरे हैं, इसलिए कोई छूट लागू नहीं। यहां सुधारें।',
    en: 'Brackets stand too deep in each other, so no suppression holds. Repair it here.',
  },
  shape: {
    hi: '`suppressions` नाम की सूची वाला ऑब्जेक्ट चाहिए।',
    en: 'An object with a list named `suppressions` is wanted.',
  },
  entry: {
    hi: 'हर छूट में `rule`, और `near` या `draft` चाहिए, सब शब्दों में।',
    en: 'Every suppression has `rule`, and `near` or `draft`, all of them texts.',
  },
  key: { hi: '‘{key}’ नाम की कोई कुंजी नहीं होती।', en: 'There is no key ‘{key}’.' },
  value: { hi: '‘{key}’ का मान ठीक नहीं।', en: 'The value of ‘{key}’ means nothing.' },
  until: {
    hi: '`until` तारीख है, जैसे 2026-12-31।',
    en: '`until` is a date, 2026-12-31 say.',
  },
  many: {
    hi: 'सूची में {most} से ज्यादा छूटें हैं; बाकी नहीं पढ़ी गईं।',
    en: 'The list has more than {most} suppressions; the rest is not read.',
  },
} satisfies Record<string, Localized>;

export const KEYS: readonly (keyof Suppression)[] = [
  'rule',
  'text',
  'near',
  'draft',
  'file',
  'count',
  'reason',
  'until',
];

/** Reads the text of a list. Entries that mean nothing are problems and hold nothing back. Never throws. */
export function readList(text: string): SuppressionList {
  const errors: ParseError[] = [];
  const tree = parse(text, errors);
  const problems: ListProblem[] = [];
  const report = (place: { offset: number; length: number }, message: Localized, args = {}) =>
    problems.push({ start: place.offset, end: place.offset + place.length, message: filled(message, args) });
  if (tree === 'deep') {
    report({ offset: 0, length: text.length }, texts.deep);
    return { ...EMPTY_LIST, problems, broken: true };
  }
  const [first] = errors;
  if (first !== undefined) {
    report(first, texts.syntax, { error: printParseErrorCode(first.error) });
    return { ...EMPTY_LIST, problems, broken: true };
  }
  const list = tree === undefined ? undefined : child(tree, 'suppressions');
  if (tree?.type !== 'object' || (list !== undefined && list.type !== 'array')) {
    report(tree ?? { offset: 0, length: text.length }, texts.shape);
    return { ...EMPTY_LIST, problems, broken: true };
  }
  const entries: Suppression[] = [];
  const places: { start: number; end: number }[] = [];
  for (const node of list?.children ?? []) {
    if (entries.length === MOST_ENTRIES) {
      report(node, texts.many, { most: MOST_ENTRIES });
      break;
    }
    const entry = readEntry(node, report);
    if (entry === undefined) continue;
    entries.push(entry);
    places.push({ start: node.offset, end: node.offset + node.length });
  }
  return { entries, places, problems, broken: false };
}

/** The parser goes down into brackets by calling itself, and a list of nothing but brackets ends the stack. */
function parse(text: string, errors: ParseError[]): Node | undefined | 'deep' {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    if (error instanceof RangeError) return 'deep';
    throw error;
  }
}

type Report = (place: Node, message: Localized, args?: Readonly<Record<string, string | number>>) => void;

function readEntry(node: Node, report: Report): Suppression | undefined {
  const entry: Record<string, string | number> = Object.create(null);
  for (const property of node.type === 'object' ? (node.children ?? []) : []) {
    const [name, value] = property.children ?? [];
    const key = String(name?.value);
    if (name === undefined || value === undefined) continue;
    if (!(KEYS as readonly string[]).includes(key)) report(name, texts.key, { key });
    else if (key === 'count' ? !(Number.isInteger(value.value) && value.value > 0) : value.type !== 'string')
      report(value, texts.value, { key });
    else if (key === 'until' && !isDay(value.value)) report(value, texts.until);
    else entry[key] = value.value;
  }
  if (entry.rule === undefined || (entry.near === undefined) === (entry.draft === undefined)) {
    report(node, texts.entry);
    return undefined;
  }
  return { ...entry } as unknown as Suppression;
}

function isDay(text: unknown): boolean {
  return typeof text === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text);
}

function child(node: Node, key: string): Node | undefined {
  return node.children?.find((property) => property.children?.[0]?.value === key)?.children?.[1];
}

function filled(message: Localized, args: Readonly<Record<string, string | number>>): Localized {
  const say = (locale: Locale) => fill(message[locale], args, locale);
  return { hi: say('hi'), en: say('en') };
}
