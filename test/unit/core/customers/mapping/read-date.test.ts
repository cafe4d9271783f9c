import type { DateOrder } from '../../../../../core/journey/source/mapping.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOrderOf } from '../../../../../core/customers/mapping/date-order.ts'
import { createDateReader } from '../../../../../core/customers/mapping/read-date.ts'
import { zoneTimes } from '../../../../../core/customers/mapping/zone-times.ts'

function read(cell: string, order: DateOrder | null = null, timeZone = 'UTC'): string | null {
  const moment = createDateReader(order, timeZone)(cell)
  return moment === null ? null : new Date(moment).toISOString()
}

const afternoon = '2026-11-03T14:05:00.000Z'

/** Zones with half and quarter hours, with changes at midnight and by half an hour, and with none. */
const zones = [
  ...['UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'America/Sao_Paulo', 'Australia/Lord_Howe'],
  ...['Asia/Kathmandu', 'Pacific/Apia', 'Africa/Casablanca', 'Pacific/Chatham'],
]

describe('a date', () => {
  it.each([
    '2026-11-03T14:05:00.000Z',
    '2026-11-03T14:05:00Z',
    '2026-11-03 14:05:00',
    '2026-11-03 14:05:00.000',
    '2026-11-03T14:05:00.000+0000',
    '2026-11-03T15:05:00+01:00',
    '2026-11-03T15:05:00+01',
    '2026-11-03T15:05+01:00[Europe/Berlin]',
    '2026-11-03 14:05:00 UTC',
    '2026-11-03 09:05:00 -0500',
    '2026-11-03 14:05',
    '2026/11/3 14:05',
    '2026/11/3 2:05:00 PM',
    '2026年11月3日 下午2:05',
    '2026年11月3日14时05分',
    '2026/11/03 下午 02:05:00',
    '２０２６／１１／０３　１４：０５',
    'Nov 3, 2026 2:05 PM',
    'November 3rd, 2026 at 2:05 p.m.',
    'Tue, 03 Nov 2026 14:05:00 +0000',
    '03-Nov-2026 14:05',
    '3 Nov 2026, 14:05',
    '\uFEFF 2026-11-03 14:05 ',
    '1793714700',
    '1793714700000',
  ])('is read: %s', (cell) => {
    expect(read(cell)).toBe(afternoon)
  })

  it('is read by the order of its digits', () => {
    expect(read('03.11.2026 14:05', 'day-first')).toBe(afternoon)
    expect(read('3/11/2026, 14:05', 'day-first')).toBe(afternoon)
    expect(read('11/3/2026 2:05 PM', 'month-first')).toBe(afternoon)
    expect(read('11/3/26, 2:05 PM', 'month-first')).toBe(afternoon)
    expect(read('46329.586805556', 'serial')).toBe(afternoon)
  })

  it('has hours of half a day', () => {
    expect(read('2026-11-03 12:05 AM')).toBe('2026-11-03T00:05:00.000Z')
    expect(read('2026-11-03 12:05 PM')).toBe('2026-11-03T12:05:00.000Z')
    expect(read('2026-11-03 中午 12:05')).toBe('2026-11-03T12:05:00.000Z')
    expect(read('2026-11-03 凌晨12:05')).toBe('2026-11-03T00:05:00.000Z')
  })

  it('begins its day in the zone where it has no time', () => {
    expect(read('2026-11-03', null, 'Asia/Shanghai')).toBe('2026-11-02T16:00:00.000Z')
  })

  it('keeps its own offset whatever the zone, and is none where its zone is not known', () => {
    expect(read('2026-11-03T15:05:00+01:00', null, 'Asia/Shanghai')).toBe(afternoon)
    expect(read('2026-11-03T15:05:00+01:00', null, '')).toBe(afternoon)
    expect(read('1793714700', null, '')).toBe(afternoon)
    expect(read('2026-11-03 14:05', null, '')).toBeNull()
    expect(read('2026-11-03 14:05', null, 'Mars/Olympus')).toBeNull()
  })

  it.each([
    ...['2026-02-29 10:00:00', '2026-11-03 24:00:00', '2026-11-03T10:61:00Z', '2026-11-03 1x:05:00'],
    ...['20x6-11-03 14:05:00', '2026-11-03T14:05:00.0x0Z', '1900-01-01 00:00:00', '1899-12-30', '9999-12-31'],
    ...['2026-11-03'.repeat(9)],
    ...['', ' ', '-', 'n/a', '1900-01-01', '0000-00-00 00:00:00', '1999-12-31T23:59:59Z', '2100-01-01'],
    ...['2026-02-29', '2026-13-01', '2026-04-31', '2026-11-03 24:05', '2026-11-03 14:65', '31/04/2026', '46329'],
    ...['2026-11-03 14:05 CET', '2026-11-03 and so on', '12345678901', '2000-01-01T00:00+14:00'],
  ])('is none that can be kept: %j', (cell) => {
    expect(read(cell, 'day-first')).toBeNull()
  })

  it('that a clock shows twice is the first, and that it never shows as much later', () => {
    expect(read('2026-10-25 02:30', null, 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    expect(read('2026-10-25 03:00', null, 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z')
    expect(read('2026-03-29 02:30', null, 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
    expect(read('2026-03-29 01:59:59', null, 'Europe/Berlin')).toBe('2026-03-29T00:59:59.000Z')
  })

  it('comes back from what any zone\'s clock shows, but for the hour that it shows twice', () => {
    const moments = fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2099, 11, 30) })
    fc.assert(fc.property(fc.constantFrom(...zones), moments, (timeZone, random) => {
      const moment = Math.floor(random / 1_000) * 1_000
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
      const found = createDateReader(null, timeZone)(shown.format(moment))
      expect(shown.format(found!)).toBe(shown.format(moment))
      expect(moment - found!).toBeOneOf([0, 30 * 60_000, 60 * 60_000])
    }))
  })

  it('keeps its thousandths', () => {
    expect(read('2026-11-03T14:05:06.789Z')).toBe('2026-11-03T14:05:06.789Z')
    expect(read('2026-11-03T15:05:06.789+01:00')).toBe('2026-11-03T14:05:06.789Z')
  })

  it('comes back over every change of the clock in a year', () => {
    for (const timeZone of ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
      const momentOf = zoneTimes(timeZone)!
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
      for (let moment = Date.UTC(2010, 0, 2); moment < Date.UTC(2011, 0, 2); moment += 97 * 60_000) {
        const text = shown.format(moment)
        expect(shown.format(momentOf(Date.parse(`${text.replace(' ', 'T')}Z`)))).toBe(text)
      }
    }
  })

  it('is nothing of any text, and never throws', () => {
    const reader = createDateReader('day-first', 'Europe/Berlin')
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
      const moment = reader(cell)
      expect(moment === null || (moment >= Date.UTC(2000, 0) && moment < Date.UTC(2100, 0))).toBe(true)
    }))
  })
})

describe('the order of digits', () => {
  it.each<[string, string[], DateOrder, boolean]>([
    ['day first', ['3/11/2026', '25/11/2026'], 'day-first', true],
    ['month first', ['11/3/2026', '11/25/2026', ''], 'month-first', true],
    ['nobody can tell', ['3/11/2026', '4/11/2026'], 'day-first', false],
    ['points', ['03.11.2026 14:05'], 'day-first', true],
    ['both at once', ['25/11/2026', '11/25/2026', '11/26/2026'], 'month-first', false],
    ['ISO', ['2026-11-03', '-', '2026-11-04T10:00:00Z'], 'year-first', true],
    ['names of months', ['Nov 3, 2026'], 'year-first', true],
    ['days as spreadsheets count', ['46329', '46330.5'], 'serial', true],
  ])('is found: %s', (_, cells, order, isSure) => {
    expect(dateOrderOf(cells)).toEqual({ order, isSure })
  })

  it('is none of what is no column of dates', () => {
    for (const cells of [[], ['', ' '], ['Nov', 'Dec'], ['2026-11-03', 'a', 'b'], ['5', '4'], ['46329', '12']])
      expect(dateOrderOf(cells)).toBeNull()
  })
})
