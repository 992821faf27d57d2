import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { ROOT } from './support/root.js'

const SRC = join(ROOT, 'src')

/** Every regular expression of the sources, and what is made into one only when it runs, each with its file. */
function expressions(): { literals: Map<string, string>; made: string[] } {
  const literals = new Map<string, string>()
  const made: string[] = []
  for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))) {
    const source = ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) literals.set(node.text, file)
      if (makesExpression(node)) made.push(file)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return { literals, made }
}

/** `RegExp(…)` with or without `new`, and strings where `match` and its like would make an expression of them. */
function makesExpression(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false
  const { expression, arguments: given } = node
  const [first] = given ?? []
  if (ts.isIdentifier(expression)) return expression.text === 'RegExp'
  if (!ts.isPropertyAccessExpression(expression)) return false
  const isMatch = ['match', 'matchAll', 'search'].includes(expression.name.text)
  return expression.name.text === 'RegExp' || (isMatch && first !== undefined && !isLiteralOrConstant(first))
}

function isLiteralOrConstant(node: ts.Node): boolean {
  return ts.isRegularExpressionLiteral(node) || (ts.isIdentifier(node) && /^[A-Z_]+$/.test(node.text))
}

function verdictOf(text: string): { status: string; checker?: string | undefined } {
  const end = text.lastIndexOf('/')
  return checkSync(text.slice(1, end), text.slice(end + 1), { timeout: 20_000 })
}

/** Of these the checker has tried many inputs and proved nothing; what they repeat is bounded, or ends before where it could begin again. */
const BY_HAND: readonly string[] = [
  '/^(?:@[^/]+\\/)?[^/]+(?=\\/)/',
  '/(?<=[^/])\\.[^./]*$/',
  '/"datePublished"\\s*:\\s*"([^"\\\\]{4,40})"/',
  '/charset\\s{0,9}=\\s{0,9}["\']?\\s{0,9}([\\w.-]{1,40})/i',
  '/<meta[^>]{0,200}/gi',
  '/\\/|\\.\\.|,(?=[^,]*$)/',
]

test('no regular expression can backtrack over its input', { timeout: 300_000 }, () => {
  const { literals, made } = expressions()
  expect(literals.size).toBeGreaterThan(100)
  // Nothing made of the input, so that what is checked here is all there is.
  expect(made).toEqual([])
  const verdicts = [...literals].map(([text, file]) => ({ text, file, ...verdictOf(text) }))
  // What fits the weights reads tagged corpora, is not in the package, and sees no input of users.
  const shipped = verdicts.filter(({ file }) => file !== 'fit.ts')
  expect(shipped.filter(({ status }) => status !== 'safe')).toEqual([])
  const unproved = shipped.filter(({ checker }) => checker !== 'automaton')
  expect(unproved.map(({ text }) => text).filter(text => !BY_HAND.includes(text))).toEqual([])
})

test.each(['/(a+)+$/', '/\\s+$/', '/^(a|a)*$/', '/x*x*y/', '/"(?:[^"\\\\]|\\\\.)*"/', '/(?<=b)(a+)+$/', '/(a*)*\\1b/'])(
  'the checker knows %s for what it is',
  text => expect(verdictOf(text).status).toBe('vulnerable'),
)

test('what becomes an expression when it runs is seen', () => {
  const sees = (code: string): boolean => {
    let seen = false
    const visit = (node: ts.Node): void => {
      seen ||= makesExpression(node)
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest))
    return seen
  }
  for (const code of [
    'new RegExp(x)',
    'RegExp(x)',
    'globalThis.RegExp(x)',
    "y.match('(a+)+$')",
    'y.matchAll("a" + x)',
    'y.search(x)',
  ])
    expect([code, sees(code)]).toEqual([code, true])
  for (const code of ['y.match(/a/)', 'y.matchAll(WORDS)', 'x.search()']) expect([code, sees(code)]).toEqual([code, false])
})
