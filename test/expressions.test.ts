import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { ROOT } from './support/root.js'

const SRC = join(ROOT, 'src')

/** Every regular expression of the sources, as pattern and flags. */
function expressions(): Map<string, string> {
  const found = new Map<string, string>()
  for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))) {
    const source = ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, file)
      if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp')
        found.set('new RegExp', file)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

test('no regular expression can backtrack over its input', { timeout: 300_000 }, () => {
  const all = expressions()
  expect(all.size).toBeGreaterThan(100)
  // Nothing made of the input, so that what is checked here is all there is.
  expect(all.get('new RegExp')).toBeUndefined()
  const slow = [...all].filter(([text]) => {
    const end = text.lastIndexOf('/')
    return checkSync(text.slice(1, end), text.slice(end + 1), { timeout: 20_000 }).status !== 'safe'
  })
  expect(slow).toEqual([])
})
