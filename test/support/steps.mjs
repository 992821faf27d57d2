// Counts the steps of the built program on the worst inputs that we know, at one length and at twice that length: the executions
// of every block of its code, as the engine counts them. Prints a JSON object: name of the input → [steps, steps at twice].
// Arguments: the length, and the names of some of the inputs.
import { Session } from 'node:inspector/promises'

const repeat = (part, times) => part.repeat(times)
/** Letters that differ from one another only as far as `i` says, for names that no lexicon has. */
const letters = i => [...i.toString(26)].map(digit => 'ابتثجچحخدرزسشصطعغفقکگلمنوهی'[Number.parseInt(digit, 26)]).join('')
/** Three given names, another three for each of some thousand numbers. */
const GIVEN =
  'علی حسن حسین رضا محمد احمد محمود امیر سعید حمید مجید ناصر جواد کاظم مهدی هادی نادر بهرام فرهاد جمشید داریوش کوروش سیاوش آرش'.split(
    ' ',
  )
const given = i => [i, i / 24, i / 576].map(at => GIVEN[Math.floor(at) % 24]).join(' ')
const latin = i => [...i.toString(26)].map(digit => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[Number.parseInt(digit, 26)]).join('')
/** A surname with vowel marks on its letters where `i` has a bit. */
const marked = i => [...'محمدرضاییان'].map((letter, at) => letter + ((i >> at) & 1 ? '\u064e' : '')).join('')
const many = (times, part) => Array.from({ length: times }, (_, i) => part(i)).join('')

/** Inputs by name: what makes one of a length in parts. */
const INPUTS = {
  'one letter': n => repeat('ا', 60 * n),
  'one letter that names begin with': n => repeat('م', 60 * n),
  'letters with spaces': n => repeat('ا ', 30 * n),
  'a given name again and again': n => repeat('محمد ', 12 * n),
  'given names joined by ZWNJ': n => repeat('محمد\u200c', 12 * n),
  'surnames in one sentence': n => many(10 * n, i => `${letters(i)}زاده `),
  'people of one surname': n => many(4 * n, i => `علی ${letters(i)} رضایی گفت. `),
  'people of one given name': n => many(4 * n, i => `آقای علی ${letters(i)}پور گفت. `),
  'people with «و» between': n => many(6 * n, i => `رضا ${letters(i)}نژاد و `),
  'people with roles': n => many(3 * n, i => `وزیر خارجه ${letters(i)}ستان، حسن ${letters(i)}یان، `),
  'heads of bodies': n => repeat('سازمان ', 10 * n),
  'heads and one name': n => `${repeat('وزارت ', 10 * n)}خارجه`,
  'bodies with «و» and commas': n => many(4 * n, i => `وزارت ${letters(i)}، `),
  'bodies joined by «و»': n => repeat('وزارت کشور و ', 5 * n),
  'bodies in brackets': n => many(3 * n, i => `سازمان ${letters(i)} ملی (${letters(i)}) `),
  // Long, so that moving all of them again would be seen beside what reading them costs.
  'each body in the brackets of the one after it': n =>
    many(40 * n, i => `سازمان ${letters(1e6 - i)}کار ایران (سازمان ${letters(1e6 + 1 - i)}کار ایران) گفت.\n`),
  countries: n => repeat('ایران ', 10 * n),
  'countries with «و»': n => repeat('ایران و عراق و ', 5 * n),
  'the longest country name cut short': n => repeat('جمهوری دموکراتیک ', 5 * n),
  'heads of places': n => repeat('خیابان ', 10 * n),
  settlements: n => many(5 * n, i => `${letters(i)}\u200cآباد `),
  dates: n => many(4 * n, i => `${(i % 29) + 1} مرداد ${1300 + (i % 100)} `),
  'dates with «و»': n => repeat('۱ و ', 15 * n),
  years: n => repeat('۱۴۰۲، ', 10 * n),
  'relative dates': n => repeat('هفته گذشته ', 6 * n),
  months: n => repeat('مهر ', 12 * n),
  'a number without an end': n => repeat('۱۲۳', 20 * n),
  'number words': n => repeat('هزار و ', 9 * n),
  'sums of money': n => repeat('۵ میلیون دلار ', 4 * n),
  'digits and slashes': n => repeat('1/', 30 * n),
  brackets: n => repeat('(', 60 * n),
  'brackets closed': n => repeat('(', 30 * n) + repeat(')', 30 * n),
  'quotation marks': n => repeat('«', 60 * n),
  'quotation marks around words': n => repeat('«ایران» ', 8 * n),
  'heads before quotation marks': n => repeat('شبکه «الف» ', 5 * n),
  'full stops': n => repeat('.', 60 * n),
  initials: n => repeat('م. ', 20 * n),
  commas: n => repeat('، ', 30 * n),
  ZWNJs: n => repeat('\u200c', 60 * n),
  'combining marks': n => `ا${repeat('\u0651', 60 * n)}`,
  'combining marks on letters': n => repeat('ا\u0651\u0650', 20 * n),
  tatweel: n => `م${repeat('\u0640', 60 * n)}حمد`,
  'lone surrogates': n => repeat('\ud800', 60 * n),
  'pairs of surrogates': n => repeat('\u{1f600}', 30 * n),
  'compatibility ligatures': n => repeat('\ufdfa', 20 * n),
  'every code point': n => many(60 * n, i => String.fromCodePoint((i * 7919) % 0x110000)),
  lines: n => repeat('\n', 60 * n),
  'empty lines with words': n => repeat('تهران\n\n', 9 * n),
  'Latin words': n => repeat('John ', 12 * n),
  addresses: n => repeat('a.bc', 15 * n),
  'addresses with «@»': n => repeat('a@', 30 * n),
  hashtags: n => repeat('#ایران_', 9 * n),
  underscores: n => repeat('ایران_', 10 * n),
  'headers of articles': n => repeat('تاریخ انتشار: ۱۴۰۲/۰۱/۰۱\n', 3 * n),
  'one man of many given names': n => `${many(4 * n, i => `${given(i)} رضایی گفت. `)}${repeat('آقای رضایی گفت. ', 4 * n)}`,
  'fathers and sons': n => repeat('محمد بن علی بن ', 4 * n),
  'titles one after another': n => `${repeat('دکتر مهندس استاد ', 4 * n)}رضایی`,
  'particles of names': n => repeat('سید ابو آل ', 6 * n),
  'roles one after another': n => repeat('وزیر معاون رئیس ', 4 * n),
  'roles of countries': n => repeat('سفیر ایران در عراق و ', 3 * n),
  'what countries are called': n => repeat('ایرانی-عراقی ', 5 * n),
  'bodies of one acronym': n => many(3 * n, i => `سازمان ${letters(i)} ملی (NATO) گفت. NATO رفت. `),
  'bodies with acronyms': n => many(3 * n, i => `سازمان ${letters(i)} (${latin(i)}) گفت. ${latin(i)} رفت. `),
  'bodies inside bodies': n => `${repeat('دفتر اداره کل سازمان وزارت ', 3 * n)}کشور`,
  'places inside places': n => repeat('استان تهران شهرستان ری خیابان ', 2 * n),
  'quotation marks in one another': n => `${repeat('«شبکه ', 9 * n)}الف${repeat('» ', 9 * n)}`,
  'brackets in one another with names': n => `${repeat('سازمان (', 7 * n)}الف${repeat(') ', 7 * n)}`,
  'days of one month': n => `${repeat('۱ و ', 15 * n)}مرداد`,
  'days up to days': n => repeat('از ۱ تا ۲ تا ۳ مرداد تا ', 3 * n),
  'digits and hyphens': n => repeat('1-', 30 * n),
  'digits and colons': n => repeat('12:', 20 * n),
  'digits and full stops': n => repeat('1.', 30 * n),
  'millions of millions': n => `${repeat('میلیون میلیارد ', 4 * n)}دلار`,
  'words of money': n => repeat('دلار تومان ', 6 * n),
  'hours of hours': n => repeat('ساعت ۵ و ', 7 * n),
  'per cent of per cent': n => repeat('۵ درصد از ', 6 * n),
  'endings on endings': n => `ایران${repeat('\u200cهای\u200cشان', 6 * n)}`,
  'spellings of one name': n => many(3 * n, i => `آقای ${marked(i)} گفت. `),
  'a word that is broken anywhere': n => repeat('ر ض ا ی ی ', 6 * n),
  'an address without an end': n => `https://${repeat('a/', 30 * n)}`,
  'addresses of mail without an end': n => `${repeat('a.', 30 * n)}@${repeat('a.', 5 * n)}ir`,
  'hashtags in one another': n => repeat('#', 60 * n),
  'names of bodies, broken off': n => repeat('سازمان ملل متحد در امور ', 3 * n),
  ezafe: n => repeat('خانهٔ ', 10 * n),
}

const session = new Session()
session.connect()
await session.post('Profiler.enable')
// Before the program is compiled, or its blocks carry no counters.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
const { createExtractor } = await import('../../dist/index.mjs')
const extract = createExtractor({ types: ['person', 'country', 'date', 'organization', 'place', 'time', 'money', 'percent'] })

/** Executions of all blocks of the built program since the last call. */
async function takeSteps() {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const ranges = result
    .filter(({ url }) => url.includes('/dist/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
  return ranges.reduce((sum, { count }) => sum + count, 0)
}

async function stepsOf(text) {
  await takeSteps()
  extract(text, { date: '2025-08-23' })
  return takeSteps()
}

const LENGTH = Number(process.argv[2] ?? 100)
const NAMES = process.argv.slice(3)
const counted = {}
for (const [name, make] of Object.entries(INPUTS).filter(([name]) => NAMES.length === 0 || NAMES.includes(name))) {
  // Once for nothing: columns grow, and caches fill.
  await stepsOf(make(2 * LENGTH))
  counted[name] = [await stepsOf(make(LENGTH)), await stepsOf(make(2 * LENGTH))]
}
console.log(JSON.stringify(counted))
