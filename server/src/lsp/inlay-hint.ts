/** `textDocument/inlayHint`: behind a figure that rests on a source nearby, who that is. */
import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import { localize } from '../messages';
import { reasonOf } from './figure-texts';
import { toRange, toSpan } from './ranges';
import type { Session } from './session';

/** Longest name that is shown, in UTF-16 units: what stands in a line of copy must not push it away. */
const LENGTH = 32;

export async function inlayHint(session: Session, params: InlayHintParams): Promise<InlayHint[] | null> {
  const { uri } = params.textDocument;
  const checked = await session.check(uri);
  if (checked === undefined || checked.copy === undefined || !checked.settings.sourceHints) return null;
  const { document, copy, settings } = checked;
  const wanted = toSpan(document, params.range);
  return copy.stories.flatMap((story) =>
    story.figures.flatMap((figure): InlayHint[] => {
      const { verdict, source, start, end } = figure;
      if (verdict !== 'carried' || source === undefined || end < wanted.start || start > wanted.end) return [];
      const name = copy.text.slice(source.start, source.end).replace(/\s+/g, ' ');
      return [
        {
          position: document.positionAt(end),
          label: [{ value: `← ${shorten(name)}`, location: { uri, range: toRange(document, source) } }],
          kind: InlayHintKind.Type,
          tooltip: localize(reasonOf(figure), settings.locale),
          paddingLeft: true,
        },
      ];
    }),
  );
}

/** Whole words as far as they fit; the first in any case. */
function shorten(name: string): string {
  if (name.length <= LENGTH) return name;
  const space = name.lastIndexOf(' ', LENGTH);
  return `${name.slice(0, space > 0 ? space : name.search(/ |$/))}…`;
}
