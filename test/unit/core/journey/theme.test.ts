import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { newId } from '../../../../core/journey/identifier.ts'
import { longestThemeWord, themeKinds, themeType } from '../../../../core/journey/theme.ts'

const theme = {
  id: newId(),
  revision: 1,
  updatedAt: '2026-11-21T10:00:00.000Z',
  journeyId: newId(),
  name: { 'en': 'Slow refunds', 'zh-CN': '退款慢' },
  kind: 'need-or-pain',
  words: ['refund*', '退款', '退貨 慢'],
  excluded: ['refund policy'],
  touchpointId: null,
  fromLater: 'a field that is not known yet',
}

/** What is wrong with a theme, by the name of the fault. */
function faultsOf(changed: object): string[] {
  return (v.safeParse(themeType.schema, { ...theme, ...changed }).issues ?? []).map(({ message }) => message)
}

describe('a theme', () => {
  it.each(themeKinds)('is kept as it was written, with what a later version adds to it: %s', (kind) => {
    expect(v.parse(themeType.schema, { ...theme, kind })).toEqual({ ...theme, kind })
  })

  it('loses what nobody sees of its words', () => {
    expect(v.parse(themeType.schema, { ...theme, words: [' \u202Erefund \n'] })).toMatchObject({ words: ['refund'] })
  })

  it.each([
    ['no-words', { words: [] }],
    ['no-letters', { words: ['refund', ' * '] }],
    ['no-letters', { excluded: ['👍🏽'] }],
    ['too-long', { words: ['a'.repeat(longestThemeWord + 1)] }],
    ['too-many', { words: Array.from({ length: 201 }, (_, index) => `word ${index}`) }],
    ['blank', { name: { en: ' ' } }],
    ['id', { touchpointId: 'checkout' }],
  ])('is refused by name: %s', (fault, changed) => {
    expect(faultsOf(changed)).toEqual([fault])
  })

  it('is of a kind that is known', () => {
    expect(faultsOf({ kind: 'sentiment' })).toHaveLength(1)
  })
})
