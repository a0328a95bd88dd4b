/**
 * Returns the name that differs least from `name`, or `undefined` where none is near: letters to add, leave out or replace (Levenshtein's distance, case
 * ignored), at most a third of the name's. Of equals the first.
 */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined
  let fewest = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue
    const changes = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (changes >= fewest) continue
    fewest = changes
    nearest = candidate
  }
  return nearest
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, k) => k)
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1]
    for (let k = 0; k < to.length; k++) {
      const replaced = row[k]! + (from[i] === to[k] ? 0 : 1)
      next.push(Math.min(replaced, row[k + 1]! + 1, next[k]! + 1))
    }
    row = next
  }
  return row[to.length]!
}
