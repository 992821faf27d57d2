import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { persian } from './labels.js'
import { smallCountries, worldOutlines } from './world.js'

/** Charts as SVG with links; colours are the page's. Every link has a name, so that it is said what it leads to. */

/** A thing that a chart counts. */
export interface Mark {
  readonly label: string
  readonly count: number
  /** Where a click on it leads. */
  readonly href: string
  readonly title: string
}

const CLASS = 'plot'

/** What we need of an element; the types of the browser are not ours. */
interface Node {
  readonly outerHTML: string
  readonly textContent: string
  readonly getAttribute: (name: string) => string | null
  readonly setAttribute: (name: string, value: string) => void
  readonly removeAttribute: (name: string) => void
  readonly querySelector: (selector: string) => Node | null
  readonly querySelectorAll: (selector: string) => Iterable<Node>
  readonly remove: () => void
}

function svgOf(options: Plot.PlotOptions, name: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const svg = Plot.plot({ ...options, document: document as never, className: CLASS }) as unknown as Node
  svg.setAttribute('role', 'group')
  svg.setAttribute('aria-label', name)
  // The page's policy allows no style but its own.
  for (const style of [...svg.querySelectorAll('style')]) style.remove()
  for (const styled of [svg, ...svg.querySelectorAll('[style]')]) styled.removeAttribute('style')
  // A name is for what has a role; Plot names groups that have none.
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  for (const link of svg.querySelectorAll('a')) {
    const href = link.getAttribute('xlink:href') ?? link.getAttribute('href') ?? ''
    link.removeAttribute('xlink:href')
    link.setAttribute('href', href)
    link.setAttribute('aria-label', link.querySelector('title')?.textContent ?? '')
  }
  return svg.outerHTML
}

/** Labels on the axis that have room. */
const MOST_TICKS = 12

export function timeChart(marks: readonly Mark[], colour: string, name: string): string {
  const step = Math.ceil(marks.length / MOST_TICKS)
  return svgOf(
    {
      width: 860,
      height: 260,
      marginBottom: 56,
      marginLeft: 48,
      x: {
        type: 'band',
        domain: marks.map(({ label }) => label),
        label: null,
        tickRotate: -28,
        padding: 0.15,
        ticks: marks.filter((_, i) => i % step === 0).map(({ label }) => label),
      },
      y: { grid: true, label: null, tickFormat: tick, ticks: 5 },
      marks: [
        Plot.barY(
          marks.filter(({ count }) => count > 0),
          { x: 'label', y: 'count', fill: colour, href: 'href', title: 'title' },
        ),
        Plot.ruleY([0]),
      ],
    },
    name,
  )
}

function tick(value: number): string {
  return Number.isInteger(value) ? persian(value) : ''
}

const SHADES = 5

/** The shade of a count: each has about as many countries as another. */
function shadeOf(count: number, sorted: readonly number[]): string {
  const rank = sorted.findIndex(other => other >= count)
  return `var(--map-${1 + Math.floor((rank * SHADES) / sorted.length)})`
}

/** @param marks By ISO code. */
export function worldMap(marks: ReadonlyMap<string, Mark>, name: string): string {
  const sorted = [...marks.values()].map(({ count }) => count).sort((a, b) => a - b)
  const outlines = worldOutlines()
  const named = outlines.flatMap(({ code, shape }) => {
    const mark = code === undefined ? undefined : marks.get(code)
    return mark ? [{ ...mark, shape }] : []
  })
  const small = smallCountries().flatMap(place => {
    const mark = marks.get(place.code)
    return mark ? [{ ...place, ...mark }] : []
  })
  const style = { stroke: 'var(--paper)', strokeWidth: 0.5, href: 'href', title: 'title' } as const
  return svgOf(
    {
      width: 860,
      height: 440,
      projection: { type: 'equal-earth', rotate: [-20, 0], domain: { type: 'Sphere' } },
      color: { type: 'identity' },
      marks: [
        Plot.geo(outlines.map(({ shape }) => shape) as Plot.Data, {
          fill: 'var(--map-0)',
          stroke: 'var(--paper)',
          strokeWidth: 0.5,
        }),
        Plot.geo(named, { geometry: 'shape', fill: (mark: Mark) => shadeOf(mark.count, sorted), ...style }),
        Plot.dot(small, { x: 'longitude', y: 'latitude', r: 5, fill: (mark: Mark) => shadeOf(mark.count, sorted), ...style }),
      ],
    },
    name,
  )
}

/** Two things with how many documents have both. */
export interface Pair extends Mark {
  readonly a: string
  readonly b: string
}

export function pairChart(names: readonly string[], pairs: readonly Pair[], name: string): string {
  const sorted = pairs.map(({ count }) => count).sort((a, b) => a - b)
  const both = pairs.flatMap(pair => [pair, { ...pair, a: pair.b, b: pair.a }])
  const side = 40 * names.length
  const fill = (pair: Pair): string => shadeOf(pair.count, sorted)
  const dark = (pair: Pair): string => (Number(fill(pair).slice(10, 11)) > 3 ? 'var(--map-light)' : 'var(--ink)')
  return svgOf(
    {
      width: side + 320,
      height: side + 140,
      marginLeft: 190,
      marginRight: 130,
      marginTop: 130,
      marginBottom: 10,
      color: { type: 'identity' },
      x: { type: 'band', domain: names, label: null, axis: 'top', tickRotate: -45, padding: 0.04 },
      y: { type: 'band', domain: names, label: null, padding: 0.04 },
      marks: [
        Plot.cell(both, { x: 'a', y: 'b', fill, href: 'href', title: 'title' }),
        Plot.text(both, { x: 'a', y: 'b', text: (pair: Pair) => persian(pair.count), fill: dark, pointerEvents: 'none' }),
      ],
    },
    name,
  )
}
