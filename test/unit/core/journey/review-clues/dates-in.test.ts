import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesIn, typedDate } from '../../../../../core/journey/review-clues/dates-in.ts'

/** A Sunday, by the clock of whoever runs this. */
const now = new Date(2026, 10, 29, 15, 30)
const read = (text: string, language: string | null = null) => datesIn(text, { now, language })

/** As pages write dates, and what they come to. */
const pages: [string, ...string[]][] = [
  ['2026-03-14', '2026-03-14'],
  ['2026-03-14T23:10:00Z', '2026-03-14'],
  ['2026/3/14 10:22', '2026-03-14'],
  ['2026.03.14', '2026-03-14'],
  ['March 14, 2026', '2026-03-14'],
  ['Mar 14th, 2026', '2026-03-14'],
  ['14 March 2026', '2026-03-14'],
  ['14th of March 2026', '2026-03-14'],
  ['Sept. 3, 2025', '2025-09-03'],
  ['Reviewed in the United States on March 14, 2026', '2026-03-14'],
  ['Date of experience: 14 March 2026', '2026-03-14'],
  ['March 2026', '2026-03'],
  ['Dec, 2025', '2025-12'],
  ['Mar 14', '2026-03-14'],
  ['24 Dec', '2025-12-24'],
  ['14.03.2026', '2026-03-14'],
  ['31/03/2026', '2026-03-31'],
  ['03/31/2026', '2026-03-31'],
  ['04/04/2026', '2026-04-04'],
  ['today', '2026-11-29'],
  ['Yesterday', '2026-11-28'],
  ['just now', '2026-11-29'],
  ['5 minutes ago', '2026-11-29'],
  ['20 hours ago', '2026-11-28'],
  ['3 days ago', '2026-11-26'],
  ['3d ago', '2026-11-26'],
  ['a day ago', '2026-11-28'],
  ['2 weeks ago', '2026-11'],
  ['6 weeks ago', '2026-10'],
  ['a month ago', '2026-10'],
  ['11 months ago', '2025-12'],
  ['a year ago', '2025'],
  ['2 yrs ago', '2024'],
  ['last month', '2026-10'],
  ['last year', '2025'],
  ['2026年3月14日', '2026-03-14'],
  ['2026 年 3 月 14 號', '2026-03-14'],
  ['2026年3月', '2026-03'],
  ['2026年3月份', '2026-03'],
  ['2025年', '2025'],
  ['３月１４日', '2026-03-14'],
  ['12月24日', '2025-12-24'],
  ['民國115年3月14日', '2026-03-14'],
  ['民国114年12月', '2025-12'],
  ['去年3月', '2025-03'],
  ['今年 2 月 3 日', '2026-02-03'],
  ['30 secs ago', '2026-11-29'],
  ['1 hr ago', '2026-11-29'],
  ['3 mo ago', '2026-08'],
  ['5 wks ago', '2026-10'],
  ['3天前', '2026-11-26'],
  ['三天前', '2026-11-26'],
  ['2小时前', '2026-11-29'],
  ['2 小時前', '2026-11-29'],
  ['十分钟前', '2026-11-29'],
  ['两周前', '2026-11'],
  ['兩個星期前', '2026-11'],
  ['3个月前', '2026-08'],
  ['三個月前', '2026-08'],
  ['半年前', '2026-05'],
  ['2年前', '2024'],
  ['昨天', '2026-11-28'],
  ['前天 18:20', '2026-11-27'],
  ['刚刚', '2026-11-29'],
  ['上个月', '2026-10'],
  ['去年', '2025'],
  ['14 March 2026, edited 20 March 2026', '2026-03-14', '2026-03-20'],
  ['tomorrow: 2026-11-30', '2026-11-30'],
  ['offer ends 2026-12-24'],
  ['2026-02-30'],
  ['2026-13-01'],
  ['1999-03-14'],
  ['Marvel 2026'],
  ['you may 5'],
  ['1.2.3'],
  ['10:22'],
  ['order 20260314'],
  [''],
]

describe('the dates in a text of a page', () => {
  it.each(pages)('%s', (text, ...dates) => {
    expect(read(text)).toEqual(dates)
  })

  it.each([
    ['en-US', '2026-03-04'],
    ['en-GB', '2026-04-03'],
    ['de', '2026-04-03'],
    ['en', '2026'],
    ['no language at all', '2026'],
    [null, '2026'],
  ])('are of figures that a language has in its own order: %s', (language, date) => {
    expect(read('03/04/2026', language)).toEqual([date])
  })

  it('exist, and are not to come, whatever the text', () => {
    const unit = fc.constantFrom(...'0123456789-/. 年月日前天今去 ago days Mar May 2026 20')
    fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      for (const date of read(text))
        expect(date <= '2026-11-30').toBe(true)
    }), { numRuns: 2_000 })
  })

  it('are the same day in every way of writing it', () => {
    const days = fc.date({ min: new Date(2000, 0, 1), max: now, noInvalidDate: true })
    fc.assert(fc.property(days, (day) => {
      const [y, m, d] = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
      const iso = [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-')
      const inEnglish = ['en-US', 'en-GB'].flatMap(language => ['long', 'medium'].map(dateStyle =>
        new Intl.DateTimeFormat(language, { dateStyle } as Intl.DateTimeFormatOptions).format(day)))
      for (const written of [iso, `${y}/${m}/${d}`, `${y}年${m}月${d}日`, `民國${y - 1911}年${m}月${d}日`, ...inEnglish])
        expect(read(written)).toEqual([iso])
    }))
  })

  it.each(['3 '.repeat(10_000), '2026年'.repeat(10_000), '九'.repeat(20_000), 'March '.repeat(3_000)])(
    'are looked for in no time in what a hostile page has',
    (text) => {
      const start = performance.now()
      read(text)
      expect(performance.now() - start).toBeLessThan(500)
    },
  )
})

describe('a date that somebody types', () => {
  const typed = (text: string) => typedDate(text, { now, language: 'en-GB' })

  it.each([
    ['2026', '2026'],
    ['2026-03', '2026-03'],
    ['March 2026', '2026-03'],
    ['14/3/2026', '2026-03-14'],
    ['3 days ago', '2026-11-26'],
    ['2026年3月', '2026-03'],
  ])('%s', (text, date) => {
    expect(typed(text)).toBe(date)
  })

  it.each(['', 'spring', '2027', '2026-00', '2 March or 2 May 2026'])('cannot be read, or is to come: %s', (text) => {
    expect(typed(text)).toBeNull()
  })
})
