import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support/program.js'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** The first block of JSON after a heading of the README. */
function blockAfter(heading: string): unknown {
  const section = README.slice(README.indexOf(`${heading}\n`))
  return JSON.parse(/```json\n([\s\S]*?)```/.exec(section)?.[1] ?? '')
}

function extract(input: string, ...options: string[]): unknown {
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'bin/extract.js'), ...options, '-f', 'ndjson'], { input })
  return JSON.parse(stdout.toString())
}

test('the README shows what the program prints', () => {
  const [, sentence = ''] = /^\$ echo '([^']+)' \| node bin\/extract\.js --date/m.exec(README) ?? []
  expect(extract(`${sentence}\n`, '--date', '2025-08-23')).toEqual(blockAfter('## What it does'))
})

test('the README shows evidence as the program gives it', () => {
  const shown = blockAfter('### Why it found that') as { evidence: { rule: string }[]; lost: unknown }
  const { people } = extract('سرگئی لاوروف، وزیر امور خارجه روسیه، به تهران رفت.', '--explain') as {
    people: { mentions: (typeof shown)[] }[]
  }
  const mention = people[0]?.mentions[0]
  const [piece] = shown.evidence
  expect({ ...mention, evidence: mention?.evidence.filter(({ rule }) => rule === piece?.rule) }).toEqual(shown)
})
