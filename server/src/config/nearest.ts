/** Finding what somebody probably meant. */

/** Words are compared by their first units: nobody misspells more. */
const COMPARED = 64;

/** The candidate that a misspelt or shortened word most likely stands for; undefined when none is near. */
export function findNearest(word: string, among: readonly string[]): string | undefined {
  if (word.length > COMPARED) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of among) {
    const d = distance(wanted, candidate.toLowerCase().slice(0, COMPARED), bestDistance);
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return (
    best ?? (wanted.length < 3 ? undefined : among.find((candidate) => candidate.toLowerCase().startsWith(wanted)))
  );
}

/** Letters to change, add, take out or swap with their neighbour; cut off at `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (!same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
