/**
 * Lengths of the months of the Lunar Hijri calendar as it was kept in Iran, Muharram 1265 to Ramadan 1447: a bit a month,
 * lowest first, 1 for 30 days and 0 for 29, in base 64.
 * Source: roozbehp/qamari, consolidated.txt (CC0 1.0); checked line by line against test/calendar/lunar-month-starts.tsv.
 */
export const LUNAR_MONTH_LENGTHS =
  'VVWrmtJV2iptpa7UVmyLdalWZau0k3pSV2ot2aXcpK3UpVpVraku6SVdpbUs12gbdaM6ZadsVdZKXcktuaVaVbVSV+pKbaktVWtqS3ZJL+kqrZXZkp3STbpK' +
  'a6W21Fbskm2yVtWqrJN2Uk/qTK2pXKWbtJW6VK2qNmknbaWt1JZpK7WjruSlbJW1KlupK7ml2lSrqlbqSm2pLdWmak21KjfpKm2ltlSbskvqSVuprdSW7JJu' +
  '0k7qKm2ltlRXcku2ybqkq9iVulKtylbpJnWlrtSV2kqtpbZkp2yVq7JqpS7lI75kp7Jlak5tyS7pplpVbUo36Sp2xTZlq7RLukpbqivVluySXtJN2kptprVU' +
  'l3KLdgE='
/** The first month whose start is known: Muharram 1265, on 1848-11-28. */
export const FIRST_LUNAR_YEAR = 1265
export const FIRST_LUNAR_DAY = -44228
/** Months whose start is known. */
export const LUNAR_MONTHS = 2194
