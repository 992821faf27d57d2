import { type Hashes, hashesOf, holds } from '../../text/hashes.js'
import { hashWords } from '../../text/tokenize.js'
import { PUNCT, type Tokens, WORD } from '../../text/tokens.js'

/** Small closed sets of words that stand beside dates and are none, kept as hashes so that no string is cut to look at them. */

/** Hashes of words with spaces between, made when they are first asked for: a text asks for few. */
export interface WordSet {
  readonly words: string
  hashes: Hashes | undefined
}

function wordSet(words: string): WordSet {
  return { words, hashes: undefined }
}

/** Whether token `t` is a word of the set. */
export function isOneOf(tokens: Tokens, t: number, set: WordSet): boolean {
  if (t < 0 || t >= tokens.count || tokens.kind[t] !== WORD) return false
  set.hashes ??= hashesOf(hashWords(set.words))
  return holds(set.hashes, tokens.hash[t] as number)
}

/** Whether token `t` is one of the punctuation marks. */
export function isMark(tokens: Tokens, t: number, marks: string): boolean {
  if (t < 0 || t >= tokens.count || tokens.kind[t] !== PUNCT) return false
  const mark = tokens.hash[t]
  for (let i = 0; i < marks.length; i++) if (marks.charCodeAt(i) === mark) return true
  return false
}

export const AND = wordSet('و')
export const THAT = wordSet('که')
export const UNTIL = wordSet('تا الی')
export const FROM = wordSet('از')
/** Before a date as its preposition. */
export const PREPOSITIONS = wordSet('در از تا طی الی بین به برای پیش پس بعد قبل حدود مورخ تاریخ مورخه طول ظرف حوالی')
/** Before a bare month these make it a date; «به مهر» does not. */
export const TIME_PREPOSITIONS = wordSet('در از تا طی الی تاریخ مورخ حوالی پایان آغاز ابتدای انتهای')
export const ORDINAL_ENDINGS = wordSet('ام م امین مین')
/** «برابر با ۵ اوت», «مصادف با عاشورا»: the next date is the one before in other words. */
export const EQUALS = wordSet('برابر مصادف مطابق معادل مقارن')
export const WITH = wordSet('با')

/** Heads of names that are often dates: «میدان هفت تیر», «بیمارستان ۱۷ شهریور», «خبرگزاری مهر». */
export const NAME_HEADS = wordSet(
  'خیابان میدان بلوار بیمارستان دانشگاه خبرگزاری پل اتوبان بزرگراه پارک مدرسه مسجد شهرک کوچه محله ایستگاه تیپ لشکر ورزشگاه شبکه ' +
    'روزنامه مجله گروه بانک فیلم بنیاد نبش حزب سازمان خیابون میدون چهارراه سه‌راه تقاطع مجتمع کارخانه شرکت پادگان هنرستان دبیرستان ' +
    'دبستان استادیوم سینما پاساژ بازار تالار بوستان باشگاه تیم انتشارات نشر کتابفروشی رمان سریال مستند آلبوم ترانه نمایشگاه پوهنتون ' +
    'لیسه جاده سرک چوک منطقه روستای قریه شهید آقای خانم دکتر مهندس استاد حاج سید ناو کشتی عملیات بنادر بندر زندان پالایشگاه نیروگاه ' +
    'سد هواپیمایی ایران‌خانم هفته‌نامه ماهنامه نامه سپاه قرارگاه گردان پایگاه درمانگاه کلینیک هتل رستوران میدانک پیروان فروشگاه',
)

/** Those that are named after weekdays: «بازار جمعه». */
export const WEEKDAY_HEADS = wordSet('بازار روستای قریه مسجد پل محله کوچه خیابان میدان')

/** Words for what is counted: after a number they make it no year. */
export const COUNTED = wordSet(
  'نفر تن درصد هزار میلیون میلیارد تریلیون تومان ریال دلار یورو پوند افغانی روپیه لیر درهم دینار کیلومتر متر کیلو کیلوگرم گرم سانتی‌متر ' +
    'سانتیمتر میلی‌متر کیلوگرم لیتر بشکه مورد دستگاه کشور شهر روز سال ماه هفته ساعت دقیقه ثانیه زن مرد کودک دختر پسر کشته زخمی مجروح بازیکن ' +
    'گل فیلم کتاب خودرو شرکت بانک واحد نماینده بازی امتیاز رأی رای صندلی کرسی صفحه جلد نسخه قطعه قلم عدد تا بار مرتبه دوره استان ' +
    'شهرستان روستا خانوار خانواده سرباز نظامی پلیس مأمور غیرنظامی شهروند دانشجو دانش‌آموز معلم پزشک کارگر کارمند نیرو موشک پهپاد ' +
    'هواپیما کشتی تانک بمب حمله پرونده طرح پروژه لایحه ماده بند تبصره گرایش رشته مدال هکتار فروند حلقه رأس راس کلمه بیت خط قرارداد ' +
    'جلسه نشست ساله روزه ماهه ساعته کیلوواتی مگاوات مگاواتی تنی نفره متری درجه ریشتر سهم برگ مدرسه مسجد بیمارستان تخت زندانی متهم ' +
    'قربانی جان‌باخته مصدوم فوتی بیمار مبتلا جسد گزارش عکس اثر شاعر نویسنده هنرمند عضو سازمان حزب تیم گروه کاندیدا نامزد داوطلب ' +
    'کیلوهرتز مگاهرتز پیکسل مگاپیکسل اینچ گیگابایت مگابایت دور راند دست ست گیم امین سنت نفری پرس کانتینر تخته جریب ولسوالی ولایت ' +
    'خانه سناتور وزیر سفیر دیپلمات خبرنگار سی‌سی گلوله فشنگ جوان زوج فرزند سالگی',
)

/** The units among them: after these even «۲۰۰۰» is no year. */
export const MEASURES = wordSet(
  'نفر تن درصد هزار میلیون میلیارد تریلیون تومان ریال دلار یورو پوند افغانی روپیه لیر درهم دینار کیلومتر متر کیلو کیلوگرم گرم لیتر بشکه مورد ' +
    'دستگاه روز سال ماه هفته ساعت دقیقه ثانیه نسخه هکتار فروند تخت واحد صفحه مگاوات کیلووات متری نفره نفری کیلومتری خانوار',
)

/** After a month and a year even these do not count: «مرداد ۱۴۰۰ گرم بود»; these do. */
export const COUNTED_AFTER_MONTH = wordSet('نفر تن درصد هزار میلیون میلیارد تومان ریال دلار یورو')

/** Before a number these make it no year. */
export const NUMBERED = wordSet(
  'شماره پلاک ماده بند تبصره قطعنامه کانال اصل آیه سوره بیت صفحه ص تلفن کد نمره رقم عدد مبلغ قیمت حدود تقریبا نزدیک حداقل حداکثر ' +
    'بالای زیر فقط تنها دست‌کم کم‌تر بیش بیشتر کمتر ردیف پرواز واحد اتاق نمایه ارتفاع طول وزن ظرفیت سایز نسخه ویرایش ساعت ۀ مصوبه بخشنامه ' +
    'شاخص جمعیت تعداد شمار مساحت فاصله سرعت',
)

/** Nouns that a bare year follows: «جام جهانی ۲۰۲۲», «انتخابات ۹۶», «زلزله ۶۹ رودبار». */
export const EVENTS = wordSet(
  'انتخابات انقلاب زلزله زمین‌لرزه کنکور بودجه فتنه المپیک جهانی جنگ حوادث اعتراضات اعتراض‌های اعتراضهای قیام کودتای کودتا سیل ورودی متولد ' +
    'متولدین ناآرامی‌های ناآرامیهای ناآرامی آشوب‌های اعتراض تظاهرات خیزش حمله انفجار عملیات جنایت حملات تحولات رویداد لیگ جشنواره برجام توافق قرارداد معاهده بحران شورش رویدادهای وقایع یورو آسیایی پارالمپیک تابستان ' +
    'زمستان بهار پاییز سرشماری مشروطه خشکسالی قانون نوروز عید اعدام‌های کشتار لایحه مصوب زاده حمله تقسیم اشغال محصول',
)

/** Bullets: beside these «سه تیر» is no date. */
export const SHOOTING = wordSet(
  'شلیک گلوله سینه اصابت خورد زد زدند خوردند رها کمان پا سر مغز هوایی خلاص غیب دروازه چراغ برق خلاصی',
)

/** «دنیای امروز», «نسل امروز»: nowadays. */
export const OF_TODAY = wordSet(
  'نسل جامعه جامعهٔ دنیای جهان مشکل مشکلات شرایط ایران بازار فرهنگ بشر انسان زندگی سینمای سینما هنر جوان جوانان وضعیت عصر روزگار نیاز نیازهای ' +
    'ادبیات شعر اقتصاد سیاست دوران موقعیت زبان مردم کودکان زنان خانواده معماری موسیقی هزینه ارزش حال وضع مسئله مسائل مساله قرن به',
)
/** In front of «امروز» where a speaker means nowadays. */
export const SPEECH_BEFORE = wordSet('که و اما ولی اینکه اگر ما آنچه چون زیرا بلکه لذا حالا')
/** After «امروز» where something is reported of the day. */
export const REPORT_AFTER = wordSet('در با از صبح عصر ظهر شب منتشر برگزار وارد اعلام تا')
/** «زائران اربعین», «پیاده‌روی اربعین»: what is named after a day is not the day. */
export const OF_HOLIDAY = wordSet(
  'زائران زائر زائرین زوار پیاده‌روی پیادهروی روی ایام راهپیمایی پیاده‌روی مراسم حماسه کنگره ستاد موکب موکب‌های فرهنگ پیام قیام واقعه سفره آیین میراث شهدای نماز بزرگداشت ' +
    'طرح پویش عزاداری جشنواره نهضت جشن تبریک گرامیداشت سفر سفرهای مسافران تردد عظیم باشکوه همایش اردوی درس فلسفه فیلم خرید بازار ' +
    'حسینی دسته سنت رسم بازی شام خدمات زیارت پذیرایی عیدی سفیران موضوع ویژه‌برنامه محور کربلای کمیته روحیه',
)
/** «یکی دو سال اخیر» */
export const ABOUT_ONE = wordSet('یکی')
export const SAME = wordSet('همین همان همون')
/** «ماه دیگه» is the next; «ماه دیگر» may be another. */
export const SPOKEN_HENCE = wordSet('دیگه')
export const PRAYER = wordSet('نماز')

/** What attacked or is remembered: with them «۱۱ سپتامبر» is that of 2001. */
export const ATTACKS = wordSet(
  'حملات حمله حادثه حوادث رویداد رویدادهای وقایع واقعه عملیات تروریستی قربانیان سالگرد پرونده برج‌های تراژدی',
)

/** Stems after the verb prefix «می», which is also a month. */
export const AFTER_VERB_PREFIX = wordSet(
  'شود شوند شد شدند شدم شدیم شوم شویم شوی شوید کند کنند کنم کنیم کنی کنید کرد کردند کردم کردیم گوید گویند گفت گفتند گویم گوییم رود روند رفت ' +
    'رفتند روم رویم رسد رسند رسید رسیدند باشد باشند باشیم دهد دهند داد دادند دهم دهیم گیرد گیرند گرفت گرفتند توان تواند توانند توانست توانم ' +
    'توانیم خواهد خواهند خواست خواهم خواهیم خواستند آید آیند آمد آمدند آورد آورند آوردند دارد دارند داشت داند دانند دانست دانم دانیم بیند بینند ' +
    'دید دیدند بینم بینیم ماند مانند ماندند بود بودند گذرد گذشت گذارد گذارند گذاشت زند زنند زد زدند خورد خورند خوردند برد برند بردند سازد سازند ' +
    'ساخت ساختند یابد یابند یافت یافتند کشد کشند کشید افتد افتند افتاد شنود شنید نویسد نویسند نوشت خواند خوانند خواندند نامد نامند نامید پردازد ' +
    'پردازند پرداخت کوشد کوشند جوید طلبد انجامد ارزد گردد گردند گشت گشتند نماید نمایند نمود نمودند فروشد فروشند فروخت خرد خرند خرید بندد بندند ' +
    'بست شناسد شناسند شناخت پذیرد پذیرند پذیرفت بخشد بخشید نشیند نشینند نشست ایستد ایستاد پرسد پرسید خوابد میرد میرند مرد شه کنه گه ره رم ' +
    'کنن شن گن خوان دونم دونی خوام خوای تونه تونم تونی تونیم دن دم گیرن گیره یاد یام یان بره برن زنن زنه خوره شکند شکست چرخد سوزد لرزد روید رویند تابد بارد ترسد ترسند',
)

const PAST =
  'شد شدند بود بودند کرد کردند داد دادند گرفت گرفتند رفت رفتند گفت گفتند داشت داشتند رسید رسیدند زد زدند یافت یافتند آمد آمدند ساخت ساختند ' +
  'پیوست پیوستند نوشت نوشتند افزود باخت باختند شکست کشت کشتند گذشت گذشتند افتاد افتادند دید دیدند نشستند سوخت فرستاد فرستادند گذاشت ' +
  'گذاشتند خواست خواستند خوردند بردند آوردند'
const PRESENT =
  'شود شوند کند کنند کنم کنیم رسد رسند دهد دهند گیرد گیرند آید آیند آییم رود روند رویم یابد یابند فرستد فرستند سازد سازند گردد گردند نشیند ' +
  'نشینند پردازد پردازند زند زنند بندد گذارد گذارند کشد بیند بینند خورند برند آورند شه کنه کنن رسه ره ریم'

function withPrefix(verbs: string): string {
  return verbs.replace(/\S+/g, 'می$& نمی$&')
}

/** The past, by itself and with the prefix joined to it; some are the present with the prefix, «می‌برد». */
export const PAST_VERBS = wordSet(`${PAST} ${withPrefix(PAST)} خورد برد آورد درگذشت`)
export const EITHER_VERBS = wordSet('خورد برد آورد')
/** The rest of «گفت و گو» and its like, with «و» or without. */
export const TALK = wordSet('گو گوی گوها گوهای گویی شنود شنودهای وگو وگوی وگوها وگوهای وگویی وشنود')
/** The past with a copula or a conjunction after them, or at the end of their clause: «برگزار شده است». */
export const PARTICIPLES = wordSet('شده کرده داده گرفته رفته رسیده یافته آمده بوده')
export const AFTER_PARTICIPLE = wordSet('است اند بود بودند تا که و اما ولی')
/** «برگزار خواهد شد». */
export const FUTURE_VERBS = wordSet('خواهد خواهند خواهیم خواهم خواهید خواهی نخواهد نخواهند')
/** The present with the prefix or without, and the subjunctive: «آماده می‌شود», «برگزار شود». */
export const PRESENT_VERBS = wordSet(`${PRESENT} ${withPrefix(PRESENT)} بشود بشه میاد`)
/** The prefix itself, also where a space is left after it. */
export const VERB_PREFIX = wordSet('می نمی')
/** «می» as a word, to tell its month. */
export const MAY = wordSet('می')
export const TIR = wordSet('تیر')
export const ZERO = wordSet('صفر')
export const WATER = wordSet('آب')
export const INDEFINITE = wordSet('ای یی')
export const IMAM = wordSet('امام نماز ائمه خطیب خطبه‌های خطبه امامت دعای مسجد')
export const EACH = wordSet('هر')
export const YEARLY = wordSet('ها های هایی هایش')
export const HOUR = wordSet('ساعت')
/** «شنبه‌بازار», «جمعه‌خانی» */
/** «دی اکسید کربن», «دی وی دی» */
export const AFTER_DI = wordSet('اکسید وی ان سی جی اتیل متیل کلرید سولفید هیدرو')
export const DI = wordSet('دی')
export const PLURAL = wordSet('های ها')
/** «مهر و موم» */
export const MEHR = wordSet('مهر')
export const WAX = wordSet('موم')
export const COMPOUND_TAILS = wordSet('بازار خانی خان زاده نژاد پور لو')
