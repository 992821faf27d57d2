/** Elements of an XML document as both of its parsers give them. */
export interface Element {
  /** With its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** More is an attack or a mistake. */
export const MAX_DEPTH = 200

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Resolves the five entities of XML and character references, once; all others stay as they are written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g, (whole, name, decimal, hex) => {
    if (name) return NAMED[name] as string
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return isCharacter(code) ? String.fromCodePoint(code) : whole
  })
}

function isCharacter(code: number): boolean {
  return (code >= 32 && code < 0xd800) || (code > 0xdfff && code < 0x110000) || code === 9 || code === 10 || code === 13
}

/** The name without its prefix, in lower case. */
export function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

/** All text inside. Elements stand on lines of their own unless they stand in text. */
export function textOf(element: Element): string {
  const mixed = element.children.some(child => typeof child === 'string' && child.trim() !== '')
  const parts = element.children.map(child => (typeof child === 'string' ? child : textOf(child)))
  if (mixed) return parts.join('')
  return parts
    .map(part => part.trim())
    .filter(part => part !== '')
    .join('\n')
}

/** The outermost elements inside that have one of the local names. */
export function descendants(element: Element, names: ReadonlySet<string>): Element[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string') return []
    return names.has(localName(child)) ? [child] : descendants(child, names)
  })
}
