/**
 * A double array over symbols, with tails: the suffix that only one key has is kept as a string, not as nodes.
 *
 * A node `n` has its child by symbol `s` at `base[n] + s` if `label[base[n] + s] === s + 1`; no two nodes share a base, so the
 * label alone proves the parent. The child by symbol 0 ends a key: its base is `-1 - value`; the label of `n` has the bit
 * `ENDS` then, so that it need not be looked for. A node whose base is negative
 * otherwise is a leaf: `-1 - leaf`, and `leafStart[leaf]` is where in `tail` its symbols stand, closed by 0.
 */
export interface Trie {
  readonly base: Int32Array
  readonly label: Uint8Array
  readonly tail: Uint8Array
  readonly leafStart: Int32Array
  readonly leafValue: Int32Array
}

/** In the label of a node: a key ends there, and longer ones go on. */
export const ENDS = 128

/** How many places may fail for a node before the search for its like begins farther on. */
const PATIENCE = 64

/** @param keys Distinct keys as symbols, in ascending order; the value of a key is its index. */
export function buildTrie(keys: readonly (readonly number[])[], symbols: number): Trie {
  let size = 1 << 16
  let base = new Int32Array(size)
  let label = new Uint8Array(size)
  const usedBase = new Set<number>()
  const tail: number[] = []
  const leafStart: number[] = []
  const leafValue: number[] = []
  let skip = new Int32Array(size).map((_, i) => i)
  label[0] = 255

  const grow = (needed: number): void => {
    if (needed < size) return
    while (size <= needed) size *= 2
    const moreBase = new Int32Array(size)
    moreBase.set(base)
    base = moreBase
    const moreLabel = new Uint8Array(size)
    moreLabel.set(label)
    label = moreLabel
    const moreSkip = new Int32Array(size).map((_, i) => i)
    moreSkip.set(skip)
    skip = moreSkip
  }

  /** The first free slot from `slot` on; `skip` is a union-find over the slots that are taken. */
  const nextFree = (slot: number): number => {
    grow(slot + symbols * 2)
    let free = slot
    while (label[free] !== 0) {
      const next = skip[free] as number
      free = next > free ? next : free + 1
      grow(free + symbols * 2)
    }
    for (let at = slot; at < free; ) {
      const next = Math.max(at + 1, skip[at] as number)
      skip[at] = free
      at = next
    }
    return free
  }

  // Where the search for a place begins, by number of children: places before it have failed often, and are not tried again.
  const searchFrom = new Int32Array(symbols + 1).fill(1)

  const place = (children: readonly number[]): number => {
    const least = children[0] as number
    let failed = 0
    for (let slot = nextFree(searchFrom[children.length] as number); ; slot = nextFree(slot + 1)) {
      const at = slot - least
      if (at >= 1 && !usedBase.has(at) && children.every(symbol => (label[at + symbol] ?? 0) === 0)) return at
      if (++failed > PATIENCE) searchFrom[children.length] = slot
    }
  }

  const insert = (node: number, from: number, to: number, depth: number): void => {
    if (to - from === 1 && node !== 0) {
      const key = keys[from] as readonly number[]
      base[node] = -1 - leafStart.length
      leafStart.push(tail.length)
      leafValue.push(from)
      for (let i = depth; i < key.length; i++) tail.push(key[i] as number)
      tail.push(0)
      return
    }
    const children: number[] = []
    const starts: number[] = []
    for (let i = from; i < to; i++) {
      const symbol = (keys[i] as readonly number[])[depth] ?? 0
      if (children.at(-1) !== symbol) {
        children.push(symbol)
        starts.push(i)
      }
    }
    const at = place(children)
    usedBase.add(at)
    base[node] = at
    for (const symbol of children) label[at + symbol] = symbol + 1
    children.forEach((symbol, i) => {
      const first = starts[i] as number
      if (symbol === 0) {
        base[at] = -1 - first
        if (node !== 0) label[node] = (label[node] as number) | ENDS
      } else insert(at + symbol, first, starts[i + 1] ?? to, depth + 1)
    })
  }

  if (keys.length > 0) insert(0, 0, keys.length, 0)
  let end = label.length
  while (end > 1 && label[end - 1] === 0) end--
  return {
    base: base.slice(0, end + symbols + 1),
    label: label.slice(0, end + symbols + 1),
    tail: Uint8Array.from(tail),
    leafStart: Int32Array.from(leafStart),
    leafValue: Int32Array.from(leafValue),
  }
}
