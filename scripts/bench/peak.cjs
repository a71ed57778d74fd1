// Loaded before a measured program: leaves its peak memory in kB and the processor's time of its threads in µs where the
// benchmark looks for them.
const { isMainThread } = require('node:worker_threads');
const { SAMPADAK_PEAK } = process.env;
if (isMainThread && SAMPADAK_PEAK !== undefined) {
  process.on('exit', () => {
    try {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      require('node:fs').writeFileSync(SAMPADAK_PEAK, `${maxRSS} ${userCPUTime + systemCPUTime}`);
    } catch {
      // the measure is missing then, and said to be
    }
  });
}
