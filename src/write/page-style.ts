/** What the pages of one article and of a whole batch share: fonts of the system, light and dark, print. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #fff; --ink: #1d1d1f; --faint: #5c5c66; --line: #dcd9d2; --link: #0b57a4; --focus: #0b57a4;
  --person: #cfe3fb; --person-line: #1f66b5; --country: #fde7a8; --country-line: #8a6100;
  --date: #cdeed0; --date-line: #23762b; --organization: #eed9f7; --organization-line: #8434a8;
  --place: #f9dcc6; --place-line: #a4500f; --time: #c9efec; --time-line: #0c706a;
  --money: #f9d3dc; --money-line: #a82448; --percent: #e3e1f9; --percent-line: #5148b8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16171a; --card: #202226; --ink: #ececee; --faint: #aeb0b8; --line: #3a3d44; --link: #8fc1ff; --focus: #8fc1ff;
    --person: #16385f; --person-line: #7fb6f5; --country: #4d3c08; --country-line: #e9c24c;
    --date: #16401b; --date-line: #7fd489; --organization: #452255; --organization-line: #d79bf0;
    --place: #50290d; --place-line: #f0a878; --time: #0c403d; --time-line: #6fd6ce;
    --money: #551526; --money-line: #f58fa9; --percent: #2c2867; --percent-line: #b3adf7;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-block: 25vh; }
body {
  margin: 0; background: var(--paper); color: var(--ink); line-height: 1.9; font-size: 1.05rem;
  font-family: Vazirmatn, "Noto Naskh Arabic", "Segoe UI", Tahoma, "Noto Sans Arabic", system-ui, sans-serif;
}
a { color: var(--link); text-underline-offset: .25em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
h1 { font-size: 1.5rem; line-height: 1.6; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .4rem; }
.faint { color: var(--faint); font-size: .88rem; }
.code { direction: ltr; unicode-bidi: isolate; font-size: .82em; color: var(--faint); font-variant-numeric: tabular-nums; }
input[type=search] {
  width: 100%; padding: .45rem .7rem; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--faint); border-radius: 6px;
}
[hidden] { display: none !important; }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --card: #fff; --ink: #000; --faint: #444; --line: #bbb; --link: #000;
  }
  body { font-size: 10.5pt; }
  input { display: none; }
  a { text-decoration: none; }
}
`
