import { expect, test } from 'vitest'
import { createNames, findNames } from '../../src/lexicon/automaton.js'
import { createContexts, markContexts } from '../../src/rules/context.js'
import { cueWords, type Seen } from '../../src/rules/cue-words.js'
import { markSentences } from '../../src/text/sentences.js'
import { tokenize } from '../../src/text/tokenize.js'
import { createTokens } from '../../src/text/tokens.js'
import { unitsOf } from '../../src/text/units.js'
import { lexicon } from '../support/extractor.js'

/** The words that evidence of this name stands on, of the candidate in brackets, whose name of the lexicon is the longest there. */
function cuesOf(marked: string, name: string): string[] {
  const source = marked.replace(/[[\]]/g, '')
  const text = { tokens: createTokens(), names: createNames(), lexicon }
  const contexts = createContexts()
  tokenize(unitsOf(source), source.length, 0, text.tokens)
  markSentences(text.tokens)
  findNames(text.tokens, lexicon, text.names)
  markContexts(text, contexts)
  const { tokens, names } = text
  const at = (offset: number, column: Uint32Array): number => column.subarray(0, tokens.count).indexOf(offset)
  const start = at(marked.indexOf('['), tokens.start)
  const end = at(marked.indexOf(']') - 1, tokens.end) + 1
  let hit = -1
  for (let h = names.first[start] as number; h < (names.first[start + 1] as number); h++)
    if ((names.end[h] as number) <= end) hit = h
  const seen: Seen = { text, contexts, start, end, hit }
  return cueWords(seen, name).map(({ from, to }) => source.slice(tokens.start[from], tokens.end[to - 1]))
}

const LAVROV = '[سرگئی لاوروف]، وزیر امور خارجه روسیه، به تهران رفت.'
const CORPS = 'او با [سپاه پاسداران] دیدار کرد.'

test.each([
  [LAVROV, 'person/apposition:more', ['وزیر امور خارجه']],
  [LAVROV, 'person/start:given-sure', ['سرگئی']],
  [LAVROV, 'person/end:surname-sure', ['لاوروف']],
  [LAVROV, 'person/span:figure-sure', ['سرگئی لاوروف']],
  [LAVROV, 'person/more/right:comma', ['،']],
  [LAVROV, 'person/right2:role', ['وزیر امور خارجه']],
  [LAVROV, 'person/surname-ending:11-more', ['لاوروف']],
  // The text begins there.
  [LAVROV, 'person/more/left:start', []],
  // It is of another class than the evidence says: no words rather than wrong ones.
  [LAVROV, 'person/more/right:role', []],
  // What looks at the whole has no words.
  [LAVROV, 'person/letters:11', []],
  [LAVROV, 'document/person:nothing-likely&5', []],
  ['وزیر خارجه روسیه، [لاوروف]، گفت.', 'person/role-before:one-comma', ['وزیر خارجه']],
  ['وزیر خارجه روسیه، [لاوروف]، گفت.', 'person/one/left:comma', ['،']],
  ['سرگئی لاوروف، وزیر امور خارجه [روسیه]، به تهران رفت.', 'place/country/left:role', ['وزیر امور خارجه']],
  ['سرگئی لاوروف، وزیر امور خارجه [روسیه]، به تهران رفت.', 'place/nucleus:country', ['روسیه']],
  [CORPS, 'organization/name/right:acted', ['دیدار کرد']],
  [CORPS, 'organization/name/left:با', ['با']],
  [CORPS, 'organization/full-name', ['سپاه پاسداران']],
  ['خبر به گزارش [ایسنا] تأیید شد.', 'organization/name/left:before', ['به گزارش']],
  ['سفیر به [تهران] رفت.', 'place/both:name&به&verb', ['به', 'رفت']],
  ['سرمربی [استقلال] پس از دربی رفت.', 'organization/sport:cue-club-few-here', ['سرمربی', 'دربی']],
  ['سهام [شستا] بالا رفت.', 'organization/owned:sure-company', ['سهام']],
  // «سهام» is a woman's name too.
  ['سهام [شستا] بالا رفت.', 'organization/kind-left:sure-company&either', ['سهام']],
  ['[وزارت علوم و فناوری] گفت.', 'organization/chain/middle:و', ['و']],
  ['[وزارت علوم و فناوری] گفت.', 'organization/chain/after-and:noun', ['فناوری']],
  ['[وزارت آموزش عالی] گفت.', 'organization/first-two:noun&quality', ['آموزش', 'عالی']],
  ['[وزارت آموزش عالی] گفت.', 'organization/last-size:quality-2', ['عالی']],
  ['[وزارت آموزش عالی] گفت.', 'organization/kind-first:ministry&noun', ['آموزش']],
  ['سردار رفت و [امیر سیاری] آمد.', 'person/titled-first:rank-army-none-near', ['امیر']],
  ['دخترش [شادی] آمد.', 'person/possessed-before:kin-given-cue', ['دخترش']],
  ['[مهتاب]، دخترش، آمد.', 'person/possessed-after:kin-given-cue', ['دخترش']],
  ['[کیهان] و جوان این را نوشتند.', 'organization/beside:cue-media-cue', ['جوان']],
  ['کیهان و [جوان] این را نوشتند.', 'organization/beside:cue-media-cue', ['کیهان']],
  ['[کیهان] و جوان این را نوشتند.', 'organization/press:cue', ['نوشتند']],
  ['روزنامه‌نگاران رفتند و [شرق] ماند.', 'organization/press-around:cue-media-one-here', ['روزنامه']],
  ['سهام بورس افتاد و [پژو] رفت.', 'organization/market-around:cue-company-few-here', ['سهام', 'بورس']],
  ['جشنواره [کن] آغاز شد.', 'place/name-cue/left:event', ['جشنواره']],
  ['[بانک مرکزی برزیل] گفت.', 'organization/owner:headed-bank&country', ['برزیل']],
  ['[کمیته داوران باشگاه فیفا] گفت.', 'organization/of-body:committee-sure', ['فیفا']],
  ['[مدرسه شهید قادری] باز است.', 'organization/named-after:school', ['شهید']],
  ['[مدرسه شماره ۹] باز است.', 'organization/chain/numbered:last-after-word', ['۹']],
  ['[وزارت آب، خاک و گیاه] گفت.', 'organization/chain/commas:ministry-one', ['،']],
  ['در [میدان هفت تیر تهران] بود.', 'place/kind-last:square&place-more', ['تهران']],
])('%s %s', (marked, name, cues) => {
  expect(cuesOf(marked, name)).toEqual(cues)
})
