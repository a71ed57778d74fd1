// Loaded before a program: every way out of the machine throws, and says so where the test looks.
const { writeSync } = require('node:fs');
const deny = (what) => () => {
  writeSync(2, `NETWORK: ${what}\n`);
  throw new Error(`No network: ${what}`);
};
const net = require('node:net');
net.Socket.prototype.connect = deny('connect');
net.Server.prototype.listen = deny('listen');
require('node:dgram').createSocket = deny('dgram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) require('node:dns')[name] = deny(`dns.${name}`);
for (const name of ['request', 'get'])
  for (const module of ['node:http', 'node:https']) require(module)[name] = deny(name);
globalThis.fetch = deny('fetch');
globalThis.WebSocket = class {
  constructor() {
    deny('WebSocket')();
  }
};
