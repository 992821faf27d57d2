import { PAGE_STYLE } from './page-style.js'

export const REPORT_STYLE = `${PAGE_STYLE}
:root { --map-0: #e4e2dc; --map-1: #cfe0f3; --map-2: #9fc3e8; --map-3: #6aa2d8; --map-4: #2f74b5; --map-5: #0d4a86; --map-light: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --map-0: #33363d; --map-1: #1d3a57; --map-2: #24507c; --map-3: #2c69a5; --map-4: #7fb6f0; --map-5: #c3dffd; --map-light: #10161d; }
}
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: .5rem 0 1rem; }
.totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; padding: 0; margin: 1rem 0; }
.totals div { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .5rem .9rem; }
.totals dt { color: var(--faint); font-size: .9rem; }
.totals dd { margin: 0; font-size: 1.5rem; font-weight: 700; }
section { margin-top: 2.5rem; }
h2 { border-bottom: 2px solid var(--line); font-size: 1.25rem; }
h3 { font-size: 1.02rem; margin: 1.25rem 0 .3rem; }
.entities { list-style: none; padding: 0; margin: .5rem 0; }
details { border-bottom: 1px solid var(--line); }
summary { display: grid; grid-template-columns: minmax(9rem, 2fr) 3fr minmax(10rem, auto); gap: 1rem; align-items: center; cursor: pointer; padding: .2rem 0; }
summary .name { font-weight: 600; } summary .name::before { content: "▸ "; color: var(--faint); } details[open] > summary .name::before { content: "▾ "; }
.bar { width: 100%; height: .8rem; } .bar rect { fill: var(--edge); }
.person { --edge: var(--person-line); } .country { --edge: var(--country-line); } .organization { --edge: var(--organization-line); }
.place { --edge: var(--place-line); } .date { --edge: var(--date-line); }
.inside { padding: .3rem 1rem .8rem; font-size: .95rem; }
.inside ul { margin: .3rem 0; padding-inline-start: 1.2rem; }
.inside q { color: var(--faint); } .inside q b { color: var(--ink); }
.chart { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .75rem; direction: ltr; margin: .5rem 0; }
.plot[width="860"] { min-width: 40rem; }
.plot { display: block; max-width: 100%; height: auto; margin: 0 auto; direction: ltr; background: none; color: var(--ink); font: 12px Vazirmatn, "Noto Naskh Arabic", Tahoma, "Noto Sans Arabic", system-ui, sans-serif; }
.plot text { white-space: pre; } .plot a:hover { opacity: .8; } .plot a:focus-visible { outline: 3px solid var(--focus); }
.shades { display: flex; gap: .3rem; align-items: center; }
.shades i { width: 1.5rem; height: .8rem; border-radius: 2px; }
.shades i:nth-of-type(1) { background: var(--map-1); } .shades i:nth-of-type(2) { background: var(--map-2); } .shades i:nth-of-type(3) { background: var(--map-3); }
.shades i:nth-of-type(4) { background: var(--map-4); } .shades i:nth-of-type(5) { background: var(--map-5); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: start; padding: .2rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:target { background: var(--person); }
.failures td:last-child { direction: ltr; text-align: left; }
@media (max-width: 45rem) { summary { grid-template-columns: 1fr auto; } summary .bar { display: none; } }
@media print { nav { display: none; } details::details-content { content-visibility: visible; } .chart { overflow: visible; border: 0; } .plot[width="860"] { min-width: 0; } }
`

/** Opens what a link leads to, and filters the lists. The page is whole without it. */
export const REPORT_SCRIPT = `
(() => {
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target) return
    const around = target.closest('details')
    if (around) {
      around.open = true
      around.querySelector('summary').focus({ preventScroll: true })
    }
    target.scrollIntoView({ block: 'center' })
  }
  addEventListener('hashchange', reveal)
  reveal()
  const fold = text => text.toLowerCase().replace(/[\\u064a\\u0649]/g, '\\u06cc').replace(/\\u0643/g, '\\u06a9')
    .replace(/[\\u0622\\u0623\\u0625]/g, '\\u0627').replace(/[\\u200c\\u200f\\u200e\\u064b-\\u065f\\s]/g, '')
  const box = document.querySelector('.search')
  if (!box) return
  const rows = [...document.querySelectorAll('.entities > li, .documents tbody tr')].map(row => [row, fold(row.textContent)])
  box.hidden = false
  box.querySelector('input').addEventListener('input', event => {
    const wanted = fold(event.target.value)
    for (const [row, words] of rows) row.hidden = !words.includes(wanted)
  })
})()
`
