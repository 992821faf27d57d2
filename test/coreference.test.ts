import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PersonResult } from '../src/types.js'
import { extract } from './support/extractor.js'
import { parseMarked } from './support/marked.js'

interface Clusters {
  people: { name: string; mentions: [number, number][]; roles: { text: string; country?: string }[] }[]
}

const FOLDER = join(__dirname, '../fixtures/articles')
const articles = readdirSync(FOLDER)
  .filter(file => file.endsWith('.txt'))
  .map(file => {
    const content = readFileSync(join(FOLDER, file), 'utf8')
    const date = /^date: (\S+)/m.exec(content)?.[1] ?? ''
    const { text } = parseMarked(content.slice(content.indexOf('\n\n') + 2))
    const { people } = JSON.parse(readFileSync(join(FOLDER, file.replace(/\.txt$/, '.clusters.json')), 'utf8')) as Clusters
    const result = extract(text, { date, types: ['person'] })
    return { file, gold: people, found: result.people ?? [] }
  })

/** For each mention the key of its cluster. */
function clustersOf(people: readonly { mentions: readonly (readonly [number, number])[] }[]): Map<string, number> {
  return new Map(people.flatMap(({ mentions }, i) => mentions.map(([start, end]) => [`${start}-${end}`, i] as const)))
}

const spans = (person: PersonResult): [number, number][] => person.mentions.map(({ start, end }) => [start, end])

/** B³ over the mentions that both sides have: how alike the clusters are, whatever was found. */
function bCubed(gold: Map<string, number>, found: Map<string, number>): { precision: number; recall: number; mentions: number } {
  const shared = [...gold.keys()].filter(mention => found.has(mention))
  const together = (a: string, b: string, of: Map<string, number>): boolean => of.get(a) === of.get(b)
  let precision = 0
  let recall = 0
  for (const mention of shared) {
    const inFound = shared.filter(other => together(mention, other, found))
    const inGold = shared.filter(other => together(mention, other, gold))
    const inBoth = inFound.filter(other => inGold.includes(other)).length
    precision += inBoth / inFound.length
    recall += inBoth / inGold.length
  }
  return { precision, recall, mentions: shared.length }
}

test('mentions of one person are one entity: B³ of the marked articles', () => {
  let precision = 0
  let recall = 0
  let mentions = 0
  for (const { gold, found } of articles) {
    const score = bCubed(clustersOf(gold), clustersOf(found.map(person => ({ mentions: spans(person) }))))
    precision += score.precision
    recall += score.recall
    mentions += score.mentions
  }
  const f1 = (2 * precision * recall) / (precision + recall) / mentions
  console.log(`B³ F1 ${(100 * f1).toFixed(1)} over ${mentions} mentions`)
  expect(f1).toBeGreaterThanOrEqual(0.95)
})

test('roles of the people that are found', () => {
  const bare = (text: string): string => text.replace(/[\s\u200C]/g, '').replaceAll('ئ', 'ی')
  let right = 0
  let all = 0
  const missed: string[] = []
  for (const { file, gold, found } of articles) {
    for (const { mentions, roles } of gold) {
      const keys = new Set(mentions.map(([start, end]) => `${start}-${end}`))
      const person = found.find(other => spans(other).some(([start, end]) => keys.has(`${start}-${end}`)))
      if (!person) continue
      for (const role of roles) {
        all++
        const same = person.roles.some(
          other => bare(other.text) === bare(role.text) && (other.country ?? '') === (role.country ?? ''),
        )
        if (same) right++
        else
          missed.push(
            `${file} ${person.name}: ${role.text} ${role.country ?? ''} | ${person.roles.map(({ text, country }) => `${text} ${country ?? ''}`).join(' ; ')}`,
          )
      }
    }
  }
  console.log(`roles ${right} of ${all}\n${process.env.MISSES ? missed.join('\n') : ''}`)
  expect(right / all).toBeGreaterThanOrEqual(0.95)
})
