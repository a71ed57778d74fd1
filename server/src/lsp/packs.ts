/** The house packs of every document, and what is wrong with them, told in their files. */
import {
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  InsertTextFormat,
  type Position,
  RAL,
  type TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { localize } from '../localize';
import { createPackLoader } from '../packs/load';
import type { PackSet } from '../packs/set';
import type { PackInsertion, PackProblem, PackReader, ReadPack } from '../packs/types';
import type { Locale } from '../rules/types';
import type { LoadedConfig } from '../workspace/config-load';
import { createPackStore, type FoundPacks, PACKS_FOLDER, type PackStore } from '../workspace/packs';
import type { ClientTraits } from './capabilities';
import type { Configs, Shelf } from './configs';
import { SOURCE } from './diagnostics';
import { quietly, tell } from './tell';

/** Where a line of furniture can be written for a document. Paths are those of the shelf. */
export interface PackHome {
  /** The files of packs that hold, first those that have furniture. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** The folder of packs, which need not be there, and the names in it. */
  readonly folder: string;
  readonly names: readonly string[];
  /** Ids that are taken. */
  readonly ids: readonly string[];
  uriOf(path: string): string;
  join(folder: string, name: string): string;
}

export interface Packs {
  /** The packs for a document; at once where they are known. The same set until `forget`. */
  of(uri: string, config: LoadedConfig | undefined): PackSet | undefined | Promise<PackSet | undefined>;
  /** Tells what is wrong with a pack as it stands in the editor, when the hands have come to rest. */
  check(uri: string, locale: Locale): void;
  /** What may be written at a place of a pack. */
  complete(document: TextDocument, position: Position, locale: Locale): CompletionItem[];
  /**
   * Where furniture of a document's workspace is kept; undefined where nothing can be read.
   * @param base folder of the first pack's folder, where no `sampadak.json` and no pack says better.
   */
  homeOf(uri: string, base: string | undefined): Promise<PackHome | undefined>;
  /** Reads the text of a pack and runs its examples. */
  load(text: string): ReadPack;
  addFurniture(text: string, line: string): PackInsertion | undefined;
  newFurniture(id: string, line: string): string;
  /** Forgets what was read. */
  forget(): void;
}

/** How long nobody types before a pack is read and its examples run, in milliseconds: a large one takes a second. */
const REST = 250;

export interface PacksParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: ClientTraits;
  readonly configs: Configs;
  /** @throws where there is none. */
  readonly reader: () => PackReader;
}

/** True for a document that is a pack by its place. */
export function isPackName(uri: string): boolean {
  return new RegExp(`/${PACKS_FOLDER}/[^/]+\\.ya?ml$`, 'i').test(uri);
}

export function createPacks({ connection, documents, client, configs, reader }: PacksParts): Packs {
  const load = createPackLoader(reader);
  const stores = new Map<Shelf, PackStore>();
  /** Files that show something: they are told when it is gone. */
  const shown = new Set<string>();
  const said = new Set<string>();
  /** Packs that are being typed in. */
  const waiting = new Map<string, Disposable>();
  let told = new WeakSet<FoundPacks>();

  function publish(uri: string, text: string, problems: readonly PackProblem[], locale: Locale): void {
    if (problems.length === 0 && !shown.delete(uri)) return;
    if (problems.length > 0) shown.add(uri);
    const document = TextDocument.create(uri, 'yaml', 0, text);
    const diagnostics = problems.map((problem) => toDiagnostic(document, problem, locale));
    // hands may come to rest after the client is gone
    quietly(Promise.resolve().then(() => connection.sendDiagnostics({ uri, diagnostics })));
  }

  /** Tells once what is wrong with files that were read; an open one speaks for itself. */
  function found({ uriOf }: Shelf, packs: FoundPacks, locale: Locale): PackSet | undefined {
    if (told.has(packs)) return packs.set;
    told.add(packs);
    for (const [path, text] of packs.texts) {
      const uri = uriOf(path);
      if (isPackName(uri) && documents.get(uri) !== undefined) continue;
      const problems = packs.problems.filter((problem) => problem.path === path);
      publish(uri, text, problems, locale);
    }
    // a pack that is named and not there: there is no file to tell it in but the one that names it
    for (const { path, text } of packs.problems.filter((problem) => !packs.texts.has(problem.path))) {
      const sentence = `${path.slice(path.lastIndexOf('/') + 1)}: ${localize(text, locale)}`;
      if (!said.has(sentence)) tell(connection, 'warning', sentence);
      said.add(sentence);
    }
    return packs.set;
  }

  function storeOf(shelf: Shelf): PackStore {
    let store = stores.get(shelf);
    if (store === undefined) stores.set(shelf, (store = createPackStore(shelf, load)));
    return store;
  }

  return {
    load,
    addFurniture: (text, line) => reader().addFurniture(text, line),
    newFurniture: (id, line) => reader().newFurniturePack(id, line),
    async homeOf(uri, base) {
      const place = configs.placeOf(uri);
      if (place === undefined) return undefined;
      const { shelf, path } = place;
      const { places, uriOf } = shelf;
      const config = await configs.of(uri);
      const { packs, texts } = await storeOf(shelf).of(places.parent(path), config);
      const inFolder = [...texts.keys()].find((file) => isPackName(uriOf(file)));
      const top = config?.folder ?? (base === undefined ? undefined : shelf.pathOf(base)) ?? places.parent(path);
      const folder = inFolder === undefined ? places.join(top, PACKS_FOLDER) : places.parent(inFolder);
      const own = packs.flatMap(({ pack, path: file }) =>
        file === undefined ? [] : [{ path: file, text: texts.get(file) ?? '', has: pack.furniture.length > 0 }],
      );
      const files = [...own.filter(({ has }) => has), ...own.filter(({ has }) => !has)];
      const names = await shelf.list(folder);
      return { files, folder, names, ids: packs.map(({ pack }) => pack.id), uriOf, join: places.join };
    },
    of(uri, config) {
      const place = configs.placeOf(uri);
      if (place === undefined) return undefined;
      const { shelf, path } = place;
      const locale = config?.locale ?? client.locale;
      const packs = storeOf(shelf).of(shelf.places.parent(path), config);
      return packs instanceof Promise ? packs.then((read) => found(shelf, read, locale)) : found(shelf, packs, locale);
    },
    check(uri, locale) {
      waiting.get(uri)?.dispose();
      const run = () => {
        waiting.delete(uri);
        const text = documents.get(uri)?.getText();
        if (text === undefined) return;
        const { problems, isPack } = load(text);
        publish(uri, text, isPack ? problems : [], locale);
      };
      waiting.set(uri, RAL().timer.setTimeout(run, REST));
    },
    complete(document, position, locale) {
      const { line, character } = position;
      const start = { line, character: wordStart(document, position) };
      return reader()
        .completePack(document.getText(), document.offsetAt(position))
        .map(({ label, snippet, what }) => ({
          label,
          kind: CompletionItemKind.Property,
          detail: localize(what, locale),
          insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
          textEdit: {
            range: { start, end: { line, character } },
            newText: client.snippets ? snippet : snippet.replace(/\$\d+/g, ''),
          },
        }));
    },
    forget() {
      for (const store of stores.values()) store.clear();
      told = new WeakSet();
    },
  };
}

/** Where the half-written key before a place begins. */
function wordStart(document: TextDocument, { line, character }: Position): number {
  const before = document.getText({ start: { line, character: 0 }, end: { line, character } });
  return character - /[a-z-]{0,40}$/.exec(before.replace(/^( *)- /, '$1  '))![0].length;
}

function toDiagnostic(document: TextDocument, { start, end, text }: PackProblem, locale: Locale): Diagnostic {
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    message: localize(text, locale),
  };
}
