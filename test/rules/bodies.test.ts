import { expect, test } from 'vitest'
import { compare } from '../support/tables.js'

const BODIES: readonly string[] = [
  // The plural ending belongs to the word before it, and the chain goes on after it.
  '<o>سازمان آب‌های ژرف</o> بودجه ندارد.',
  // «گفت» is no verb here.
  'رئیس <o>مرکز گفت‌وگوی ادیان</o> استعفا داد.',
  // The name alone after a head and an adjective.
  'شرکت نروژی <o>بیورنلاند</o> چاه تازه‌ای زد.',
  'شبکه تلویزیونی "<o>الجزیره</o>" به نقل از منابع آگاه گفت.',
  // Each name of a list after a plural head.
  'شرکت‌های <o>بهارتن</o> و <o>تک‌سرو</o> جریمه شدند.',
  // A source named after «به گزارش».
  'به گزارش <o>نبض‌نیوز</o>، سد پر شد.',
  // A head, and a compound of no vocabulary.
  '<o>آموزشگاه زبان گویش‌سرا</o> تعطیل شد.',
  '<o>کارخانه قند زرین‌رود</o> تعطیل شد.',
  // «نرخ» is a place too.
  '<o>مرکز آمار <c iso="IR">ایران</c></o> نرخ بیکاری را اعلام کرد.',
  // Bodies have public relations.
  'روابط عمومی <o>وزارت بهداشت</o> آمار تازه را اعلام کرد.',
]

/** Cities, common words and clubs: what is around tells. */
const CLUBS: readonly string[] = [
  'این تیم در هفته هشتم به مصاف <o>بارسلونا</o> می‌رود.',
  'مهاجم <o>لیورپول</o> در نیمه دوم دو گل زد.',
  'سرمربی <o>میلان</o> از داور بازی گله کرد.',
  'هواداران <o>استقلال</o> پیش از دربی به ورزشگاه آمدند.',
  '<o>ملوان</o> در لیگ برتر با <o>پیکان</o> مساوی کرد.',
  'کاپیتان <o>فولاد</o> پس از مسابقه به رختکن رفت.',
  'دروازه‌بان <o>مس</o> پنالتی را گرفت.',
  'او در بارسلونا آپارتمان خرید.',
  'هواپیما شب گذشته در میلان فرود آمد.',
  'فولاد و مس گران شد.',
  'استقلال این کشور به رسمیت شناخته شد.',
  // «قیمت» is no «قیم».
  'تصمیمی که قیمت نفت را بالا برد.',
]

/** Heads with words that describe them; what is longer may be a name. */
const PHRASES: readonly string[] = [
  'شبکه برق قطع شد.',
  'تیم رقیب اعتراض کرد.',
  'شرکت مادر سهم خود را فروخت.',
  'گروه سنی کودکان واکسن گرفت.',
  'صندوق رأی را شمردند.',
  'مرکز ثقل جسم جابه‌جا شد.',
  'باشگاه بدنسازی تعطیل است.',
  'مکتب امپرسیونیسم در نقاشی پدید آمد.',
  'کانون توجه همه شد.',
  'بیمارستان صحرایی برپا شد.',
  '<o>شرکت مدیریت شبکه برق <c iso="IR">ایران</c></o> گزارش داد.',
  '<o>گروه دوستان در دفاع از منشور سازمان ملل متحد</o> نشست داشت.',
  'مرکز خرید آتش گرفت.',
]

/** Lists with commas, numbers, owners, names that end with a foreign type word. */
const CHAINS: readonly string[] = [
  'وزیر در <o>کمیسیون کشاورزی، آب و منابع طبیعی مجلس</o> حاضر شد.',
  '<o>انجمن نویسندگان، عکاسان و خبرنگاران ورزشی</o> بیانیه داد.',
  'بازپرس <o>شعبه ۱۲ دادسرای شیراز</o> دستور داد.',
  '<o>بانک مرکزی <c iso="BR">برزیل</c></o> نرخ بهره را بالا برد.',
  '<o>صلیب سرخ <c iso="LB">لبنان</c></o> چادر فرستاد.',
  '<o>فیفا</o> <c iso="IR">ایران</c> را جریمه کرد.',
  'به نوشته <o>هرمزان تایمز</o>، مذاکرات ادامه دارد.',
  '<o>شرکت لینوار موتورز</o> ورشکست شد.',
  'دنیای تکنولوژی تغییر کرد.',
  // No body ends with a day.
  '<o>شورای شهر تهران</o> دوشنبه جلسه دارد.',
  // «بی‌پروانه» describes.
  'آموزشگاه بی‌پروانه پلمب شد.',
  'بیمارستان متروکه تخریب شد.',
]

/** Newspapers and companies whose names are words, by what stands around and beside them. */
const TRADES: readonly string[] = [
  'به نوشته روزنامه‌ها، <o>کیهان</o> و <o>جوان</o> این توافق را نوشتند و خرده گرفتند.',
  'به گزارش شبکه خبری <o>الجزیره</o>، آتش‌بس شکست.',
  'این سند با مهر و اعتماد امضا شد.',
  'ملت و دولت یکی‌اند.',
]

test.each([...BODIES, ...CLUBS, ...PHRASES, ...CHAINS, ...TRADES])('%s', marked => {
  const { missed, wrong } = compare(marked, 'organization')
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
})
