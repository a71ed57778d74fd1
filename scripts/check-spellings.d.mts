#!/usr/bin/env node
export declare const DICTIONARY = '/usr/share/hunspell/hi_IN.dic';
/**
 * The words of a hunspell dictionary.
 *
 * @param {string} path
 * @returns {Set<string>}
 * @throws {Error} A sentence, where there is none.
 */
export declare function readDictionary(path?: string): Set<string>;
/** @returns {Promise<readonly (readonly [string, string])[]>} The entries of the list: wrong and right. */
export declare function readMisspellings(): Promise<readonly (readonly [string, string])[]>;
/**
 * What is wrong with the entries, as sentences; none for a sound list.
 *
 * @param {readonly (readonly [string, string])[]} entries
 * @param {ReadonlySet<string>} dictionary
 * @returns {string[]}
 */
export declare function checkSpellings(
  entries: readonly (readonly [string, string])[],
  dictionary: ReadonlySet<string>,
): string[];
