/**
 * The registry of evidence. A piece of evidence is a number, so that weights are one array; families of it are registered when
 * the rules load, in the order of their imports, and a name is made only when somebody reads it.
 */
interface Family {
  readonly name: string
  readonly base: number
  readonly size: number
  readonly member: (i: number) => string
}

const families: Family[] = []
let registered = 0

/** @returns The number of the family's first member. */
export function family(name: string, size: number, member: (i: number) => string): number {
  const base = registered
  families.push({ name, base, size, member })
  registered += size
  return base
}

/** @returns The number of one piece of evidence by itself. */
export function evidence(name: string): number {
  return family(name, 1, () => '')
}

export function evidenceCount(): number {
  return registered
}

/** `person/left:role`, or `person/figure` of evidence by itself. */
export function evidenceName(id: number): string {
  const found = families.findLast(({ base }) => base <= id)
  if (!found) throw new RangeError(`no evidence ${id}`)
  const member = found.member(id - found.base)
  return member === '' ? found.name : `${found.name}:${member}`
}

/** Names and sizes of all families in the order of their numbers, a line each: what weights on disk are ordered by. */
export function evidenceLayout(): string {
  return families.map(({ name, size }) => `${name}\t${size}`).join('\n')
}

/**
 * Weights in the order of this program's registry, from weights in the order of a layout: the same array where both are one.
 * A family that the layout lacks, or has in another size, weighs nothing.
 */
export function arrangeWeights(weights: Float32Array, layout: string): Float32Array {
  if (layout === evidenceLayout()) return weights
  const arranged = new Float32Array(registered)
  const byName = new Map(families.map(known => [known.name, known]))
  let from = 0
  for (const row of layout.split('\n')) {
    const [name = '', size = '0'] = row.split('\t')
    const known = byName.get(name)
    if (known && known.size === Number(size)) arranged.set(weights.subarray(from, from + known.size), known.base)
    from += Number(size)
  }
  return arranged
}

/** Weights of a table by the names of the evidence. */
export function weightsOf(table: ReadonlyMap<string, number>): Float32Array {
  return Float32Array.from({ length: registered }, (_, id) => table.get(evidenceName(id)) ?? 0)
}
