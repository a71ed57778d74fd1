/**
 * Features of vscode-languageclient for capabilities that the server never announces, by file in `lib/common/`. A test
 * holds them against what the server announces.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export declare const LEFT_OUT: Readonly<Record<string, readonly string[]>>;
/**
 * Leaves out of the two LSP libraries what is never asked for.
 *
 * @type {import('esbuild').Plugin}
 */
export declare const leanLibraries: import('esbuild').Plugin;
/**
 * Works out the lists of furniture and leaves the lines behind by which the tests try each entry.
 *
 * @type {import('esbuild').Plugin}
 */
export declare const leanFurniture: import('esbuild').Plugin;
