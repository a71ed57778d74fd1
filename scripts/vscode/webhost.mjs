#!/usr/bin/env node
// Runs a suite in the web worker extension host of a workbench that has no server behind it, as on vscode.dev.
//   node scripts/vscode/webhost.mjs SUITE.js [EXTENSION]
//
// The workbench is the one of the installed VS Code server, given out as static files.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, normalize, resolve, sep } from 'node:path';
import { findBrowser } from './browser.mjs';
import { installServer } from './install.mjs';
import { listenToSuite, openPage, screenshot } from './page.mjs';
import { QUIET_SETTINGS } from './settings.mjs';
import { freePort, isMain, root, within } from './shell.mjs';
import { settle, suiteOutput } from './suite-output.mjs';

const WORKBENCH = 'out/vs/code/browser/workbench/workbench';

/**
 * code-server changes its workbench so that it always has a server behind it and keeps user data there. These undo
 * both. They have to be looked at whenever code-server is raised.
 *
 * @type {{ what: string, from: RegExp, to: string }[]}
 */
const SERVERLESS = [
  { what: 'the server behind the workbench', from: /,remoteAuthority:location\.host\}/g, to: '}' },
  {
    what: 'the place of user data',
    from: /(\.file\(this\.userDataPath\)\.with\(\{scheme:)[\w$]+\.vscodeRemote\}/g,
    to: '$1"vscode-userdata"}',
  },
];

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
};

/**
 * @param {{ install: import('./install.mjs').ServerInstall, browser: import('./browser.mjs').Browser, suite: string,
 *   extension: string, folder?: string, limitMs?: number, picture?: string, log?: (line: string) => void }} options
 *   `extension` is a folder with a `browser` entry, `suite` a bundle anywhere that exports `run()`; both absolute.
 *   `folder` names the workspace folder, which is in memory (`tmp:/NAME`) and empty.
 * @returns {Promise<import('./suite-output.mjs').Counts>}
 * @throws {Error} A sentence, when there is no result to count.
 */
export async function runWebSuite(options) {
  const { install, suite, limitMs = 120_000, log = console.log } = options;
  const host = await serve(install.vscode, options.extension, suite, options.folder ?? 'drafts');
  const { page, errors, close } = await openPage(options.browser, host.authority);
  const output = suiteOutput(log);
  try {
    const { ended } = await listenToSuite(page, output.take);
    await page.goto(`http://${host.authority}/`);
    const code = await within(ended, limitMs, `The suite ${suite} did not end within ${limitMs / 1000} s.`);
    return settle(code, output.counts());
  } catch (error) {
    if (options.picture) await screenshot(page, options.picture).catch(() => {});
    for (const message of errors) log(`The page threw: ${message}`);
    throw error;
  } finally {
    await close();
    host.stop();
  }
}

/**
 * Gives out the workbench, the extension and the suite on 127.0.0.1.
 *
 * @param {string} vscode
 * @param {string} extension
 * @param {string} suite
 * @param {string} folder
 */
async function serve(vscode, extension, suite, folder) {
  const authority = `127.0.0.1:${await freePort()}`;
  const workbench = serverlessWorkbench(vscode);
  /** @type {[string, string][]} What is under an address; the first that fits. */
  const places = [
    ['/static/', vscode],
    // VS Code looks for the host of a suite by the extension that its address is under.
    ['/extension/.suite/', dirname(suite)],
    ['/extension/', extension],
  ];
  const html = page(authority, folder, `/extension/.suite/${basename(suite)}`);
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname));
    const answer = (/** @type {string} */ text, /** @type {string} */ type) =>
      response.writeHead(200, { 'content-type': TYPES[type] }).end(text);
    if (path === '/') return answer(html, '.html');
    if (path === `/static/${WORKBENCH}.js`) return answer(workbench, '.js');
    const place = places.find(([start]) => path.startsWith(start));
    const file = place && join(place[1], path.slice(place[0].length));
    if (!file?.startsWith(`${place?.[1]}${sep}`) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      return response.writeHead(404).end();
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      // Extension hosts live in a frame of another origin.
      'access-control-allow-origin': '*',
    });
    return createReadStream(file).pipe(response);
  });
  const [host, port] = authority.split(':');
  await new Promise((up, fail) => {
    server.once('error', fail);
    server.listen(Number(port), host, () => up(undefined));
  });
  return {
    authority,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * @param {string} vscode
 * @returns {string} The script of the workbench, with nothing behind it.
 * @throws {Error} When code-server has changed.
 */
function serverlessWorkbench(vscode) {
  let script = readFileSync(join(vscode, `${WORKBENCH}.js`), 'utf8');
  for (const { what, from, to } of SERVERLESS) {
    const found = script.match(from)?.length ?? 0;
    if (found !== 1) {
      throw new Error(`code-server has changed: ${what} is found ${found} times in its workbench, not once (${from}).`);
    }
    script = script.replace(from, to);
  }
  return script;
}

/**
 * @param {string} authority
 * @param {string} folder
 * @param {string} suite Its path on the server.
 * @returns {string} The page of the workbench.
 */
function page(authority, folder, suite) {
  const http = (/** @type {string} */ path) => ({ $mid: 1, scheme: 'http', authority, path });
  const configuration = {
    folderUri: { $mid: 1, scheme: 'tmp', path: `/${folder}` },
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [http('/extension')],
      extensionTestsPath: http(suite),
    },
    _wrapWebWorkerExtHostInIframe: false,
    enableWorkspaceTrust: false,
    productConfiguration: { enableTelemetry: false },
    configurationDefaults: QUIET_SETTINGS,
    webviewEndpoint: '/static/out/vs/workbench/contrib/webview/browser/pre',
    // code-server's changes read these.
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
  };
  const attribute = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute}">
<meta id="vscode-workbench-auth-session" data-settings="">
<link rel="stylesheet" href="/static/${WORKBENCH}.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = new URL('/static/out/', location.href).toString();</script>
<script type="module" src="/static/out/nls.messages.js"></script>
<script type="module" src="/static/${WORKBENCH}.js"></script>
</html>`;
}

if (isMain(import.meta.url)) {
  const [suite, extension] = process.argv.slice(2);
  try {
    if (suite === undefined) throw new Error('Usage: node scripts/vscode/webhost.mjs SUITE.js [EXTENSION]');
    const counts = await runWebSuite({
      install: await installServer({ log: console.error }),
      browser: await findBrowser({ log: console.error }),
      suite: resolve(suite),
      extension: resolve(extension ?? root),
    });
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    process.exitCode = counts.failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
