// Takes documents of its share, one after the other, until it is told to stop: `node documents-worker.mjs BUNDLE`, with a
// channel on which it is sent `{ from, count }` and sends `{ from, count, faults }` back.
import { createRequire } from 'node:module';

const { faultOfDocument } = createRequire(import.meta.url)(process.argv[2] ?? '');

process.on('message', (/** @type {{ from: number, count: number }} */ { from, count }) => {
  /** @type {{ number: number, fault: string, text: string }[]} */
  const faults = [];
  for (let number = from; number < from + count; number++) {
    const found = faultOfDocument(number);
    if (found !== undefined) faults.push({ number, ...found });
  }
  process.send?.({ from, count, faults });
});
process.on('disconnect', () => process.exit());
