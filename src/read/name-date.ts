import { formatDay } from '../calendar/edtf.js'
import { parseDate } from '../calendar/header-date.js'

const DATE = /(?<!\d)(1[34]\d\d|19\d\d|20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/

/** The day a file's name has in it, `YYYY-MM-DD`: «news-2025-08-23.txt», «20250823.html», «14040601.txt». */
export function dateOfName(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const found = DATE.exec(name)
  const day = found ? parseDate(`${found[1]}-${found[3]}-${found[4]}`) : undefined
  return day === undefined ? undefined : formatDay(day)
}
