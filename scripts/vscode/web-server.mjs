// Gives out a workbench that has no server behind it, as vscode.dev does: extensions run in workers, the folder is in memory.
// The workbench is the one of the installed VS Code server, given out as static files.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, normalize, sep } from 'node:path';
import { QUIET_SETTINGS } from './settings.mjs';
import { freePort } from './shell.mjs';

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
 * @typedef {object} Served
 * @property {string} extension Absolute folder with a `browser` entry.
 * @property {string} folder Name of the workspace folder, which is in memory: `tmp:/NAME`.
 * @property {string} [suite] Absolute; a bundle that exports `run()`, for a window that runs tests.
 * @property {Readonly<Record<string, string>>} [files] What the folder holds at first, by path; nothing when not given.
 * @property {Readonly<Record<string, unknown>>} [settings] Beside the quiet ones.
 */

/**
 * Gives out the workbench and the extension on 127.0.0.1.
 *
 * @param {string} vscode Folder of the installed VS Code.
 * @param {Served} what
 * @returns {Promise<{ authority: string, stop: () => void }>}
 */
export async function serveWorkbench(vscode, what) {
  const authority = `127.0.0.1:${await freePort()}`;
  const workbench = serverlessWorkbench(vscode);
  /** @type {[string, string][]} What is under an address; the first that fits. */
  const places = [
    ['/static/', vscode],
    // VS Code looks for the host of a suite by the extension that its address is under.
    ...(what.suite === undefined
      ? []
      : [/** @type {[string, string]} */ (['/extension/.suite/', dirname(what.suite)])]),
    ['/extension/', what.extension],
  ];
  const html = page(authority, what);
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname));
    const answer = (/** @type {string} */ text, /** @type {string} */ type) =>
      response.writeHead(200, { 'content-type': TYPES[type] }).end(text);
    if (path === '/') return answer(html, '.html');
    if (path === `/static/${WORKBENCH}.js`) return answer(workbench, '.js');
    if (path === '/files/package.json') return answer(FILLER.manifest, '.json');
    if (path === '/files/fill.js') return answer(FILLER.code(what.folder, what.files ?? {}), '.js');
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

/** An extension that fills the folder: nobody else can reach a file system in memory. */
const FILLER = {
  manifest: JSON.stringify({
    name: 'files',
    publisher: 'sampadak-test',
    version: '0.0.1',
    engines: { vscode: '*' },
    activationEvents: ['*'],
    browser: './fill.js',
  }),
  /** @param {string} folder @param {Readonly<Record<string, string>>} files */
  code: (folder, files) => `const { Uri, workspace } = require('vscode');
exports.activate = async () => {
  for (const [path, text] of Object.entries(${JSON.stringify(files)})) {
    await workspace.fs.writeFile(Uri.from({ scheme: 'tmp', path: '/${folder}/' + path }), new TextEncoder().encode(text));
  }
};`,
};

/**
 * @param {string} authority
 * @param {Served} what
 * @returns {string} The page of the workbench.
 */
function page(authority, { folder, suite, files, settings }) {
  const http = (/** @type {string} */ path) => ({ $mid: 1, scheme: 'http', authority, path });
  const configuration = {
    folderUri: { $mid: 1, scheme: 'tmp', path: `/${folder}` },
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [http('/extension'), ...(files === undefined ? [] : [http('/files')])],
      ...(suite !== undefined && { extensionTestsPath: http(`/extension/.suite/${basename(suite)}`) }),
    },
    _wrapWebWorkerExtHostInIframe: false,
    enableWorkspaceTrust: false,
    productConfiguration: { enableTelemetry: false },
    configurationDefaults: { ...QUIET_SETTINGS, ...settings },
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
