// Starts and stops a VS Code server that keeps everything it writes in a throw-away folder.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { QUIET_SETTINGS } from './settings.mjs';
import { freePort, run, within } from './shell.mjs';

const UP_MS = 60_000;
const LEAVE_MS = 5_000;

/**
 * @typedef {object} ServerOptions
 * @property {import('./install.mjs').ServerInstall} install
 * @property {string} [vsix] A packaged extension that is installed before the start.
 * @property {string} [extensions] A folder of installed extensions to use instead of a new, empty one.
 * @property {Record<string, unknown>} [settings] User settings, over the quiet ones.
 * @property {Record<string, string>} [env] For the server and its extension hosts.
 * @property {boolean} [testDriver] Lets the page name an extension under development and a suite to run.
 * @property {number} [port] Where to listen on 127.0.0.1; a free port when not given.
 */

/**
 * @typedef {object} RunningServer
 * @property {string} authority `127.0.0.1:PORT`.
 * @property {string} folder The throw-away folder; `log` and `data/` are in it.
 * @property {string} log The server's own output, a file.
 * @property {(folder: string, payload?: [string, string][]) => string} address The page that opens a folder.
 * @property {(path: string) => string} uri A path of this machine as the workbench names it.
 * @property {() => Promise<void>} extensionHostLeft Resolves once an extension host has ended, so that what it still
 *   had to write is written.
 * @property {() => Promise<void>} stop Ends the server with everything it started and removes the folder.
 */

/**
 * Starts a server and waits until it answers.
 *
 * @param {ServerOptions} options
 * @returns {Promise<RunningServer>} The caller stops it.
 * @throws {Error} With the server's last lines, when it does not come up; nothing is left running then.
 */
export async function startServer(options) {
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-vscode-'));
  const places = makePlaces(folder, options);
  try {
    if (options.vsix !== undefined) await installExtension(options.install, options.vsix, places);
    return await start(folder, places, options);
  } catch (error) {
    removeFolder(folder);
    throw error;
  }
}

/**
 * Installs a packaged extension into a folder of extensions, as a user's VS Code would.
 *
 * @param {import('./install.mjs').ServerInstall} install
 * @param {string} vsix
 * @param {{ data: string, extensions: string, env: Record<string, string> }} places
 * @throws {Error} With what the installer said.
 */
async function installExtension(install, vsix, places) {
  const { code, stdout, stderr } = await run(
    install.node,
    [...serverArguments(install, places), '--install-extension', resolve(vsix), '--force'],
    { env: places.env, timeoutMs: UP_MS },
  );
  // The installer ends with 0 for some failures too.
  if (code !== 0 || !stdout.includes('successfully installed')) {
    throw new Error(`VS Code could not install ${vsix}:\n${(stderr || stdout).trim()}`);
  }
}

/**
 * @param {string} folder
 * @param {ServerOptions} options
 */
function makePlaces(folder, options) {
  const data = join(folder, 'data');
  const extensions = options.extensions ?? join(folder, 'extensions');
  const home = join(folder, 'home');
  const temporary = join(folder, 'tmp');
  const user = join(data, 'data', 'User');
  for (const place of [extensions, home, temporary, user]) mkdirSync(place, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...options.settings }, null, 2));
  /** @type {Record<string, string>} */
  const env = {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    HOME: home,
    LANG: 'C.UTF-8',
    // Sockets that a server leaves in the temporary folder go with it.
    TMPDIR: temporary,
    // No gallery: without this the workbench asks open-vsx.org.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    ...passedOn(),
    ...options.env,
  };
  return { data, extensions, env };
}

/** What a suite may be told from outside: the project's own variables, and where coverage goes. */
function passedOn() {
  const names = Object.keys(process.env).filter((name) => name.startsWith('SAMPADAK_') || name === 'NODE_V8_COVERAGE');
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}

/**
 * @param {import('./install.mjs').ServerInstall} install
 * @param {{ data: string, extensions: string }} places
 */
function serverArguments(install, places) {
  return [
    join(install.vscode, 'out/server-main.js'),
    '--accept-server-license-terms',
    ...['--telemetry-level', 'off'],
    ...['--server-data-dir', places.data],
    ...['--extensions-dir', places.extensions],
  ];
}

/**
 * @param {string} folder
 * @param {ReturnType<typeof makePlaces>} places
 * @param {ServerOptions} options
 * @returns {Promise<RunningServer>}
 */
async function start(folder, places, options) {
  const port = options.port ?? (await freePort());
  const log = join(folder, 'server.log');
  const server = spawn(
    options.install.node,
    [
      ...serverArguments(options.install, places),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--disable-experiments', '--disable-workspace-trust', '--disable-getting-started-override'],
      ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    // A group of its own: extension hosts can outlive the server, and leave with the group.
    { env: places.env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = stopper(server, folder);
  let output = '';
  const file = createWriteStream(log);
  /** @type {() => void} */
  let hostLeft = () => {};
  /** @type {Promise<void>} */
  const left = new Promise((done) => {
    hostLeft = done;
  });
  const up = new Promise((done, fail) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
        file.write(part);
        output = (output + part).slice(-20_000);
        if (output.includes('Web UI available')) done(undefined);
        if (part.includes('Extension Host Process exited')) hostLeft();
      });
    }
    server.once('error', fail);
    server.once('exit', (code) =>
      fail(new Error(`The VS Code server ended with ${code} before it was up.\n${output}`)),
    );
  });
  try {
    await within(up, UP_MS, `The VS Code server was not up within ${UP_MS / 1000} s.`);
  } catch (error) {
    await stop();
    throw error;
  }
  const authority = `127.0.0.1:${port}`;
  const uri = (/** @type {string} */ path) => `vscode-remote://${authority}${encodeURI(path)}`;
  return {
    authority,
    folder,
    log,
    uri,
    address(opened, payload = []) {
      const told = JSON.stringify([...payload, ['skipWelcome', 'true']]);
      return `http://${authority}/?folder=${encodeURIComponent(opened)}&payload=${encodeURIComponent(told)}`;
    },
    extensionHostLeft: () => left,
    stop,
  };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @param {string} folder
 * @returns {() => Promise<void>} Can be called again.
 */
function stopper(server, folder) {
  /** @type {Promise<void>} */
  const gone = new Promise((done) => {
    server.once('exit', () => done());
    server.once('error', () => done());
  });
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, name);
    } catch {
      // The whole group has left.
    }
  };
  const killNow = () => {
    signal('SIGKILL');
    removeFolder(folder);
  };
  leftOnExit.add(killNow);
  endServersOnExit();
  return async () => {
    leftOnExit.delete(killNow);
    signal('SIGTERM');
    await within(gone, LEAVE_MS, '').catch(() => {});
    killNow();
  };
}

/** @type {Set<() => void>} What ends the servers that still run. */
const leftOnExit = new Set();
let hooked = false;

/** A server runs in a group of its own and would outlive this process, however that ends. */
function endServersOnExit() {
  if (hooked) return;
  hooked = true;
  const endAll = () => {
    for (const end of leftOnExit) end();
    leftOnExit.clear();
  };
  process.once('exit', endAll);
  for (const [name, number] of /** @type {const} */ ([
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ])) {
    process.once(name, () => {
      endAll();
      // Listening to a signal takes its effect away; it is given back unless somebody else listens too.
      if (process.listenerCount(name) === 0) process.exit(128 + number);
    });
  }
}

/** @param {string} folder */
function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
