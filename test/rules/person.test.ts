import { expect, test } from 'vitest'
import { compare } from '../support/tables.js'

/** Titles that are given names too, by what the text talks of. */
const TITLES: readonly string[] = [
  'سرتیپ <p>ناصر سیاری</p> فرمانده ارتش است. امیر <p>سیاری</p> از یگان‌ها بازدید کرد.',
  'مهاجم تیم ملی، <p>امیر سیاری</p>، دو گل زد و لیگ را برد.',
  'سپاه اعلام کرد سردار <p>سلامی</p> سخنرانی می‌کند.',
  '<p>سردار آزمون</p> به اردو رسید.',
]

/** «بن» and «آل», numbers of kings, honorifics. */
const PARTICLES: readonly string[] = [
  'نماینده ویژه، <p>مساعد بن محمد العیبان</p>، بیانیه را امضا کرد.',
  'آل خلیفه بر این جزیره حکومت می‌کند.',
  '<p>لویی شانزدهم</p>، پادشاه فرانسه، کشته شد.',
  'خدابیامرز <p>ایران</p>‌خانم، همسایه ما، مهربان بود.',
]

/** Somebody's kin or companion, and nobody's. */
const KIN: readonly string[] = [
  'دخترم <p>شادی</p> گفت نمی‌آید.',
  'شاگردش <p>رخساره فروهر</p> پیام داد.',
  'دخترش شادی می‌کرد و می‌رقصید.',
  '<p>سپیده</p>، خواهرم، پرستار است.',
]

/** Words that are in no name: superlatives, infinitives. */
const WORDS: readonly string[] = [
  '<p>امیر غفور</p> امتیازآورترین بازیکن والیبال بود.',
  'بازیکن روس را به نظامی کردن دریای سیاه متهم کرد.',
]

/** Two persons never stand side by side, and none inside a body's name of the lexicon. */
const WHOLE: readonly string[] = [
  'منتقد روزنامه، <p>سیما حکیمی اردستانی</p>، یادداشتی نوشت.',
  'مراسم در دانشگاه شهید بهشتی برگزار شد.',
]

const LATIN: readonly string[] = ['به گفته <p>Sam Altman</p>، مدل تازه سریع‌تر است.']

test.each([...TITLES, ...PARTICLES, ...KIN, ...WORDS, ...WHOLE, ...LATIN])('%s', marked => {
  const { missed, wrong } = compare(marked, 'person')
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
})
