// Rows of a section as a table a person reads.

/** @param {number} value */
export function shown(value) {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/**
 * @param {string} name
 * @param {readonly import('./sections.mjs').Row[]} rows
 */
export function printRows(name, rows) {
  console.log(`\n${name}`);
  for (const { what, value, unit, against, goal } of rows) {
    const measure = unit === '×' ? `${shown(value)} × ${against}` : `${shown(value)} ${unit}`;
    const judged = goal === undefined || Number.isNaN(goal) ? '' : value <= goal ? `  (≤ ${goal})` : `  (over ${goal})`;
    console.log(`  ${what.padEnd(54)} ${measure}${judged}`);
  }
}
