import countries from 'i18n-iso-countries'
import persian from 'i18n-iso-countries/langs/fa.json'
import { expect, test } from 'vitest'
import { extract } from '../support/extractor.js'
import { VARIANTS } from '../support/marked.js'

countries.registerLocale(persian)

const SENTENCES = [
  'وزیر خارجه X دیروز وارد تهران شد.',
  'او هفته گذشته به X سفر کرد.',
  'X و فرانسه بر سر تجارت توافق کردند.',
  'جمعیت X رو به افزایش است.',
  'این کالا در X ساخته شده است.',
]

/** What a label has that the name has not: the parts of the two Congos are one name, an explanation is none. */
function nameOf(label: string): string {
  return label
    .replace(/ ?\(.*\)$/, '')
    .replace(/، .*$/, '')
    .replace(' - ', ' ')
}

/** Persian labels of all ISO 3166-1 codes and Kosovo: of CLDR for Iran and Afghanistan, and of i18n-iso-countries. */
function labels(): [string, string][] {
  const codes = [...Object.keys(countries.getAlpha2Codes()), 'XK']
  const lists = ['fa', 'fa-AF'].map(locale => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }))
  const named = codes.flatMap(code =>
    [...lists.map(list => list.of(code)), countries.getName(code, 'fa')]
      .filter(label => label !== undefined)
      .map(label => [code, nameOf(label)] as [string, string]),
  )
  return [...new Map(named.map(entry => [entry.join(' '), entry])).values()]
}

const letters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u200C\u0640]/g, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')

test('every Persian name of a territory gives its code, in five sentences and all spellings', () => {
  const wrong: string[] = []
  const all = labels()
  for (const [code, name] of all) {
    for (const sentence of SENTENCES) {
      for (const [variant, spell] of [['as is', (text: string) => text] as const, ...Object.entries(VARIANTS)]) {
        const found = extract(spell(sentence.replace('X', name)), { types: ['country'] }).countries ?? []
        const right = found.some(
          country => country.code === code && country.mentions.some(({ text }) => letters(text) === letters(name)),
        )
        if (!right) wrong.push(`${code} ${name}, ${variant}: ${sentence}`)
      }
    }
  }
  if (process.env.MISSES) console.log(wrong.join('\n'))
  console.log(`${all.length} labels, ${wrong.length} of ${all.length * 35} wrong`)
  expect(wrong).toEqual([])
})
