#!/usr/bin/env node
// Finds a Chromium that can show the workbench, and a font that has Devanagari.
//   node scripts/vscode/browser.mjs
//
// In this order: the one SAMPADAK_BROWSER names, one that is installed, Debian's (where apt and root are there),
// and the one in the npm package @sparticuz/chromium, which needs neither.
import { createReadStream, createWriteStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { fillOnce } from './cache.mjs';
import { unpackPackage } from './npm.mjs';
import { cacheDir, isMain, run, runOrThrow } from './shell.mjs';

/**
 * @typedef {object} Browser
 * @property {string} path The program.
 * @property {Record<string, string>} env What it needs in its environment beside the usual.
 * @property {string} origin Where it came from, as a phrase for people.
 * @property {string} version What it says about itself.
 */

const INSTALLED = ['chromium-headless-shell', 'chromium', 'google-chrome', 'google-chrome-stable'];
const DEBIAN_BROWSER = 'chromium-headless-shell';
const DEBIAN_FONTS = ['fonts-noto-core', 'fonts-lohit-deva'];
const NPM_BROWSER = {
  spec: '@sparticuz/chromium@153.0.0',
  sha512: 'jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
};

/** Quiet, and able to run as root in a container: it only ever shows pages of 127.0.0.1. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a browser or installs one.
 *
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<Browser>}
 * @throws {Error} A sentence that says what was tried.
 */
export async function findBrowser({ log = () => {} } = {}) {
  const named = process.env.SAMPADAK_BROWSER;
  if (named) {
    const browser = await probe(named, {}, 'named by SAMPADAK_BROWSER');
    if (browser) return browser;
    throw new Error(
      `SAMPADAK_BROWSER names ${named}, which does not start. Name a Chromium or Chrome, or unset the variable.`,
    );
  }
  return (await installedBrowser()) ?? (await debianBrowser(log)) ?? (await npmBrowser(log));
}

/**
 * Starts a browser without a window.
 *
 * @param {Browser} browser
 * @returns {Promise<import('playwright-core').Browser>} The caller closes it.
 */
export function launch(browser) {
  return chromium.launch({
    executablePath: browser.path,
    headless: true,
    args: ARGUMENTS,
    env: { .../** @type {Record<string, string>} */ (process.env), ...browser.env },
  });
}

/**
 * Makes sure that Hindi can be drawn: finds a font with Devanagari or installs one.
 *
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<{ found: boolean, sentence: string }>} Without a font the tests still run; pictures show boxes.
 */
export async function ensureFont({ log = () => {} } = {}) {
  const there = await devanagariFont();
  if (there !== undefined) return { found: true, sentence: `Devanagari font: ${there}.` };
  for (const name of DEBIAN_FONTS) {
    if (!(await installDebian([name], log))) continue;
    const fresh = await devanagariFont();
    if (fresh !== undefined) return { found: true, sentence: `Devanagari font: ${fresh}, from Debian’s ${name}.` };
  }
  return {
    found: false,
    sentence:
      'No font with Devanagari was found and none could be installed: tests run all the same, but pictures ' +
      `will show boxes for Hindi. Install one of ${DEBIAN_FONTS.join(', ')}, or any Noto Sans Devanagari.`,
  };
}

/** @returns {Promise<Browser | undefined>} */
async function installedBrowser() {
  for (const name of INSTALLED) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      const browser = existsSync(path) ? await probe(path, {}, 'installed on this machine') : undefined;
      if (browser) return browser;
    }
  }
  return undefined;
}

/**
 * @param {(line: string) => void} log
 * @returns {Promise<Browser | undefined>}
 */
async function debianBrowser(log) {
  // The font in the same breath: one reading of the package lists less.
  const wanted = (await devanagariFont()) === undefined ? [DEBIAN_BROWSER, DEBIAN_FONTS[0]] : [DEBIAN_BROWSER];
  if (!(await installDebian(/** @type {string[]} */ (wanted), log))) return undefined;
  const browser = await installedBrowser();
  return browser && { ...browser, origin: `Debian’s ${DEBIAN_BROWSER}, installed now` };
}

/**
 * The package holds the binary packed with brotli, the libraries it needs that a bare machine may lack, and a font
 * configuration; its own code is made for another place and is not used.
 *
 * @param {(line: string) => void} log
 * @returns {Promise<Browser>}
 */
export async function npmBrowser(log) {
  const { platform, arch } = process;
  if (platform !== 'linux' || arch !== 'x64') {
    throw new Error(
      `No browser was found for the tests, and the npm registry has none for ${platform} on ${arch}. ` +
        'Install Chrome or Chromium and name it in SAMPADAK_BROWSER.',
    );
  }
  const folder = join(cacheDir, 'chromium');
  await fillOnce(folder, { layout: 1, browser: NPM_BROWSER.spec }, async (temporary) => {
    log(`Downloading ${NPM_BROWSER.spec}.`);
    await unpackPackage(NPM_BROWSER, ['bin'], temporary);
    const packed = join(temporary, 'bin');
    await unbrotli(join(packed, 'chromium.br'), join(temporary, 'chromium'));
    for (const name of readdirSync(packed).filter((file) => file.endsWith('.tar.br'))) {
      const tar = join(packed, name.replace('.br', ''));
      await unbrotli(join(packed, name), tar);
      await runOrThrow('tar', ['-xf', tar, '-C', temporary]);
    }
    rmSync(packed, { recursive: true });
  });
  const path = join(folder, 'chromium');
  const origin = `${NPM_BROWSER.spec} from the npm registry`;
  /** @type {Record<string, string>} */
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const browser =
    (await probe(path, fonts, origin)) ??
    (await probe(path, { ...fonts, LD_LIBRARY_PATH: join(folder, 'lib') }, `${origin}, with the libraries it brings`));
  if (browser) return browser;
  const { stderr } = await run(path, ['--version']);
  throw new Error(
    `The browser from ${NPM_BROWSER.spec} does not start here: ${stderr.trim()}. ` +
      'Install Chrome or Chromium, or name one in SAMPADAK_BROWSER.',
  );
}

/**
 * @param {string} path
 * @param {Record<string, string>} env
 * @param {string} origin
 * @returns {Promise<Browser | undefined>} Undefined when the program does not start.
 */
async function probe(path, env, origin) {
  const { code, stdout } = await run(path, ['--version'], { env: { ...process.env, ...env }, timeoutMs: 20_000 });
  return code === 0 ? { path, env, origin, version: stdout.trim() } : undefined;
}

/** @type {boolean | undefined} Whether apt's lists were read by this run, and whether that worked. */
let listsRead;

/**
 * @param {string[]} packages
 * @param {(line: string) => void} log
 * @returns {Promise<boolean>} Whether they are installed now; false where apt or root is missing or apt failed.
 */
async function installDebian(packages, log) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  listsRead ??= (await run('apt-get', ['update'], { env, timeoutMs: 120_000 })).code === 0;
  if (!listsRead) return false;
  log(`Installing ${packages.join(' and ')} with apt-get.`);
  const { code, stderr } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    env,
    timeoutMs: 300_000,
  });
  if (code !== 0) log(`apt-get could not: ${stderr.trim().split('\n').pop() ?? `exit code ${code}`}`);
  return code === 0;
}

/** @returns {Promise<string | undefined>} The family or file name of a font that has Hindi. */
async function devanagariFont() {
  const { code, stdout } = await run('fc-list', [':lang=hi', 'family']);
  if (code === 0) return stdout.trim().split('\n')[0]?.split(',')[0] || undefined;
  // Without fontconfig's own tools the file names have to do.
  if (!existsSync('/usr/share/fonts')) return undefined;
  const files = readdirSync('/usr/share/fonts', { recursive: true, encoding: 'utf8' });
  return files.find((file) => /devanagari|lohit-deva/i.test(file));
}

/**
 * @param {string} packed
 * @param {string} target Made executable.
 */
function unbrotli(packed, target) {
  return pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(target, { mode: 0o755 }));
}

if (isMain(import.meta.url)) {
  try {
    const browser = await findBrowser({ log: console.log });
    console.log(`Browser: ${browser.version} (${browser.origin}): ${browser.path}`);
    console.log((await ensureFont({ log: console.log })).sentence);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
