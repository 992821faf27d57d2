// Makes the pictures of the README, fixtures/pictures/*.png, of articles of ours: needs the built program, tmux and chromium.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const ROOT = join(import.meta.dirname, '..')
const PROGRAM = join(ROOT, 'bin/extract.js')
const PICTURES = join(ROOT, 'fixtures/pictures')
const ARTICLE = 'fixtures/articles/plain/01-muscat-talks.txt'
const COLUMNS = 100
const ROWS = 44
const folder = mkdtempSync(join(tmpdir(), 'pictures-'))

/** What a terminal shows: lines of text with colours as escapes. */
function terminal(args) {
  const socket = `pictures-${process.pid}`
  const tmux = (...rest) => execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...rest], { cwd: ROOT, encoding: 'utf8' })
  const command = [process.execPath, PROGRAM, ...args].map(part => `'${part}'`).join(' ')
  tmux('new-session', '-d', '-x', COLUMNS, '-y', ROWS, `TERM=xterm-256color ${command}; sleep 60`)
  spawnSync('sleep', ['3'])
  const shown = tmux('capture-pane', '-pe', '-S', '-')
  tmux('kill-server')
  return shown.split('\n').slice(0, ROWS)
}

const COLOURS = ['#16171a', '#f66', '#7fd489', '#e9c24c', '#7fb6f5', '#d79bf0', '#6fd6ce', '#ececee']

let style = {}

/** A line with escapes of colour as HTML; what it leaves on holds for the next one. */
function lineOfHtml(line) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
  const html = line.split(/\u001b\[([\d;]*)m/).map((part, i) => {
    if (i % 2 === 0) {
      const css = Object.entries(style).map(([name, value]) => `${name}:${value}`)
      const text = part.replace(/[&<]/g, char => (char === '&' ? '&amp;' : '&lt;'))
      return text && `<span style="${css.join(';')}">${text}</span>`
    }
    for (const code of part.split(';').map(Number)) {
      if (code === 0) style = {}
      else if (code === 1) style = { ...style, 'font-weight': 'bold' }
      else if (code === 2) style = { ...style, opacity: '.65' }
      else if (code === 4) style = { ...style, 'text-decoration': 'underline' }
      else if (code >= 30 && code < 38) style = { ...style, color: COLOURS[code - 30] }
      else if (code >= 90 && code < 98) style = { ...style, color: COLOURS[code - 90] }
      else if (code === 39) style = { ...style, color: 'inherit' }
    }
    return ''
  })
  return `<div dir="auto">${html.join('') || '&nbsp;'}</div>`
}

function terminalPage(command, args) {
  const path = join(folder, 'terminal.html')
  const lines = [`<div dir="ltr"><span style="opacity:.65">$ </span>${command}</div>`, ...terminal(args).map(lineOfHtml)]
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><style>body{margin:0;padding:18px 24px;background:#16171a;color:#ececee;
font:15px/1.75 "DejaVu Sans Mono","Noto Sans Arabic",monospace;white-space:pre;text-underline-offset:5px}</style>${lines.join('')}`,
  )
  return path
}

function articlePage() {
  const path = join(folder, 'article.html')
  execFileSync(process.execPath, [PROGRAM, ARTICLE, '-t', 'all', '-f', 'html', '-o', path], { cwd: ROOT })
  return path
}

/** The report of our articles without their marks. */
function reportPage() {
  const articles = join(ROOT, 'fixtures/articles')
  const records = readdirSync(articles)
    .filter(name => name.endsWith('.txt'))
    .map(name => {
      const [head, ...text] = readFileSync(join(articles, name), 'utf8').split('\n\n')
      const date = /date: (\S+)/.exec(head)[1]
      return JSON.stringify({ id: name.slice(0, -4), date, text: text.join('\n\n').replace(/<[^>]*>/g, '') })
    })
  writeFileSync(join(folder, 'articles.ndjson'), records.join('\n'))
  execFileSync(process.execPath, [PROGRAM, 'articles.ndjson', '-q', '-f', 'report', '-o', 'report.html'], { cwd: folder })
  return join(folder, 'report.html')
}

async function take(browser, path, name, { width, height, colorScheme = 'light' }, act = () => {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme })
  const page = await context.newPage()
  await page.goto(pathToFileURL(path).href)
  await act(page)
  const full = await page.evaluate('document.documentElement.scrollHeight')
  const clip = { x: 0, y: 0, width, height: Math.min(full, height) }
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true, clip })
  await context.close()
}

mkdirSync(PICTURES, { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
try {
  const shown = terminalPage('extract -f text article.txt', [ARTICLE, '-f', 'text'])
  await take(browser, shown, 'text', { width: 1020, height: 1130, colorScheme: 'dark' })
  await take(browser, articlePage(), 'html', { width: 1100, height: 820 }, page =>
    page.locator('mark.organization').nth(1).focus(),
  )
  await take(browser, reportPage(), 'report', { width: 1000, height: 1380 }, page =>
    page.evaluate("for (const item of document.querySelectorAll('.entities > li:nth-child(n + 7)')) item.remove()"),
  )
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
