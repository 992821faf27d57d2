import { expect, test } from 'vitest'
import { visible } from '../../src/write/visible.js'

test('what could change a terminal is shown as an escape', () => {
  expect(visible('a\u001b[31m\u202eb\r\n\u0085\u061c')).toBe('a\\u001b[31m\\u202eb\\u000d\\u000a\\u0085\\u061c')
  expect(visible('می‌روم 😀')).toBe('می‌روم 😀')
})
