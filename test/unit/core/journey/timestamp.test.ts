import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { timestampOf, timestampSchema } from '../../../../core/journey/timestamp.ts'
import { fixedClock } from '../../support/fixed-clock.ts'

const isTimestamp = (text: unknown) => v.is(timestampSchema, text)

describe('a timestamp', () => {
  it('is any moment of this century, as a clock gives it', () => {
    const moments = fc.date({
      min: new Date('2000-01-01T00:00:00.000Z'),
      max: new Date('2099-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    })
    fc.assert(fc.property(moments, moment => isTimestamp(timestampOf({ now: () => moment }))), { seed: 20261121 })
  })

  it('is the nearest one under any clock whatever', () => {
    const moments = fc.date({ noInvalidDate: true })
    fc.assert(fc.property(moments, moment => isTimestamp(timestampOf({ now: () => moment }))), { seed: 20261121 })
    expect(['1999-12-31T23:59:59.999Z', '1970-01-01T00:00:00.000Z', '2101-01-01T00:00:00.000Z']
      .map(moment => timestampOf(fixedClock(moment)))).toEqual([
      '2000-01-01T00:00:00.000Z',
      '2000-01-01T00:00:00.000Z',
      '2099-12-31T23:59:59.999Z',
    ])
  })

  it('is in UTC, to the millisecond', () => {
    expect(timestampOf(fixedClock('2026-11-21T18:42:07.120+08:00'))).toBe('2026-11-21T10:42:07.120Z')
  })

  it('knows leap years', () => {
    expect(['2028-02-29T00:00:00.000Z', '2026-02-29T00:00:00.000Z'].map(isTimestamp)).toEqual([true, false])
  })

  it.each([
    '2026-11-21',
    '2026-11-21T10:42:07Z',
    '2026-11-21T10:42:07.120',
    '2026-11-21T10:42:07.120+00:00',
    '2026-11-21T24:00:00.000Z',
    '2026-11-21T10:42:60.000Z',
    '2026-04-31T00:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    '1999-12-31T23:59:59.999Z',
    '2100-01-01T00:00:00.000Z',
    ' 2026-11-21T10:42:07.120Z',
    '2026-11-21T10:42:07.120Z\n',
    1795258927120,
    null,
  ])('is not %j', (text) => {
    expect(isTimestamp(text)).toBe(false)
  })
})
