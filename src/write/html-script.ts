/** Runs in the page: shows a tip beside its mark, filters the list, leads from a mark to its entity. The page is whole without it. */
export const HTML_SCRIPT = `
(() => {
  const root = document.documentElement
  const fold = text => text.toLowerCase().replace(/[\\u064a\\u0649]/g, '\\u06cc').replace(/\\u0643/g, '\\u06a9')
    .replace(/[\\u0622\\u0623\\u0625]/g, '\\u0627').replace(/[\\u200c\\u200f\\u200e\\u064b-\\u065f\\s]/g, '')
  const place = mark => {
    const tip = mark.querySelector(':scope > .tip')
    if (!tip) return
    const box = mark.getClientRects()[0]
    const { offsetWidth: wide, offsetHeight: high } = tip
    if (!box || !wide) return
    const left = Math.min(Math.max(8, box.right - wide), root.clientWidth - wide - 8)
    const below = mark.getBoundingClientRect().bottom + 6
    const top = below + high < root.clientHeight ? below : Math.max(8, box.top - high - 6)
    Object.assign(tip.style, { left: left + 'px', top: top + 'px', right: 'auto', bottom: 'auto' })
  }
  const markOf = event => event.target.closest && event.target.closest('mark')
  const show = event => {
    const mark = markOf(event)
    if (!mark) return
    root.classList.remove('quiet')
    place(mark)
  }
  for (const kind of ['mouseover', 'focusin']) document.addEventListener(kind, show)
  document.addEventListener('scroll', () => { if (document.activeElement.matches('mark')) place(document.activeElement) }, { passive: true })
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') root.classList.add('quiet')
    const mark = markOf(event)
    if (event.key !== 'Enter' || !mark) return
    const link = document.getElementById(mark.dataset.entity)
    if (link) link.focus()
  })
  document.addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('aside a')
    const mark = link && document.getElementById(link.hash.slice(1))
    if (!mark) return
    event.preventDefault()
    history.replaceState(null, '', link.hash)
    mark.scrollIntoView({ block: 'center' })
    mark.focus({ preventScroll: true })
    place(mark)
  })
  for (const box of document.querySelectorAll('.search')) {
    const aside = box.closest('aside')
    const items = [...aside.querySelectorAll('li')].map(item => [item, fold(item.dataset.words + item.textContent)])
    const none = aside.querySelector('.none')
    box.hidden = false
    const input = box.querySelector('input')
    input.addEventListener('input', () => {
      const wanted = fold(input.value)
      for (const [item, words] of items) item.hidden = !words.includes(wanted)
      for (const section of aside.querySelectorAll('section')) section.hidden = !section.querySelector('li:not([hidden])')
      none.hidden = items.some(([item]) => !item.hidden)
    })
    input.addEventListener('keydown', event => {
      const first = aside.querySelector('li:not([hidden]) > a')
      if (event.key === 'Enter' && first) first.click()
    })
  }
})()
`
