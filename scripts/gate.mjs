#!/usr/bin/env node
// Fails when a bundle or the engine's cost has grown past what was committed in scripts/gate/baseline.json.
//   node scripts/gate.mjs [--commit]
import { commitBaseline, runGate } from './gate/gate.mjs';

if (process.argv.includes('--commit')) await commitBaseline();
else {
  const { failed } = await runGate((line) => console.log(line));
  process.exitCode = failed > 0 ? 1 : 0;
}
