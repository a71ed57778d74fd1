// Loaded before the server (`node --expose-gc --require heap.cjs server.js`): at SIGUSR2 it writes how many bytes of heap are
// left in use after a full collection, and how many of them are compiled code, into the file that SAMPADAK_HEAP names. The
// server itself knows nothing of it.
const { renameSync, writeFileSync } = require('node:fs');
const { getHeapCodeStatistics } = require('node:v8');

process.on('SIGUSR2', () => {
  for (let i = 0; i < 4; i++) global.gc?.();
  const file = process.env.SAMPADAK_HEAP ?? '';
  writeFileSync(
    `${file}.new`,
    JSON.stringify({ used: process.memoryUsage().heapUsed, code: getHeapCodeStatistics().code_and_metadata_size }),
  );
  renameSync(`${file}.new`, file);
});
