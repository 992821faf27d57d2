import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listFiles } from '../../src/batch/files.js'
import { planTasks } from '../../src/batch/plan.js'
import { duration, progressLine } from '../../src/batch/progress.js'
import { isInShard } from '../../src/batch/shard.js'
import { count } from '../../src/batch/summary.js'
import { ProblemError } from '../../src/errors.js'
import { makeFolder } from '../support/program.js'

describe('listFiles', () => {
  test('is recursive and sorted, without what is hidden', () => {
    const folder = makeFolder({
      'b.txt': '',
      'a/c.txt': '',
      'a/b/d.txt': '',
      'a.txt': '',
      '.git/x': '',
      'a/.x': '',
      'آب.txt': '',
    })
    expect(listFiles(folder)).toEqual(['a.txt', 'a/b/d.txt', 'a/c.txt', 'b.txt', 'آب.txt'])
  })

  test('follows links to files inside only', () => {
    const outside = makeFolder({ 'secret.txt': '' })
    const folder = makeFolder({ 'a.txt': '' })
    mkdirSync(join(folder, 'sub'))
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'secret.txt'))
    symlinkSync(outside, join(folder, 'outside'))
    symlinkSync('..', join(folder, 'sub', 'circle'))
    symlinkSync('../a.txt', join(folder, 'sub', 'again.txt'))
    symlinkSync('nowhere', join(folder, 'dangling.txt'))
    expect(listFiles(folder)).toEqual(['a.txt', 'dangling.txt', 'sub/again.txt'])
  })
})

describe('planTasks', () => {
  const outputs = (inputs: readonly string[]) => planTasks(inputs, 'out', undefined).map(task => task.output)

  test('mirrors the contents of one folder', () => {
    const folder = makeFolder({ 'a/b.txt': '', 'c.xml': '' })
    expect(outputs([folder])).toEqual(['a/b', 'c'])
    expect(planTasks([`${folder}/`], undefined, undefined)[0]).toEqual({ path: `${folder}/a/b.txt`, source: `${folder}/a/b.txt` })
  })

  test('keeps extensions where results would meet', () => {
    const folder = makeFolder({
      'a.txt': '',
      'a.xml': '',
      'B.txt': '',
      'b.html': '',
      'c.txt': '',
      'errors.txt': '',
      'a.txt.json': '',
    })
    expect(outputs([folder])).toEqual(['B.txt', 'a.txt', 'a.txt.json', 'a.xml', 'b.html', 'c', 'errors.txt'])
  })

  test('puts several folders beside each other', () => {
    const folder = makeFolder({ 'x/a.txt': '', 'y/a.txt': '', 'z.txt': '' })
    expect(outputs([join(folder, 'x'), join(folder, 'y'), join(folder, 'z.txt')])).toEqual(['x/a', 'y/a', 'z'])
  })

  test('refuses what would meet all the same', () => {
    const folder = makeFolder({ 'x/a.txt': '', 'y/a.txt': '' })
    expect(() => outputs([join(folder, 'x/a.txt'), join(folder, 'y/a.txt')])).toThrow(ProblemError)
  })

  test('deals shards out without rest and without overlap', () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i % 7}/news-${i}.txt`, '']))
    const folder = makeFolder(files)
    const shards = [1, 2, 3].map(part => planTasks([folder], 'out', { part, parts: 3 }).map(task => task.output))
    expect(shards.flat().sort()).toEqual([...outputs([folder])].sort())
    for (const shard of shards) expect(shard.length).toBeGreaterThan(40)
  })
})

test('a shard is stable', () => {
  const part = [1, 2, 3, 4].find(i => isInShard('a/b.txt', { part: i, parts: 4 }))
  expect(part).toBe(3)
})

test('the progress line', () => {
  expect(progressLine(500, 1000, 3, 10)).toBe(`${'█'.repeat(12)}${'░'.repeat(12)} 500/1,000 · 50/s · 10 s left · 3 failed`)
  expect(progressLine(0, 0, 0, 0)).toBe(`${'░'.repeat(24)} 0/0 · 0/s`)
  expect(count(1234567)).toBe('1,234,567')
  expect([duration(59), duration(61), duration(3661)]).toEqual(['59 s', '1 min 1 s', '1 h 1 min'])
})
