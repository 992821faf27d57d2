import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { nameOfBytes, pathOf } from '../read/file-name.js'

/**
 * The files under a folder, as paths relative to it with `/`, sorted by code units. Left out are names that begin with a
 * dot, links to folders, and links to files outside; a folder that cannot be read stands for itself, for the reader to say so.
 */
export function listFiles(folder: string): string[] {
  const root = realpathSync(folder)
  const found: string[] = []
  const open = ['']
  for (let inside = open.pop(); inside !== undefined; inside = open.pop()) {
    const entries = entriesOf(join(folder, inside))
    if (!entries) found.push(inside)
    for (const entry of entries ?? []) {
      const path = inside + entry.name
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) open.push(`${path}/`)
      else if (entry.isFile() || (entry.isSymbolicLink() && isFileWithin(root, join(folder, path)))) found.push(path)
    }
  }
  return found.sort()
}

/** What a folder holds, of a file of any name. */
interface Entry {
  readonly name: string
  readonly isDirectory: () => boolean
  readonly isFile: () => boolean
  readonly isSymbolicLink: () => boolean
}

function entriesOf(folder: string): readonly Entry[] | undefined {
  try {
    const entries = readdirSync(pathOf(folder), { withFileTypes: true })
    return entries.some(({ name }) => name.includes('\ufffd')) ? rawEntriesOf(folder) : entries
  } catch {
    return undefined
  }
}

/** Names that are no UTF-8 come as bytes; taken as text, all their odd bytes would be the same. */
function rawEntriesOf(folder: string): Entry[] {
  return readdirSync(pathOf(folder), { withFileTypes: true, encoding: 'buffer' }).map(entry => ({
    name: nameOfBytes(entry.name),
    isDirectory: () => entry.isDirectory(),
    isFile: () => entry.isFile(),
    isSymbolicLink: () => entry.isSymbolicLink(),
  }))
}

/** A link that leads nowhere counts too: the reader says what is wrong with it. */
function isFileWithin(root: string, path: string): boolean {
  try {
    return (
      realpathSync(pathOf(path))
        .toString()
        .startsWith(root + sep) && statSync(pathOf(path)).isFile()
    )
  } catch {
    return true
  }
}

/** A folder's path without the slashes at its end; `/` stays. */
export function withoutEnd(path: string): string {
  let end = path.length
  while (end > 1 && path[end - 1] === '/') end--
  return path.slice(0, end)
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
