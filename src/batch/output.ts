import type { Answer, Writer } from '../write/writer.js'
import { type AtomicFile, openAtomic } from './atomic.js'

/** The files one input's result goes to. */
export interface Output {
  readonly write: (answer: Answer) => void
  readonly commit: () => void
  readonly abandon: () => void
  /** Paths of the files there are after `commit`. */
  readonly files: readonly string[]
}

/**
 * @param base Path without extension.
 * @param many Whether several documents may come: a format of one document a file then numbers them.
 */
export function openOutput(base: string, writer: Writer, many: boolean): Output {
  return many && writer.single ? openNumbered(base, writer) : openOne(base, writer)
}

function openOne(base: string, writer: Writer): Output {
  const { companion } = writer
  const files = [`${base}.${writer.extension}`, ...(companion ? [`${base}.${companion.extension}`] : [])]
  const [main, beside] = files.map(openAtomic) as [AtomicFile, AtomicFile?]
  let started = false
  main.write(writer.head)
  return {
    files,
    write: answer => {
      const text = writer.write(answer)
      if (text === undefined) return
      main.write(started ? writer.between + text : text)
      beside?.write(companion?.write(answer) ?? '')
      started = true
    },
    commit: () => {
      main.write(writer.tail)
      beside?.commit()
      main.commit()
    },
    abandon: () => {
      main.abandon()
      beside?.abandon()
    },
  }
}

/** `base.1.ann`, `base.2.ann` …: each is in its place as soon as it is made. */
function openNumbered(base: string, writer: Writer): Output {
  const files: string[] = []
  let number = 0
  const write = (answer: Answer): void => {
    number++
    if ('problem' in answer) return
    const output = openOne(`${base}.${number}`, writer)
    output.write(answer)
    output.commit()
    files.push(...output.files)
  }
  return { files, write, commit: () => {}, abandon: () => {} }
}
