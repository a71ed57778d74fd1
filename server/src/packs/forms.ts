/** The forms of what packs look for: every way to write what their entries speak of. */
import type { FurniturePattern } from '../story/model';
import { strongKey } from '../text/key';
import { literalPattern, type PatternForm, readPattern, replacementOf, withoutMarks } from './pattern';
import type { PackData, SectionName } from './types';

/** One form of a spelling or a banned phrase. */
export interface PhraseForm {
  readonly kind: 'spelling' | 'banned';
  readonly pack: PackData;
  /** Place of the entry in its section. */
  readonly entry: number;
  /** For a spelling: how it is written; others with the same folded words are something else. */
  readonly written: string | undefined;
  readonly replacement: string | undefined;
}

/** The forms of all entries. A spelling that an earlier pack prefers is nobody's fault in a later one. */
export function phraseForms(packs: readonly PackData[]): { form: PatternForm; value: PhraseForm }[] {
  const forms: { form: PatternForm; value: PhraseForm }[] = [];
  const preferred = new Set<string>();
  for (const pack of packs) {
    const own: string[] = [];
    pack.spellings.forEach(({ preferred: right, insteadOf }, entry) => {
      const replacement = readPattern(right, false);
      if ('problem' in replacement) return;
      own.push(...replacement.forms.map(({ texts }) => strongKey(texts[0]!)));
      for (const wrong of insteadOf) {
        const pattern = readPattern(wrong, false);
        if ('problem' in pattern) continue;
        for (const form of pattern.forms) {
          const written = strongKey(form.texts[0]!);
          const newText = replacementOf(form, pattern.groups, replacement);
          if (newText === undefined || preferred.has(written)) continue;
          forms.push({ form, value: { kind: 'spelling', pack, entry, written, replacement: newText } });
        }
      }
    });
    for (const key of own) preferred.add(key);
    pack.banned.forEach(({ phrase, say }, entry) => {
      const pattern = readPattern(phrase);
      const instead = say === undefined ? undefined : readPattern(say, false);
      if ('problem' in pattern) return;
      for (const form of pattern.forms) {
        const replacement =
          instead === undefined || 'problem' in instead ? undefined : replacementOf(form, pattern.groups, instead);
        forms.push({ form, value: { kind: 'banned', pack, entry, written: undefined, replacement } });
      }
    });
  }
  return forms;
}

/** Name of an entry in what was read: as an agency's id, or a furniture pattern's. */
export function idOf(pack: PackData, section: SectionName, entry: number): string {
  return `${pack.id}/${section}/${entry}`;
}

/** The forms of lines of furniture, without the marks at their ends. */
export function furnitureForms(
  packs: readonly PackData[],
): { form: Pick<PatternForm, 'words' | 'gaps'>; value: FurniturePattern }[] {
  const forms: { form: Pick<PatternForm, 'words' | 'gaps'>; value: FurniturePattern }[] = [];
  for (const pack of packs) {
    for (const [index, { text, literal }] of pack.furniture.entries()) {
      const pattern = literal === true ? literalPattern(text) : readPattern(text);
      if ('problem' in pattern) continue;
      const value: FurniturePattern = {
        id: idOf(pack, 'furniture', index),
        ...({ rule: 'web-furniture', group: 'label', confidence: 'certain', where: 'line' } as const),
      };
      for (const { words, gaps } of pattern.forms) {
        const bare = words.map((segment) => withoutMarks(segment));
        if (bare.every(({ length }) => length > 0)) forms.push({ form: { words: bare, gaps }, value });
      }
    }
  }
  return forms;
}
