/**
 * Hashes of a few words that many tokens are compared with: each in the first free cell from its low bits on. A look at the one
 * cell that most tokens come to takes a fraction of what a `Set` takes.
 */
export type Hashes = Int32Array

/** So many cells a hash, so that most tokens come to a free one. */
const ROOM = 8
const FREE = 0

export function hashesOf(hashes: Iterable<number>): Hashes {
  const all = [...hashes]
  const cells: Hashes = new Int32Array(1 << (32 - Math.clz32(ROOM * all.length)))
  for (const hash of all) {
    let at = hash & (cells.length - 1)
    while (cells[at] !== FREE) at = (at + 1) & (cells.length - 1)
    cells[at] = hash
  }
  return cells
}

export function holds(cells: Hashes, hash: number): boolean {
  for (let at = hash & (cells.length - 1); cells[at] !== FREE; at = (at + 1) & (cells.length - 1)) {
    if (cells[at] === hash) return true
  }
  return false
}
