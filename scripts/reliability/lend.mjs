// Jazzer.js comes as a binary for systems newer than some that the trials run on: it asks for GLIBC_2.38 and GLIBCXX_3.4.32,
// and of these for three functions that do what older ones do under another name. They are lent to it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOrThrow } from '../vscode/shell.mjs';

const VERSIONS = ['GLIBC_2.38', 'GLIBCXX_3.4.32'];

const FUNCTIONS = `
#include <stdlib.h>
long __isoc23_strtol(const char *text, char **end, int base) { return strtol(text, end, base); }
unsigned long __isoc23_strtoul(const char *text, char **end, int base) { return strtoul(text, end, base); }
void _ZSt21ios_base_library_initv(void) {}
`;

/** What ELF calls the section of the versions that are needed, and the flag of one that may be missing. */
const SHT_GNU_VERNEED = 0x6ffffffe;
const VER_FLG_WEAK = 2;

/**
 * @param {string} folder Where Jazzer.js is installed.
 * @returns {Promise<Record<string, string>>} The environment in which it runs.
 */
export async function lendToAddon(folder) {
  const addon = join(
    folder,
    `node_modules/@jazzer.js/fuzzer/prebuilds/fuzzer-${process.platform}-${process.arch}.node`,
  );
  const binary = readFileSync(addon);
  if (binary.readUInt32BE(0) === 0x7f454c46) {
    allowMissing(binary);
    writeFileSync(addon, binary);
  }
  const lent = join(folder, 'lent.so');
  writeFileSync(join(folder, 'lent.c'), FUNCTIONS);
  await runOrThrow('cc', ['-shared', '-fPIC', '-o', lent, join(folder, 'lent.c')]);
  return { LD_PRELOAD: lent };
}

/**
 * Lets the loader pass over the versions, as `patchelf` would.
 *
 * @param {Buffer} binary A 64-bit ELF file; changed in place.
 */
function allowMissing(binary) {
  const sections = Number(binary.readBigUInt64LE(40));
  const size = binary.readUInt16LE(58);
  const fieldOf = (/** @type {number} */ section, /** @type {number} */ at) => sections + section * size + at;
  const offsetOf = (/** @type {number} */ section) => Number(binary.readBigUInt64LE(fieldOf(section, 24)));
  for (let section = 0; section < binary.readUInt16LE(60); section++) {
    if (binary.readUInt32LE(fieldOf(section, 4)) !== SHT_GNU_VERNEED) continue;
    const names = offsetOf(binary.readUInt32LE(fieldOf(section, 40)));
    let need = offsetOf(section);
    for (let left = binary.readUInt32LE(fieldOf(section, 44)); left > 0; left--) {
      let version = need + binary.readUInt32LE(need + 8);
      for (let more = binary.readUInt16LE(need + 2); more > 0; more--) {
        const at = names + binary.readUInt32LE(version + 8);
        const name = binary.toString('latin1', at, binary.indexOf(0, at));
        if (VERSIONS.includes(name)) {
          binary.writeUInt16LE(binary.readUInt16LE(version + 4) | VER_FLG_WEAK, version + 4);
        }
        version += binary.readUInt32LE(version + 12);
      }
      need += binary.readUInt32LE(need + 12);
    }
  }
}
