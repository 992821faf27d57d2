import { createHash } from 'node:crypto'
import { safeText } from './safe.js'

/** What a page of ours is made of; style and script stand in it, nothing is loaded. */
export interface Page {
  readonly title: string
  readonly style: string
  readonly script: string
}

/** All before the content of `main`. */
export function pageStart({ title, style, script }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hashOf(style)}'`,
    `script-src 'sha256-${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="fa" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
`
}

/** All after it. */
export function pageEnd({ script }: Page): string {
  return `</main>\n<script>${script}</script>\n</body>\n</html>\n`
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('base64')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For text and for quoted attributes; controls and bidirectional overrides become visible escapes. */
export function escapeHtml(text: string): string {
  return safeText(text).replace(/[&<>"']/g, found => ENTITIES[found] as string)
}

/** An element's attributes; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined || value === '' ? '' : ` ${name}="${escapeHtml(String(value))}"`))
    .join('')
}

/** A short name for an element, the same for the same content. */
export function shortHash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8)
}
