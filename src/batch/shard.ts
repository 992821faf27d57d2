/** The `part`-th, from 1, of `parts` parts of the inputs. */
export interface Shard {
  readonly part: number
  readonly parts: number
}

/** Whether an input belongs to the part: by a hash of its path, so that other inputs that come or go move nothing. */
export function isInShard(path: string, { part, parts }: Shard): boolean {
  return hash(path) % parts === part - 1
}

/** FNV-1a over UTF-16 code units, with the last mixing step of MurmurHash3 so that the low bits are even. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
