import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activeUsers } from '../../../../core/metrics/activity.ts'
import { churn, netChange } from '../../../../core/metrics/churn.ts'
import { firstContactFromTickets, firstContactResolution } from '../../../../core/metrics/contacts.ts'
import { lifetimeByChurn, lifetimeByPurchases, lifetimeBySegment } from '../../../../core/metrics/lifetime.ts'
import { referralRates } from '../../../../core/metrics/referral.ts'
import { firstResponseTime, resolutionTime } from '../../../../core/metrics/resolution.ts'
import { retention } from '../../../../core/metrics/retention.ts'
import { trialToPaid, trialToPaidByMonth } from '../../../../core/metrics/trial.ts'
import { anyColumn, anyValue, badNumbers } from '../../support/anything.ts'

const calendar = { hours: 'calendar', until: 'full-resolution' } as const

describe('retention and churn', () => {
  it('are shares of those there at the start', () => {
    expect(retention({ start: 1000, end: 1050, joined: 150 })).toMatchObject({ value: 90, n: 1000, unclipped: 90 })
    expect(churn({ start: 1000, lost: 100 })).toMatchObject({
      value: 10,
      n: 1000,
      interval: { low: expect.closeTo(8.29, 2), high: expect.closeTo(12.02, 2) },
    })
    expect(netChange({ start: 1000, end: 1050 })).toMatchObject({ value: -5, interval: null })
  })

  it('report errors in the data and cut nothing off', () => {
    expect(retention({ start: 100, end: 110, joined: 5 })).toMatchObject({
      value: null,
      reason: 'kept-more-than-base',
      unclipped: 105,
    })
    expect(retention({ start: 100, end: 10, joined: 15 })).toMatchObject({
      value: null,
      reason: 'joined-more-than-end',
      unclipped: -5,
    })
    expect(churn({ start: 100, lost: 101 })).toMatchObject({ value: null, reason: 'lost-more-than-base' })
  })

  it('are unknown without a base', () => {
    const figures = [
      retention({ start: 0, end: 5, joined: 9 }),
      churn({ start: 0, lost: 0 }),
      netChange({ start: 0, end: 3 }),
    ]
    expect(figures.map(({ value, reason }) => [value, reason])).toEqual(figures.map(() => [null, 'zero-base']))
    expect(churn({ start: Number.NaN, lost: 1 }).reason).toBe('not-a-count')
  })
})

describe('times', () => {
  it('show median and 90th percentile beside the mean', () => {
    expect(resolutionTime([1, 2, 3, 4, 90, null, -5, 'soon'], calendar)).toMatchObject({
      value: 20,
      median: 3,
      percentile90: expect.closeTo(55.6, 10),
      n: 5,
      excluded: 3,
      negative: 1,
      hours: 'calendar',
      interval: { low: 0 },
    })
    expect(firstResponseTime([2, 4], 'business')).toMatchObject({
      value: 3,
      hours: 'business',
      until: 'first-response',
    })
  })

  it('are unknown where nothing was resolved', () => {
    expect(resolutionTime([null, -1], calendar)).toMatchObject({
      value: null,
      median: null,
      reason: 'no-answers',
      negative: 1,
    })
  })
})

describe('first contact resolution', () => {
  it('has two denominators', () => {
    const { gross, net } = firstContactResolution({ resolvedFirst: 60, contacts: 100, resolvable: 80 })
    expect([gross.value, net.value]).toEqual([60, 75])
    expect(firstContactResolution({ resolvedFirst: 60, contacts: 50, resolvable: null })).toMatchObject({
      gross: { reason: 'resolved-more-than-base' },
      net: { reason: 'not-a-count' },
    })
  })

  it('is estimated from tickets by a named proxy', () => {
    const ticket = (replies: number, reopened = false, resolved = true) => ({ resolved, reopened, replies })
    const tickets = [ticket(0), ticket(1), ticket(1, true), ticket(3), ticket(1, false, false)]
    expect(firstContactFromTickets(tickets, 'no-reopen-at-most-one-reply')).toMatchObject({
      value: 50,
      n: 4,
      excluded: 1,
    })
    expect(firstContactFromTickets([...tickets, ticket(1)], 'exactly-one-reply')).toMatchObject({
      value: 60,
      proxy: 'exactly-one-reply',
    })
  })
})

describe('active users', () => {
  const event = (userId: string, time: string) => ({ userId, at: Date.parse(time) })
  const events = [
    event('a', '2026-03-01T00:30:00Z'),
    event('a', '2026-03-31T12:00:00Z'),
    event('b', '2026-03-31T23:30:00Z'),
    event('c', '2026-04-02T00:00:00Z'),
  ]

  it('are distinct people in a month of their time zone', () => {
    expect(activeUsers(events, { kind: 'month', month: '2026-03', timeZone: 'UTC' })).toMatchObject({
      value: 2,
      n: 3,
      excluded: 0,
    })
    expect(activeUsers(events, { kind: 'month', month: '2026-03', timeZone: 'Europe/Berlin' }).value).toBe(1)
    expect(activeUsers(events, { kind: 'month', month: '2026-02', timeZone: 'America/New_York' }).value).toBe(1)
  })

  it('are counted in rolling windows, first and last day included', () => {
    expect(activeUsers(events, { kind: 'rolling', days: 28, last: '2026-04-02', timeZone: 'UTC' }).value).toBe(3)
    expect(activeUsers(events, { kind: 'rolling', days: 2, last: '2026-04-01', timeZone: 'UTC' }).value).toBe(2)
  })

  it('are none in an empty window, and unknown without events or a window', () => {
    expect(activeUsers(events, { kind: 'month', month: '2025-01', timeZone: 'UTC' }).value).toBe(0)
    expect(activeUsers([{ userId: '', at: 1 }], { kind: 'month', month: '2025-01', timeZone: 'UTC' })).toMatchObject({
      value: null,
      reason: 'no-events',
      excluded: 1,
    })
    expect(activeUsers(events, { kind: 'month', month: '2025-13', timeZone: 'UTC' }).reason).toBe('no-such-window')
    expect(activeUsers(events, { kind: 'month', month: '2025-01', timeZone: 'Atlantis' }).reason).toBe('no-such-window')
  })
})

describe('trial to paid', () => {
  const day = (time: string) => Date.parse(`${time}T00:00:00Z`)
  const trial = (started: string, converted: string | null = null) =>
    ({ startedAt: day(started), convertedAt: converted === null ? null : day(converted) })
  const trials = [
    trial('2026-01-05', '2026-01-10'),
    trial('2026-01-06', '2026-03-01'),
    trial('2026-01-07'),
    trial('2026-02-25', '2026-02-27'),
    trial('2026-02-26'),
  ]
  const window = { days: 14, now: day('2026-03-01') }

  it('judges only trials old enough, and only conversions within the window', () => {
    expect(trialToPaid(trials, window)).toMatchObject({ value: expect.closeTo(33.33, 2), n: 3, waiting: 2, days: 14 })
  })

  it('is too early, not low, for a young cohort', () => {
    const cohorts = trialToPaidByMonth(trials, window, 'UTC')!
    expect([...cohorts.keys()]).toEqual(['2026-01', '2026-02'])
    expect(cohorts.get('2026-02')).toMatchObject({ value: null, reason: 'too-early', waiting: 2 })
    expect(trialToPaidByMonth(trials, window, 'Atlantis')).toBeNull()
  })

  it('excludes what cannot be', () => {
    expect(trialToPaid([trial('2026-01-05', '2026-01-01'), trial('2027-01-01')], window)).toMatchObject({
      value: null,
      reason: 'no-trials',
      excluded: 2,
    })
  })
})

describe('referral rates', () => {
  it('are three, and the first can pass 100', () => {
    const { perCustomer, ofNew, advocates } = referralRates({
      newReferred: 150,
      allNew: 200,
      advocates: 30,
      customers: 100,
    })
    expect([perCustomer.value, ofNew.value, advocates.value]).toEqual([150, 75, 30])
    expect([perCustomer.interval === null, ofNew.interval === null]).toEqual([true, false])
    expect(referralRates({ newReferred: 3, allNew: 2, advocates: 1, customers: 0 })).toMatchObject({
      perCustomer: { reason: 'zero-base' },
      ofNew: { reason: 'referred-more-than-new' },
    })
  })
})

describe('lifetime value', () => {
  it('is known both ways, with margin or without', () => {
    expect(lifetimeByPurchases({ purchaseValue: 50, purchasesPerPeriod: 4, lifespan: 3, margin: null })).toEqual({
      value: 600,
      by: 'purchases',
      marginOn: false,
    })
    expect(lifetimeByChurn({ revenuePerAccount: 100, margin: 0.8, churn: 0.05 }).value).toBeCloseTo(1600, 8)
  })

  it('is unknown where nobody leaves', () => {
    expect(lifetimeByChurn({ revenuePerAccount: 100, margin: 1, churn: 0 })).toMatchObject({
      value: null,
      reason: 'zero-churn',
    })
    expect(lifetimeByChurn({ revenuePerAccount: 100, margin: 1, churn: 5 }).reason).toBe('no-such-share')
  })

  it('is known for each segment', () => {
    const account = { revenuePerAccount: 10, margin: null }
    const segments = new Map([['small', { ...account, churn: 0.1 }], ['large', { ...account, churn: 0 }]])
    expect([...lifetimeBySegment(segments, lifetimeByChurn).values()].map(({ value }) => value)).toEqual([100, null])
  })
})

it('business metrics neither throw nor give a number that is none, on anything', () => {
  fc.assert(fc.property(anyColumn, fc.tuple(anyValue, anyValue, anyValue, anyValue), (column, some) => {
    const [a, b, c, d] = some as [number, number, number, number]
    const rows = column as never[]
    expect(badNumbers([
      retention({ start: a, end: b, joined: c }),
      churn({ start: a, lost: b }),
      netChange({ start: a, end: b }),
      resolutionTime(column, calendar),
      firstContactResolution({ resolvedFirst: a, contacts: b, resolvable: c }),
      firstContactFromTickets(rows, 'exactly-one-reply'),
      activeUsers(rows, { kind: 'month', month: '2026-01', timeZone: 'UTC' }),
      trialToPaid(rows, { days: a, now: b }),
      trialToPaidByMonth(rows, { days: a, now: b }, 'UTC'),
      trialToPaid(column.map(at => ({ startedAt: at, convertedAt: at })), { days: 1, now: 9 }),
      referralRates({ newReferred: a, allNew: b, advocates: c, customers: d }),
      lifetimeByPurchases({ purchaseValue: a, purchasesPerPeriod: b, lifespan: c, margin: d }),
      lifetimeByChurn({ revenuePerAccount: a, margin: b, churn: c }),
    ])).toEqual([])
  }))
})
