import type { ThemeCounter } from '../../../../../core/customers/themes/count-themes.ts'
import type { ThemeWords } from '../../../../../core/journey/theme.ts'
import type { CustomerData } from '../../../../../core/moments/customer-data.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTexts, createThemeCounter } from '../../../../../core/customers/themes/count-themes.ts'
import { themeMentions, withoutRareThemes } from '../../../../../core/customers/themes/theme-mentions.ts'
import { themeChange, themeShare } from '../../../../../core/customers/themes/theme-share.ts'
import { newId } from '../../../../../core/journey/identifier.ts'
import { noCustomers } from '../../../../../core/moments/customer-data.ts'
import { risingTheme } from '../../../../../core/moments/rising-theme.ts'
import { topTheme } from '../../../../../core/moments/top-theme.ts'

type TextSubmission = Parameters<ThemeCounter['add']>[0]

const refunds: ThemeWords = { words: ['refund*', '退款', '退費'], excluded: ['refund policy'] }
const parking: ThemeWords = { words: ['parking'], excluded: [] }

const [january, february] = [202601, 202602]

const said = (month: number, ...texts: string[]): TextSubmission => ({ month, n: 1, texts })
const times = (n: number, submission: TextSubmission) => Array.from<TextSubmission>({ length: n }).fill(submission)

/** The months of each theme. */
function countThemes(submissions: TextSubmission[], themes = [refunds, parking]) {
  const counter = createThemeCounter(themes)
  submissions.forEach(counter.add)
  return counter.mentions()
}

const within = (month: number) => ({ from: month, to: month })

describe('themes', () => {
  it('are counted in the submissions with text of each month, each submission once', () => {
    const submissions = [
      said(february, 'Refund! refund! refunded!', '退款太慢'),
      said(february, 'read the refund policy', '退費呢？'),
      said(february, 'no parking'),
      said(february, '👍🏽'),
      said(february, '', ' '),
      said(february),
      said(january, 'fine'),
    ]
    const [first, second] = countThemes(submissions)
    expect(first).toEqual([
      { month: january, mentions: 0, comments: 1 },
      { month: february, mentions: 2, comments: 4 },
    ])
    expect(themeShare(second!, within(february))).toMatchObject({ mentions: 1, comments: 4, share: 0.25 })
    const all = themeShare(first!)
    expect(all).toMatchObject({ mentions: 2, comments: 5, share: 0.4 })
    // Wilson by hand, 2 of 5.
    expect(all.interval!.low).toBeCloseTo(0.1176, 4)
    expect(all.interval!.high).toBeCloseTo(0.7693, 4)
  })

  it('count a row for as many as it stands for', () => {
    const counter = createThemeCounter([parking])
    counter.add({ month: january, n: 120, texts: ['parking'] })
    counter.add({ month: january, n: 80, texts: ['fine'] })
    expect(themeShare(counter.mentions()[0]!)).toMatchObject({ mentions: 120, comments: 200, share: 0.6 })
    expect(counter.comments()).toEqual([{ month: january, comments: 200 }])
  })

  it('have no share where nobody said anything', () => {
    const [counted] = countThemes([said(january, 'refund')])
    const [now, before] = [february, january].map(month => themeShare(counted!, within(month)))
    expect(now).toEqual({ mentions: 0, comments: 0, share: null, interval: null, reason: 'no-answers' })
    expect(themeChange(now!, before!)).toMatchObject({ value: null, reason: 'no-answers' })
    expect(countThemes([], [])).toEqual([])
  })

  it('tell the texts that staff found apart', () => {
    const foundByStaff = ['No refund yet', 'refund refund', 'parking', 'nice']
    expect(countTexts([refunds, parking], foundByStaff)).toEqual([2, 1])
  })

  const changed = [
    ...times(60, said(february, 'refund')),
    ...times(40, said(february, 'parking')),
    ...times(20, said(january, 'refund')),
    ...times(80, said(january, 'parking')),
  ]

  it('change from one period to the other, with interval and test', () => {
    const [counted] = countThemes([
      ...times(30, said(february, 'refund')),
      ...times(70, said(february, 'fine')),
      ...times(10, said(january, 'refund')),
      ...times(90, said(january, 'fine')),
    ])
    const change = themeChange(themeShare(counted!, within(february)), themeShare(counted!, within(january)))
    // By hand: .2 / sqrt(.2 * .8 * 2/100) = 3.5355, two-sided p .000407.
    expect(change.value).toBeCloseTo(0.2)
    expect(change.p).toBeCloseTo(0.000407, 6)
    expect(change.interval!.low).toBeGreaterThan(0)
  })

  it('are what the rules of pivotal moments take', () => {
    const [places, counted] = [[newId(), newId(), null], countThemes(changed, [refunds, parking, parking])]
    const themes: CustomerData['themes'] = themeMentions(counted.map((months, index) => ({
      touchpointId: places[index]!,
      name: ['退款慢', 'Parking', 'Nowhere'][index]!,
      now: themeShare(months, within(february)),
      before: themeShare(months, within(january)),
    })))
    const comments = 100
    expect(themes).toEqual([
      { touchpointId: places[0], theme: '退款慢', mentions: 60, comments, before: { mentions: 20, comments } },
      { touchpointId: places[1], theme: 'Parking', mentions: 40, comments, before: { mentions: 80, comments } },
    ])
    for (const rule of [topTheme, risingTheme])
      expect(rule({ ...noCustomers, themes }).proposals.map(({ touchpointId }) => touchpointId)).toEqual([places[0]])
  })

  it('are known of no period before where nobody said anything then, and not at all where nobody does now', () => {
    const [counted] = countThemes([said(february, 'refund')])
    const [now, before] = [february, january].map(month => themeShare(counted!, within(month)))
    const theme = { touchpointId: newId(), name: 'Refunds' }
    expect(themeMentions([{ ...theme, now: now!, before: before! }])).toMatchObject([{ mentions: 1, before: null }])
    expect(themeMentions([{ ...theme, now: before!, before: now! }])).toEqual([])
  })

  it('are shared of five customers at least, in either period', () => {
    const theme = { touchpointId: newId(), theme: 'Refunds', comments: 90 }
    const [enough, few] = [{ mentions: 5, comments: 90 }, { mentions: 4, comments: 90 }]
    expect(withoutRareThemes([
      { ...theme, mentions: 4, before: enough },
      { ...theme, mentions: 5, before: few },
      { ...theme, mentions: 50, before: enough },
    ])).toEqual([{ ...theme, mentions: 5, before: null }, { ...theme, mentions: 50, before: enough }])
  })

  const text = fc.string({ unit: fc.constantFrom('refund', ' ', '退款', 'parking', 'policy', '😀', '.'), maxLength: 8 })
  const anySubmissions = fc.array(
    fc.tuple(fc.constantFrom(february, january), fc.array(text, { maxLength: 3 }))
      .map(([month, texts]) => said(month, ...texts)),
    { maxLength: 20 },
  )

  it('never count a submission twice, however often it says the same', () => {
    fc.assert(fc.property(anySubmissions, (submissions) => {
      const counted = countThemes(submissions)
      for (const { mentions, comments } of counted.flat())
        expect(mentions).toBeLessThanOrEqual(comments)
      expect(countThemes(submissions.map(({ month, texts }) => said(month, ...texts, ...texts)))).toEqual(counted)
    }))
  })

  it('rise by no submission without their words', () => {
    fc.assert(fc.property(anySubmissions, fc.array(fc.nat(20)), (submissions, places) => {
      const more: TextSubmission[] = [...submissions]
      for (const place of places)
        more.splice(place, 0, said(february, 'nothing of it', '退 款'))
      const sums = (all: TextSubmission[]) => countThemes(all).map(months => themeShare(months))
      expect(sums(more).map(({ mentions, comments }) => [mentions, comments - places.length]))
        .toEqual(sums(submissions).map(({ mentions, comments }) => [mentions, comments]))
    }))
  })
})
