import { expect, test } from 'vitest'
import { addDocumentEvidence } from '../../src/resolve/document.js'
import { createCandidates, propose } from '../../src/rules/candidates.js'
import { evidenceCount, evidenceName } from '../../src/rules/evidence.js'
import { findingsOf, namesOf, smallLexicon } from '../support/small-lexicon.js'

const LEXICON = smallLexicon([
  namesOf('given', 'm-fa', ['علی', 'امیر']),
  namesOf('surname', 'fa', ['رضایی', 'احمدی‌نژاد']),
  namesOf('rank', 'rank', ['امیر']),
])

/** Candidates where the text has marks, and what is proposed besides, after the document was looked at. */
function secondLook(marked: string, scores: readonly number[], taken: readonly number[], weight = 0) {
  const { text, contexts, mentions, slice } = findingsOf(LEXICON, marked)
  const candidates = createCandidates(new Float32Array(evidenceCount()).fill(weight))
  mentions.forEach(({ type, start, end }, c) => {
    propose(candidates, type, start, end, -1)
    candidates.score[c] = scores[c] as number
  })
  addDocumentEvidence(text, contexts, candidates, taken)
  return Array.from({ length: candidates.count }, (_, c) => {
    const words = slice(candidates.start[c] as number, candidates.end[c] as number).text
    const evidence = candidates.document[c] as number
    return {
      score: candidates.score[c],
      told: `${words}: ${evidence < 0 ? '' : evidenceName(evidence).replace('document/', '')}`,
    }
  })
}

test.each<[string, string, number[], number[], string[]]>([
  [
    'a name elsewhere',
    '<p>علی رضایی</p> گفت. <p>علی رضایی</p> رفت.',
    [2, 0],
    [0],
    [
      'علی رضایی: person:nothing-likely&5',
      'علی رضایی: person:same-sure&3',
      'رضایی: person:part-likely&3',
      'رضایی: person:surname-sure&3',
    ],
  ],
  [
    'a name twice, both taken',
    '<p>علی رضایی</p> گفت. <p>علی رضایی</p> رفت.',
    [2, 0],
    [0, 1],
    [
      'علی رضایی: person:same-sure&5',
      'علی رضایی: person:same-sure&3',
      'رضایی: person:part-likely&3',
      'رضایی: person:part-likely&3',
    ],
  ],
  ['a name once', '<p>علی رضایی</p> گفت.', [2], [0], ['علی رضایی: person:nothing-likely&5', 'رضایی: person:part-likely&3']],
  ['nothing taken', '<p>علی رضایی</p> گفت.', [2], [], ['علی رضایی: person:nothing-likely&5']],
  [
    'the surname and the given name of somebody',
    '<p>علی رضایی</p> گفت. <p>رضایی</p> رفت. <p>علی</p>',
    [1.4, -1, -3],
    [0],
    [
      'علی رضایی: person:nothing-likely&4',
      'رضایی: person:surname-sure&3',
      'علی: person:given-sure&1',
      'رضایی: person:part-likely&3',
    ],
  ],
  [
    'a title and the surname of somebody with another given name',
    '<p>علی رضایی</p> گفت. <p>امیر رضایی</p> رفت.',
    [2, 1],
    [0, 1],
    [
      'علی رضایی: person:nothing-likely&5',
      'امیر رضایی: person:titled-sure&4',
      'رضایی: person:part-likely&3',
      'رضایی: person:part-likely&3',
    ],
  ],
  [
    'a title and a surname, without anybody else of it',
    '<p>امیر رضایی</p> گفت. <p>امیر رضایی</p> رفت.',
    [2, 0],
    [0],
    [
      'امیر رضایی: person:nothing-likely&5',
      'امیر رضایی: person:same-sure&3',
      'رضایی: person:part-likely&3',
      'رضایی: person:surname-sure&3',
    ],
  ],
  [
    'words that nobody proposed',
    '<p>علی رضایی</p> گفت. رضایی رفت. علی',
    [3.5],
    [0],
    ['علی رضایی: person:nothing-likely&5', 'رضایی: person:part-likely&3', 'رضایی: person:surname-very-sure&3'],
  ],
  [
    'only whole words, endings apart',
    '<p>علی رضایی</p> گفت. رضایی‌پور رفت. رضایی‌ها. مهر‌رضایی. ۱',
    [3.5],
    [0],
    ['علی رضایی: person:nothing-likely&5', 'رضایی: person:part-likely&3', 'رضایی: person:surname-very-sure&3'],
  ],
  [
    'a surname of two tokens, and in one',
    '<p>محمود احمدی‌نژاد</p> گفت. احمدی‌نژاد رفت. احمدینژاد',
    [3.5],
    [0],
    ['محمود احمدی\u200cنژاد: person:nothing-likely&5', 'احمدینژاد: person:surname-very-sure&3'],
  ],
  [
    'surnames of names of three words',
    '<p>جان مک کارتنی</p> گفت. <p>کارتنی</p> رفت. <p>مک کارتنی</p> مک',
    [3.5, 0, 0],
    [0],
    [
      'جان مک کارتنی: person:nothing-likely&5',
      'کارتنی: person:surname-very-sure&3',
      'مک کارتنی: person:surname-very-sure&3',
      'کارتنی: person:part-likely&3',
      'کارتنی: person:surname-very-sure&3',
    ],
  ],
  ['a single name is no surname', '<p>رضایی</p> گفت. رضایی', [3.5], [0], ['رضایی: person:nothing-likely&5']],
  [
    'the same words of other types',
    '<c>روسیه</c> و <o>روسیه</o> و <l>روسیه</l> و <p>روسیه</p> و <d>روسیه</d>',
    [3, 2, 1, 0, 5],
    [0],
    [
      'روسیه: ',
      'روسیه: organization:other-type-sure&5',
      'روسیه: place:other-type-sure&4',
      'روسیه: person:other-type-sure&3',
      'روسیه: ',
    ],
  ],
  [
    'the same words of two types',
    '<c>روسیه</c> و <o>روسیه</o> و <l>روسیه</l>',
    [3, 1, 0],
    [0, 1],
    ['روسیه: ', 'روسیه: organization:other-type-sure&4', 'روسیه: place:other-type-sure&3'],
  ],
  [
    'parts of names as other types',
    '<p>علی رضایی</p> و <p>علی</p> و <l>رضایی</l> و <l>علی</l>',
    [3, 1, 0, 0],
    [0],
    [
      'علی رضایی: person:nothing-likely&5',
      'علی: person:given-sure&4',
      'رضایی: place:nothing-likely&3',
      'علی: place:nothing-likely&3',
      'رضایی: person:part-likely&3',
      'رضایی: person:surname-sure&3',
    ],
  ],
  [
    'a person inside a person',
    '<p>علی <p>رضایی</p></p> و <l>علی</l>',
    [3, 1, 0],
    [0],
    ['علی رضایی: person:nothing-likely&5', 'رضایی: person:part-likely&4', 'علی: place:nothing-likely&3'],
  ],
  [
    'a place inside a person',
    '<p>علی <l>رضایی</l></p>',
    [3, 1],
    [0],
    ['علی رضایی: person:nothing-likely&5', 'رضایی: place:part-likely&4', 'رضایی: person:part-likely&3'],
  ],
  [
    'a person inside a place',
    '<l>علی <p>رضایی</p></l>',
    [3, 1],
    [0],
    ['علی رضایی: place:nothing-likely&5', 'رضایی: person:nothing-likely&4'],
  ],
  [
    'as sure as the surest of the same',
    '<p>علی رضایی</p> و <p>علی رضایی</p> و <p>علی رضایی</p>',
    [0.5, 4, 1.39],
    [0, 1],
    [
      'علی رضایی: person:same-very-sure&4',
      'علی رضایی: person:same-very-sure&5',
      'علی رضایی: person:same-very-sure&4',
      'رضایی: person:part-likely&3',
      'رضایی: person:part-likely&3',
      'رضایی: person:surname-very-sure&3',
    ],
  ],
  [
    'as sure as the surest of the surname',
    '<p>علی رضایی</p> و <p>حسن رضایی</p> و <p>رضایی</p> و <p>علی</p>',
    [4, 1, 0, 0],
    [0, 1],
    [
      'علی رضایی: person:nothing-likely&5',
      'حسن رضایی: person:nothing-likely&4',
      'رضایی: person:surname-very-sure&3',
      'علی: person:given-very-sure&3',
      'رضایی: person:part-likely&3',
      'رضایی: person:part-likely&3',
    ],
  ],
  [
    'how sure it is by itself',
    '<p>علی</p> و <p>حسن</p> و <p>رضا</p> و <p>جان</p> و <p>مکی</p> و <p>پور</p> و <p>مهر</p> و <p>بان</p>',
    [-9, -4, -2.5, -1.1, -1, 0.5, 2, 9],
    [],
    [
      'علی: person:nothing-likely&0',
      'حسن: person:nothing-likely&1',
      'رضا: person:nothing-likely&2',
      'جان: person:nothing-likely&2',
      'مکی: person:nothing-likely&3',
      'پور: person:nothing-likely&4',
      'مهر: person:nothing-likely&5',
      'بان: person:nothing-likely&5',
    ],
  ],
  [
    'what is out of the question',
    '<p>علی</p> و <p>علی</p>',
    [Number.NEGATIVE_INFINITY, 2],
    [1],
    ['علی: ', 'علی: person:nothing-likely&5'],
  ],
  [
    'more words than a person that was taken',
    '<p><p>علی</p> رضایی</p>',
    [3, 2],
    [1],
    ['علی رضایی: person:nothing-likely&5', 'علی: person:nothing-likely&5'],
  ],
  [
    'the same words in marks',
    '<l>«علی»</l> و <l>علی</l>',
    [4, 0],
    [0],
    ['«علی»: place:nothing-likely&5', 'علی: place:same-very-sure&3'],
  ],
  [
    'surnames of a name of four words',
    '<p>جان آدام مک کارتنی</p> و <p>مک کارتنی</p> و <p>آدام مک کارتنی</p> و <p>کارتنی</p>',
    [4, 0, 0, 0],
    [0],
    [
      'جان آدام مک کارتنی: person:nothing-likely&5',
      'مک کارتنی: person:nothing-likely&3',
      'آدام مک کارتنی: person:surname-very-sure&3',
      'کارتنی: person:surname-very-sure&3',
      'کارتنی: person:part-likely&3',
      'کارتنی: person:surname-very-sure&3',
      'کارتنی: person:surname-very-sure&3',
    ],
  ],
  [
    'a surname that a longer candidate begins with',
    '<p>علی رضایی</p> و <p>رضایی نو</p>',
    [4, 0],
    [0],
    [
      'علی رضایی: person:nothing-likely&5',
      'رضایی نو: person:nothing-likely&3',
      'رضایی: person:part-likely&3',
      'رضایی: person:surname-very-sure&3',
    ],
  ],
  ['no words of other letters', '<p>John Smith</p> گفت. Smith رفت.', [4], [0], ['John Smith: person:nothing-likely&5']],
])('%s: %s', (_, marked, scores, taken, expected) => {
  expect(secondLook(marked, scores, taken).map(({ told }) => told)).toEqual(expected)
})

test('what the document says is added to the score', () => {
  const found = secondLook('<p>علی</p> و <l>علی</l> و <d>علی</d> و <c>علی</c>', [1, 2, 3, Number.NEGATIVE_INFINITY], [0], 10)
  expect(found.map(({ score }) => score)).toEqual([11, 12, 3, Number.NEGATIVE_INFINITY])
})

test('many names, none taken for another', () => {
  const letters = [...'ابپتثجچحخدرزسشعفقکگلمنو']
  const names = letters.flatMap(a => letters.flatMap(b => letters.slice(0, 10).map(c => `${a}${c}${b}`)))
  const found = secondLook(
    names.map(name => `<l>${name}</l>`).join(' '),
    names.map(() => 2),
    names.map((_, c) => c).filter(c => c % 2 === 0),
  )
  expect(new Set(found.map(({ told }) => told.split(': ')[1]))).toEqual(new Set(['place:nothing-likely&5']))
})
