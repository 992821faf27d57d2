// Memory of long runs: 300 MB of NDJSON through a pipe, of XML and of CSV in a file. Prints megabytes of resident memory.
// usage: node test/bench/memory.mjs [megabytes]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'extract.js')
const LIMIT = 300
const bytes = Number(process.argv[2] ?? 300) * 1e6
const TEXT = 'وزیر امور خارجه ایران روز شنبه ۱ شهریور ۱۴۰۴ در تهران با همتای روس خود سرگئی لاوروف دیدار کرد. '.repeat(12)

const FORMATS = {
  ndjson: { head: '', tail: '', record: i => `${JSON.stringify({ id: i, text: TEXT })}\n` },
  xml: {
    head: '<?xml version="1.0"?><rss version="2.0"><channel>',
    tail: '</channel></rss>',
    record: i => `<item><guid>${i}</guid><title>خبر ${i}</title><description><![CDATA[<p>${TEXT}</p>]]></description></item>\n`,
  },
  csv: { head: 'id,text\n', tail: '', record: i => `${i},"${TEXT}"\n` },
}

/** Writes about `bytes` bytes of documents and returns how many there are. */
async function write(stream, { head, tail, record }) {
  stream.write(head)
  let count = 0
  for (let written = 0; written < bytes; count++) {
    const text = record(count)
    written += Buffer.byteLength(text)
    if (!stream.write(text)) await once(stream, 'drain')
  }
  stream.end(tail)
  return count
}

/** Highest resident memory of a process in megabytes, as Linux has noted it. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1000
  } catch {
    return 0
  }
}

async function measure(name, args, documents) {
  const child = spawn(process.execPath, [PROGRAM, ...args, '--quiet'], { stdio: ['pipe', 'pipe', 'inherit'] })
  let peak = 0
  let lines = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid))
  }, 100)
  child.stdout.on('data', data => {
    for (let at = data.indexOf(10); at >= 0; at = data.indexOf(10, at + 1)) lines++
  })
  const start = performance.now()
  const fed = typeof documents === 'number' ? documents : documents(child.stdin)
  const [status] = await once(child, 'close')
  clearInterval(timer)
  const count = await fed
  const seconds = (performance.now() - start) / 1000
  const held = peak < LIMIT && status === 0 && count === lines
  console.log(
    `${name}: ${Math.round(peak)} MB resident, ${lines} documents, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s${held ? '' : ' — NOT HELD'}`,
  )
  if (!held) process.exitCode = 1
}

await measure('NDJSON through a pipe', [], stdin => write(stdin, FORMATS.ndjson))
await measure('NDJSON through a pipe, two threads', ['-j', '2'], stdin => write(stdin, FORMATS.ndjson))
for (const name of ['xml', 'csv']) {
  const file = join(tmpdir(), `extract-memory-${process.pid}.${name}`)
  const stream = createWriteStream(file)
  const count = await write(stream, FORMATS[name])
  await once(stream, 'close')
  await measure(`${name.toUpperCase()} in a file`, [file, '-j', '1'], count)
  rmSync(file)
}
