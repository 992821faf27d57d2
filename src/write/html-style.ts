import { TYPES } from '../types.js'
import { PAGE_STYLE } from './page-style.js'

/** Colours of each type; a mark whose type is switched off in the legend is plain text. */
const OF_TYPES = TYPES.map(
  type => `
.${type} { --back: var(--${type}); --edge: var(--${type}-line); }
article:has(.legend input.${type}:not(:checked)) mark.${type} { background: none; border-color: transparent; }
article:has(.legend input.${type}:not(:checked)) section.${type} { display: none; }`,
).join('')

export const HTML_STYLE = `${PAGE_STYLE}${OF_TYPES}
article { max-width: 82rem; margin: 0 auto; padding: 1.5rem 1.25rem 6rem; }
article + article { border-top: 1px solid var(--line); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem .5rem; margin: .75rem 0 1.25rem; padding: 0; font-size: .9rem; }
.legend label {
  display: flex; align-items: center; gap: .35rem; padding: 0 .65rem; border-radius: 99px; cursor: pointer;
  background: var(--back); border: 1px solid var(--edge);
}
.legend input { margin: 0; accent-color: var(--edge); }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 2.5rem; align-items: start; }
.text { white-space: pre-wrap; unicode-bidi: plaintext; overflow-wrap: anywhere; max-width: 46rem; }
mark {
  color: inherit; background: var(--back); border-bottom: 2px solid var(--edge); border-radius: 3px; padding: .1em .12em;
  cursor: help; -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
mark mark { padding-block: 0; border-bottom-width: 3px; }
mark:target { outline: 3px solid var(--edge); outline-offset: 2px; }
.tip {
  display: none; position: fixed; z-index: 2; bottom: 1rem; right: 1rem; width: max-content; max-width: min(26rem, calc(100vw - 2rem));
  max-height: 70vh; overflow: hidden; padding: .7rem .9rem; background: var(--card); color: var(--ink); border: 1px solid var(--line);
  border-inline-start: 5px solid var(--edge); border-radius: 6px; box-shadow: 0 6px 24px rgb(0 0 0 / .22);
  font-size: .9rem; line-height: 1.7; white-space: normal; cursor: default; direction: rtl; text-align: start;
}
mark:focus > .tip { display: block; z-index: 3; }
mark:hover:not(:has(mark:hover)) > .tip { display: block; z-index: 4; }
article:has(mark:hover) mark:focus:not(:hover) > .tip { display: none; }
.quiet .tip { display: none !important; }
.tip > span { display: block; }
.tip .name { font-weight: 700; font-size: 1.05rem; }
.tip .evidence { margin-top: .35rem; padding-top: .35rem; border-top: 1px solid var(--line); }
.tip .evidence > span { display: grid; grid-template-columns: 1fr auto; gap: 1rem; direction: ltr; font-size: .8rem; line-height: 1.5; }
.tip .cue { padding: 0 .25rem; background: var(--back); border-radius: 3px; }
.tip .cue::before { content: "«"; } .tip .cue::after { content: "»"; }
.tip .lost { margin-top: .35rem; padding-top: .35rem; border-top: 1px solid var(--line); line-height: 1.6; }
aside {
  position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 1rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 8px; font-size: .95rem; line-height: 1.7;
}
aside h2 { display: flex; align-items: center; gap: .4rem; margin: 1rem 0 .25rem; font-size: 1rem; }
aside h2::before { content: ""; width: .8rem; height: .8rem; background: var(--back); border: 2px solid var(--edge); border-radius: 3px; }
aside ul { list-style: none; margin: 0; padding: 0; }
aside li { padding: .2rem 0; border-bottom: 1px solid var(--line); }
aside li:last-child { border: 0; }
aside li > a { font-weight: 600; text-decoration: none; color: var(--ink); }
aside li > a:hover { text-decoration: underline; }
aside .more { display: flex; flex-wrap: wrap; gap: 0 .35rem; }
aside .more a { display: inline-block; min-width: 1.5rem; text-align: center; }
.failed { color: var(--money-line); }
@media (max-width: 60rem) {
  .columns { grid-template-columns: minmax(0, 1fr); gap: 1.25rem; }
  aside { position: static; max-height: none; }
}
@media print {
  article { padding: 0; }
  .columns { display: block; }
  .text { max-width: none; }
  .legend input, .tip, .search { display: none !important; }
  .legend label, mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  mark[data-note]::after { content: attr(data-note); margin-inline-start: .35em; font-size: .7em; direction: ltr; unicode-bidi: isolate; }
  aside { position: static; max-height: none; overflow: visible; border: 0; padding: 0; margin-top: 1.5rem; columns: 2; }
  aside h2 { break-after: avoid; } aside li { break-inside: avoid; }
  aside .more { display: none; }
}
`
