import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { test } from 'node:test';
import { built } from '../support/built';

/** What a bundle loads while it runs. */
const loads = (file: string) =>
  [...readFileSync(built(file), 'utf8').matchAll(/(?<![\w$.])require\((["'`])(.+?)\1\)/g)].map(([, , name = '']) =>
    name.replace(/^node:/, ''),
  );

test('the extension in a browser is one file that loads none but the editor’s own', () => {
  assert.deepEqual([...new Set(loads('web/extension.js'))], ['vscode']);
});

test('on the desktop the extension takes from the browser’s file what both are', () => {
  const others = loads('extension.js').filter((name) => !builtinModules.includes(name));
  assert.deepEqual([...new Set(others)].sort(), ['./web/extension.js', 'vscode']);
  const [own, whole] = ['extension.js', 'web/extension.js'].map((file) => statSync(built(file)).size);
  assert.ok(own! < whole! / 5, `${own} bytes beside ${whole}: what is shared is there twice.`);
});

test('the browser’s file names nothing of its own before it is asked: the desktop would have two ways to speak', () => {
  const module: { exports: Record<string, unknown> } = { exports: {} };
  const asked: string[] = [];
  const run = new Function('module', 'exports', 'require', readFileSync(built('web/extension.js'), 'utf8'));
  run(module, module.exports, (name: string) => {
    asked.push(name);
    return {};
  });
  assert.deepEqual(asked, []);
  assert.deepEqual(Object.keys(module.exports).sort(), ['activate', 'deactivate', 'shared']);
});
