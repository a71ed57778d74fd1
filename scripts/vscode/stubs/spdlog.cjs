// Stands in for the native module @vscode/spdlog: log files, written synchronously.
// Without it VS Code writes no logs, and Output channels have nothing to show.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
let floor = 0;

class Logger {
  constructor(_kind, _name, file) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.descriptor = fs.openSync(file, 'a');
    this.level = LEVELS.indexOf('info');
    this.bare = false;
  }
  write(level, message) {
    if (this.descriptor === undefined || level < Math.max(this.level, floor)) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    fs.writeSync(this.descriptor, this.bare ? message : `${time} [${LEVELS[level]}] ${message}\n`);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {
    this.bare = false;
  }
  clearFormatters() {
    this.bare = true;
  }
  flush() {}
  drop() {
    if (this.descriptor !== undefined) fs.closeSync(this.descriptor);
    this.descriptor = undefined;
  }
}
for (const [level, method] of ['trace', 'debug', 'info', 'warn', 'error', 'critical'].entries()) {
  Logger.prototype[method] = function (message) {
    this.write(level, message);
  };
}

// One by one: VS Code imports this as an ES module, and only exports written this way are seen by name.
exports.version = 1;
exports.Logger = Logger;
exports.setLevel = (level) => {
  floor = level;
};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger('rotating_async', name, file);
