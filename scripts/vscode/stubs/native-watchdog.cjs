// Stands in for the native module @vscode/native-watchdog: an extension host leaves once its parent is gone.
'use strict';

const EVERY_MS = 1000;
const PARENT_IS_GONE = 87;

exports.start = (parent) => {
  const look = () => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(PARENT_IS_GONE);
    }
  };
  setInterval(look, EVERY_MS).unref();
};
exports.exit = (code) => process.exit(code ?? 0);
