import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { makeFolder, ROOT, runProgram } from './support/program.js'

const CHROMIUM = '/usr/bin/chromium'
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const missing = !existsSync(CHROMIUM) && !process.env.CI
if (missing) console.warn(`${CHROMIUM} is not there: the tests of the pages are left out`)

/** An article of the fixtures without its header and marks. */
function articleText(name: string): string {
  const raw = readFileSync(join(ROOT, 'fixtures/articles', name), 'utf8')
  return raw.slice(raw.indexOf('\n\n') + 2).replace(/<[^>]*>/g, '')
}

describe.skipIf(missing)('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
  }, 60_000)
  afterAll(async () => browser?.close())

  /** Opens a page; what it says on the console and asks the network for is kept. */
  async function open(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; noise: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, colorScheme, bypassCSP: false })
    onTestFinished(async () => context.close())
    const page = await context.newPage()
    const noise: string[] = []
    const url = pathToFileURL(path).href
    page.on('console', message => noise.push(message.text()))
    page.on('pageerror', error => noise.push(String(error)))
    page.on('request', request => {
      if (request.url().split('#')[0] !== url) noise.push(request.url())
    })
    await page.goto(url)
    return { page, noise }
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(AXE)
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      const { violations } = await axe.run()
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 300)}`)
    })
  }

  function articlePage(): string {
    const folder = makeFolder({ 'a.txt': articleText('01-muscat-talks.txt') })
    expect(runProgram(['a.txt', '-t', 'all', '--date', '2025-10-12', '-f', 'html', '-o', 'a.html'], { cwd: folder }).status).toBe(
      0,
    )
    return join(folder, 'a.html')
  }

  test('an article: right to left, every mention by keyboard, filter and jump', async () => {
    const { page, noise } = await open(articlePage())
    expect(await page.evaluate('[document.dir, getComputedStyle(document.body).direction]')).toEqual(['rtl', 'rtl'])
    const marks = await page.locator('mark').count()
    expect(marks).toBeGreaterThan(20)
    const reached = new Set<string>()
    for (let i = 0; i < marks + 20; i++) {
      await page.keyboard.press('Tab')
      const id = await page.evaluate<string>("document.activeElement.matches('mark') ? document.activeElement.id : ''")
      if (id) reached.add(id)
    }
    expect(reached.size).toBe(marks)
    await page.locator('mark.country').first().focus()
    expect(await page.locator('.tip:visible').textContent()).toContain('کشور')
    await page.keyboard.press('Escape')
    expect(await page.locator('.tip:visible').count()).toBe(0)
    await page.locator('input[type=search]').fill('كاوندي')
    const items = page.locator('aside li:visible')
    expect(await items.count()).toBeGreaterThan(0)
    for (const text of await items.allTextContents()) expect(text).toContain('کاوندی')
    await items.first().locator('a').first().press('Enter')
    expect(await page.evaluate('document.activeElement.className')).toBe('person')
    await page.keyboard.press('Enter')
    expect(await page.evaluate("document.activeElement.closest('aside') !== null")).toBe(true)
    expect(noise).toEqual([])
  }, 60_000)

  test('an article without script is whole', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    onTestFinished(async () => context.close())
    const page = await context.newPage()
    await page.goto(pathToFileURL(articlePage()).href)
    expect(await page.locator('aside li').count()).toBeGreaterThan(10)
    await page.locator('mark.person').first().hover()
    expect(await page.locator('.tip:visible').count()).toBe(1)
  }, 60_000)

  test.each(['light', 'dark'] as const)(
    'an article passes axe, %s',
    async scheme => {
      const { page } = await open(articlePage(), scheme)
      await page.locator('mark').first().focus()
      expect(await violations(page)).toEqual([])
    },
    60_000,
  )

  function reportOf(documents: number): string {
    const names = ['01-muscat-talks.txt', '02-lake-border.txt', '03-cabinet-list.txt', '04-water-bill.txt']
    const texts = names.map(name => articleText(name).split('\n\n'))
    const rows = Array.from({ length: documents }, (_, i) => {
      const text = (texts[i % texts.length] ?? []).filter((_, j) => (i * 7 + j * 5) % 11 < 8).join('\n\n')
      const date = new Date(Date.UTC(2025, 5, 1 + (i % 180))).toISOString().slice(0, 10)
      return JSON.stringify({ id: `n${i}`, text: text || 'متن', date })
    })
    const folder = makeFolder({ 'in.ndjson': `${rows.join('\n')}\nnot json\n` })
    runProgram(['in.ndjson', '-f', 'report', '-o', 'report.html', '-q'], { cwd: folder })
    return join(folder, 'report.html')
  }

  test('a report of 200 documents: figures lead to documents', async () => {
    const { page, noise } = await open(reportOf(200))
    expect(await page.locator('h1').textContent()).toBe('گزارش ۲۰۰ سند')
    await page.locator('#country svg a').first().press('Enter')
    expect(await page.locator('#country details[open]').count()).toBe(1)
    await page.locator('#time svg a').first().press('Enter')
    await page.locator('#time details[open] .inside a').first().click()
    expect(await page.evaluate("document.querySelector(':target').tagName")).toBe('TR')
    await page.locator('input[type=search]').fill('کاوندی')
    expect(await page.locator('#person .entities > li:visible').count()).toBeGreaterThan(0)
    expect(noise).toEqual([])
  }, 120_000)

  test.each(['light', 'dark'] as const)(
    'a report passes axe, %s',
    async scheme => {
      const { page } = await open(reportOf(200), scheme)
      expect(await violations(page)).toEqual([])
    },
    120_000,
  )
})
