import type { TieClues } from '../../../../../core/customers/tying/create-tie.ts'
import type { Rule } from '../../../../../core/journey/source/rule.ts'
import { describe, expect, it } from 'vitest'
import { createTie } from '../../../../../core/customers/tying/create-tie.ts'
import { newId } from '../../../../../core/journey/identifier.ts'

const nothing: TieClues = {
  address: null,
  survey: null,
  question: null,
  tag: null,
  queue: null,
  channel: null,
  touchpoint: null,
}

function tied(rules: [by: Rule['by'], pattern: string][], clues: Partial<TieClues>): number {
  return createTie(rules.map(([by, pattern]) => ({ by, pattern, placeId: newId() })))({ ...nothing, ...clues })
}

describe('where an answer belongs', () => {
  it('is said by the first rule that fits, and by none where none does', () => {
    const rules: [Rule['by'], string][] = [['queue', 'Returns'], ['channel', 'phone'], ['queue', '*']]
    expect(tied(rules, { queue: 'returns', channel: 'phone' })).toBe(0)
    expect(tied(rules, { queue: 'Billing', channel: 'Phone' })).toBe(1)
    expect(tied(rules, { queue: 'Billing' })).toBe(2)
    expect(tied(rules, { channel: 'chat' })).toBe(-1)
    expect(tied(rules, {})).toBe(-1)
  })

  it.each([
    ['https://www.shop.example/checkout/pay?step=2', 'shop.example/checkout/*', 0],
    ['shop.example/checkout/pay', 'shop.example/checkout/*', 0],
    ['/checkout/pay', '/checkout/*', 0],
    ['https://shop.example/cart', '/checkout/*', -1],
    ['no address at all', '/checkout/*', -1],
  ])('is told by an address with or without its host: %s', (address, pattern, rule) => {
    expect(tied([['address', pattern]], { address })).toBe(rule)
  })

  it.each([
    ['checkout, vip', 0],
    ['vip checkout', 0],
    ['vip;Check-out', 0],
    ['vip', -1],
    ['checkout-later', -1],
  ])('is told by one tag of several: %s', (tag, rule) => {
    expect(tied([['tag', 'checkout']], { tag })).toBe(rule)
  })

  it.each([
    ['queue', 'Orders; Refunds', 'refunds', 0],
    ['channel', 'voice;callback', 'callback', 0],
    ['queue', 'Sales, Europe', 'Sales, Europe', 0],
    ['queue', 'Sales, Europe', 'Europe', -1],
    ['survey', 'One; two', 'two', -1],
  ] as const)('is told by one %s of several: %s', (by, cell, pattern, rule) => {
    expect(tied([[by, pattern]], { [by]: cell })).toBe(rule)
  })

  it('is told by words with a star for anything, in whatever spelling', () => {
    expect(tied([['survey', 'After * survey']], { survey: 'after-delivery SURVEY' })).toBe(0)
    expect(tied([['survey', '退货*']], { survey: '退货满意度调查' })).toBe(0)
    expect(tied([['survey', 'After * survey']], { survey: 'Before the survey' })).toBe(-1)
    expect(tied([['question', 'q2']], { question: 'q2' })).toBe(0)
  })
})
