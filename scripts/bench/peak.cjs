// Loaded before a measured program: leaves its peak memory, in kB, where the benchmark looks for it.
const { isMainThread } = require('node:worker_threads');
const { SAMPADAK_PEAK } = process.env;
if (isMainThread && SAMPADAK_PEAK !== undefined) {
  process.on('exit', () => {
    try {
      require('node:fs').writeFileSync(SAMPADAK_PEAK, String(process.resourceUsage().maxRSS));
    } catch {
      // the measure is missing then, and said to be
    }
  });
}
