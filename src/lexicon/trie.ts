/**
 * A double array over symbols, with tails: the suffix that only one key has is kept as a string, not as nodes.
 *
 * A node is one cell: the symbol that leads to it and one more (`LABEL`), two flags, and its base (`baseOf`). Node `n` has its
 * child by symbol `s` at `baseOf(n) + s` if the label there is `s + 1`; no two nodes share a base, so the label alone proves
 * the parent. The child by symbol 0 ends a key: its base is `-1 - value`, and `n` has the flag `ENDS`, so that it need not be
 * looked for. A node whose base is negative otherwise is a leaf: `-1 - place`, and from that place on `tail` has its symbols,
 * a 0, and its value (`valueAfter`).
 */
export interface Trie {
  readonly cells: Int32Array
  readonly tail: Uint8Array
}

export const LABEL = 0x7f
/** A key ends at the node, and longer ones go on. */
export const ENDS = 0x80
/** A key that goes on from the node may be broken there. */
export const BREAKS = 0x100
const BASE_SHIFT = 9
/** Places of nodes and in the tail, and values, are less than this. */
const MOST = 1 << (31 - BASE_SHIFT)

export function baseOf(cell: number): number {
  return cell >> BASE_SHIFT
}

/** The value of a leaf, three bytes, from the place of the 0 that closes its symbols. */
export function valueAfter(tail: Uint8Array, end: number): number {
  return (tail[end + 1] as number) | ((tail[end + 2] as number) << 8) | ((tail[end + 3] as number) << 16)
}

/** How many places may fail for a node before the search for its like begins farther on. */
const PATIENCE = 64

/**
 * @param keys Distinct keys as symbols, in ascending order.
 * @param values Of the keys, ascending.
 * @param mayBreak Whether a key may be broken before its letter.
 * @throws {RangeError} where the names are too many.
 */
export function buildTrie(
  keys: readonly (readonly number[])[],
  values: readonly number[],
  symbols: number,
  mayBreak: (key: number, letter: number) => boolean,
): Trie {
  let size = 1 << 16
  let base = new Int32Array(size)
  let label = new Uint16Array(size)
  const usedBase = new Set<number>()
  const tail: number[] = []
  let skip = new Int32Array(size).map((_, i) => i)
  label[0] = LABEL

  const grow = (needed: number): void => {
    if (needed < size) return
    while (size <= needed) size *= 2
    const moreBase = new Int32Array(size)
    moreBase.set(base)
    base = moreBase
    const moreLabel = new Uint16Array(size)
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
    for (let key = from; key < to; key++) {
      if (!mayBreak(key, depth)) continue
      label[node] = (label[node] as number) | BREAKS
      break
    }
    if (to - from === 1 && node !== 0) {
      const key = keys[from] as readonly number[]
      const value = values[from] as number
      base[node] = -1 - tail.length
      for (let i = depth; i < key.length; i++) tail.push(key[i] as number)
      tail.push(0, value & 0xff, (value >> 8) & 0xff, value >> 16)
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
        base[at] = -1 - (values[first] as number)
        if (node !== 0) label[node] = (label[node] as number) | ENDS
      } else insert(at + symbol, first, starts[i + 1] ?? to, depth + 1)
    })
  }

  if (keys.length > 0) insert(0, 0, keys.length, 0)
  let end = label.length
  while (end > 1 && label[end - 1] === 0) end--
  if (Math.max(end + symbols, tail.length, values.at(-1) ?? 0) >= MOST) throw new RangeError('too many names for one lexicon')
  const cells = Int32Array.from({ length: end + symbols + 1 }, (_, n) => ((base[n] ?? 0) << BASE_SHIFT) | (label[n] ?? 0))
  return { cells, tail: Uint8Array.from(tail) }
}
