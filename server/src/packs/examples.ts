/** Running a pack's examples: what shows that its entries find what they mean and nothing else. */
import type { Localized } from '../rules/types';
import type { Story } from '../story/model';
import { parse } from '../story/parse';
import { idOf } from './forms';
import { compilePacks, type PackSet } from './set';
import type { PackData, PackExample, PackProblem } from './types';

/** True when an entry of the pack finds something in a text. */
function fires(pack: PackData, set: PackSet, { section, entry }: PackExample, stories: readonly Story[]): boolean {
  return stories.some((story) => {
    switch (section) {
      case 'spellings':
      case 'banned':
        return set
          .phrasesIn(story)
          .some(({ form }) => form.entry === entry && form.kind === (section === 'banned' ? 'banned' : 'spelling'));
      case 'furniture':
        return story.blocks.some(({ furniture }) => furniture?.id === idOf(pack, section, entry));
      case 'agencies': {
        const id = idOf(pack, section, entry);
        return story.dateline?.agencyId === id || story.signOff?.agencyId === id;
      }
      case 'places': {
        const { name, alsoWritten } = pack.places[entry]!;
        return story.dateline?.places.some((place) => [name, ...alsoWritten].includes(place)) ?? false;
      }
      case 'designators':
        return labels(story).some((word) => word === pack.designators[entry]!.word);
      default:
        return false;
    }
  });
}

/** The words before the numbers that are read as labels. */
function labels({ copy, figures }: Story): string[] {
  return figures
    .filter(({ reason }) => reason === 'designator')
    .map(({ start }) => /(\S+)[ -]*$/.exec(copy.text.slice(Math.max(0, start - 80), start))?.[1] ?? '');
}

const texts = {
  silent: {
    hi: 'must-fire का यह उदाहरण इस प्रविष्टि से नहीं पकड़ा जाता; पैक नहीं लिया गया। उदाहरण या प्रविष्टि सुधारें।',
    en: 'This entry does not find its must-fire example, so the pack is refused. Mend the example or the entry.',
  },
  loud: {
    hi: 'must-not-fire का यह उदाहरण इस प्रविष्टि से पकड़ा जाता है; पैक नहीं लिया गया। उदाहरण या प्रविष्टि सुधारें।',
    en: 'This entry finds its must-not-fire example, so the pack is refused. Mend the example or the entry.',
  },
} satisfies Record<string, Localized>;

/** The examples that do not come out as they say, in the order of the file. */
export function failedExamples(pack: PackData, examples: readonly PackExample[]): readonly PackProblem[] {
  const set = compilePacks([pack]);
  /** Sound copy is often shown for many entries: it is read once. */
  const read = new Map<string, readonly Story[]>();
  const storiesOf = (text: string): readonly Story[] => {
    let stories = read.get(text);
    if (stories === undefined) read.set(text, (stories = parse(text, set.reading).stories));
    return stories;
  };
  return examples
    .filter((example) => fires(pack, set, example, storiesOf(example.text)) !== example.fires)
    .map(({ start, end, fires: wanted }) => ({ start, end, text: wanted ? texts.silent : texts.loud }));
}
