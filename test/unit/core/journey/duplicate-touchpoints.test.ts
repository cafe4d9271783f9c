import type { Observation } from '../../../../core/journey/observation.ts'
import type { Touchpoint } from '../../../../core/journey/touchpoint.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeDuplicateTouchpoints } from '../../../../core/journey/duplicate-touchpoints.ts'

/** Ids of one letter, which stand in the order of the alphabet. */
const touchpoint = (id: string, name: Touchpoint['name'] | string, part: Partial<Touchpoint> = {}): Touchpoint => ({
  id,
  revision: 1,
  updatedAt: '2026-11-21T00:00:00.000Z',
  stageId: 'compare',
  name: typeof name === 'string' ? { en: name } : name,
  channel: 'web',
  position: 0,
  reach: null,
  addressPattern: null,
  ...part,
})

const seen = (touchpointId: string, auditorId: string) => ({ touchpointId, auditorId }) as Observation
const on = (page: string, ...where: [touchpointId: string, auditorId: string][]) => where.map(
  ([touchpointId, auditorId]) => ({ touchpointId, auditorId, page: { address: page, title: '' } }) as Observation,
)

const seenByTwo = [seen('a', 'Ann'), seen('b', 'Ben')]

function pairs(touchpoints: Touchpoint[], observations: Observation[] = []): string[] {
  const proposals = [...proposeDuplicateTouchpoints({ stages: [], touchpoints, observations })]
  return proposals.map(({ one, other, because }) => `${one.id} ${other.id} ${because}`)
}

const at = (addressPattern: string) => ({ addressPattern })
const pricing = 'https://shop.example/pricing*'

describe('touchpoints that seem to be the same', () => {
  it.each([
    ['Pricing', ' PRICING '],
    ['Sign up', 'sign-up'],
    ['Café', 'CAFÉ'],
    ['Ｐｒｉｃｉｎｇ', 'Pricing…'],
    [{ 'en': 'Pricing', 'zh-CN': '价格页' }, { 'zh-CN': '价格页' }],
    [{ en: 'Pricing' }, { 'zh-TW': 'Pricing' }],
  ])('have the same title in any language: %j and %j', (one, other) => {
    expect(pairs([touchpoint('a', one), touchpoint('b', other)])).toEqual(['a b same-title'])
  })

  it.each([
    ['Pricing', 'Pricing plans'],
    ['Step 1.1', 'Step 11'],
    ['…', '!'],
    ['カード', 'ガード'],
  ])('and not a similar one: %j and %j', (one, other) => {
    expect(pairs([touchpoint('a', one), touchpoint('b', other)])).toEqual([])
  })

  it('stand in one stage and on one channel', () => {
    const order = touchpoint('a', 'Order confirmation')
    expect(pairs([order, touchpoint('b', 'Order confirmation', { stageId: 'buy' })])).toEqual([])
    expect(pairs([order, touchpoint('b', 'Order confirmation', { channel: 'email' })])).toEqual([])
  })

  it('have addresses that do not differ', () => {
    const form = touchpoint('a', 'Form', at('shop.example/sign-up'))
    expect(pairs([form, touchpoint('b', 'Form', at('shop.example/contact'))])).toEqual([])
    expect(pairs([form, touchpoint('b', 'Form')])).toEqual(['a b same-title'])
  })

  it('or have the same address under two titles, each seen by somebody else', () => {
    const both = [touchpoint('a', 'Pricing', at(pricing)), touchpoint('b', 'Plans', at(pricing))]
    expect(pairs(both, seenByTwo)).toEqual(['a b same-address'])
    expect(pairs(both, [seen('a', 'Ann')])).toEqual([])
  })

  it('also stand in two stages where title and address are the same', () => {
    const compared = touchpoint('a', 'Pricing', at(pricing))
    const bought = (name: string) => touchpoint('b', name, { ...at(pricing), stageId: 'buy' })
    expect(pairs([compared, bought('pricing')])).toEqual(['a b same-title-and-address'])
    expect(pairs([compared, bought('Plans')], seenByTwo)).toEqual([])
  })

  it.each([
    ['https://shop.example/pricing', 'http://www.Shop.Example/pricing/*'],
    ['*.shop.example/pricing', 'https://*.shop.example/pricing'],
    ['https://shop.example/', 'shop.example'],
    ['/pricing*', '/pricing'],
  ])('have the same address however it is written: %s and %s', (one, other) => {
    const both = [touchpoint('a', 'Pricing', at(one)), touchpoint('b', 'Plans', at(other))]
    expect(pairs(both, seenByTwo)).toEqual(['a b same-address'])
  })

  it.each([
    ...['', ' ', '*', '/', 'https://*', 'https://shop.example/*', 'shop.example*', '*.shop.example/*'],
    ...['n/a', 'unknown', 'one\ntwo'],
  ])('have no address in common that says nothing of the place: %j', (pattern) => {
    const both = [touchpoint('a', 'Pricing', at(pattern)), touchpoint('b', 'Plans', at(pattern))]
    expect(pairs(both, seenByTwo)).toEqual([])
  })

  describe('were observed on one page', () => {
    const mail = 'https://shop.example/?page=shipped'
    const notice = touchpoint('a', 'Shipping notice')
    const sameNotice = (part: Partial<Touchpoint> = {}) => touchpoint('b', { 'zh-CN': '发通知' }, part)

    it.each([{}, { stageId: 'receive' }])('each by somebody else, in one stage or two: %j', (part) => {
      const twice = [...on(mail, ['a', 'Ann']), ...on(`${mail}&utm_source=mail`, ['b', 'Ben'])]
      expect(pairs([notice, sameNotice(part)], twice)).toEqual(['a b same-address'])
    })

    it('and say which page that is', () => {
      const observations = on(mail, ['a', 'Ann'], ['b', 'Ben'])
      const [pair] = proposeDuplicateTouchpoints({ stages: [], touchpoints: [notice, sameNotice()], observations })
      expect(pair!.address).toBe('https://shop.example/?page=shipped')
    })

    it('and not on two pages under one path, nor by one auditor', () => {
      const other = 'https://shop.example/?page=paid'
      expect(pairs([notice, sameNotice()], [...on(mail, ['a', 'Ann']), ...on(other, ['b', 'Ben'])])).toEqual([])
      expect(pairs([notice, sameNotice()], on(mail, ['a', 'Ann'], ['b', 'Ann']))).toEqual([])
    })

    it('which somebody observed no other touchpoint on, since that would tell none from another', () => {
      const observations = on(mail, ['a', 'Ann'], ['c', 'Ann'], ['b', 'Ben'])
      expect(pairs([notice, sameNotice(), touchpoint('c', 'Order')], observations)).toEqual([])
    })

    it('and were not both there from the beginning', () => {
      const [one, other] = ['e', 'f'].map(digit => `${digit.repeat(8)}-ffff-8fff-8fff-ffffffffffff`)
      const observations = on(mail, [one!, 'Ann'], [other!, 'Ben'])
      expect(pairs([touchpoint(one!, 'Plans'), touchpoint(other!, 'Prices')], observations)).toEqual([])
    })
  })

  it('are told apart by an auditor who observed both, in one browser', () => {
    const reminders = ['a', 'b'].map(id => touchpoint(id, 'Reminder', { channel: 'email' }))
    expect(pairs(reminders, [seen('a', 'Ann'), seen('b', 'Ann'), seen('b', 'Ben')])).toEqual([])
    expect(pairs(reminders, seenByTwo)).toEqual(['a b same-title'])
  })

  it('are proposed no more once they are joined, and whoever observed one of those observed both', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(id => touchpoint(id, 'Pricing'))
    expect(pairs([a!, { ...b!, sameAs: 'a' }])).toEqual([])
    expect(pairs([a!, { ...b!, sameAs: 'a' }, c!], [seen('b', 'Ben'), seen('c', 'Ben')])).toEqual([])
    expect(pairs([{ ...a!, sameAs: 'b' }, { ...b!, sameAs: 'a' }])).toEqual([])
  })

  it('leave what the journey began with, whatever its id', () => {
    const added = touchpoint('00000000-0000-4000-8000-000000000000', { 'zh-TW': 'Pricing' })
    const ofTemplate = touchpoint('ffffffff-ffff-8fff-8fff-ffffffffffff', 'Pricing')
    expect(pairs([added, ofTemplate])).toEqual([`${ofTemplate.id} ${added.id} same-title`])
  })
})

describe('many touchpoints', () => {
  const many = (count: number, name: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => touchpoint(String(index).padStart(6, '0'), name(index)))

  it('are told apart by no title that very many have', () => {
    expect(pairs(many(30, () => 'Page'))).toHaveLength(30 * 29 / 2)
    expect(pairs(many(31, () => 'Page'))).toEqual([])
  })

  it('of a hostile file take no longer than a moment', () => {
    const started = performance.now()
    const touchpoints = many(20_000, index => `Page ${Math.floor(index / 30)}`)
    const [first] = proposeDuplicateTouchpoints({ stages: [], touchpoints, observations: [] })
    expect(first?.because).toBe('same-title')
    expect(pairs(many(20_000, () => 'Page'))).toEqual([])
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('what is proposed', () => {
  const names = [
    { en: 'Pricing' },
    { 'en': 'Price list', 'zh-CN': '价格' },
    { 'zh-CN': '价格', 'zh-TW': '價格' },
    { 'zh-TW': 'pricing!' },
  ]
  const observed = fc.record({
    stageId: fc.constantFrom('compare', 'buy'),
    name: fc.constantFrom(...names),
    channel: fc.constantFrom('web' as const, 'app' as const),
    addressPattern: fc.constantFrom(null, pricing, 'shop.example/prices'),
    sameAs: fc.option(fc.nat(6).map(String), { freq: 4 }),
    auditors: fc.subarray(['Ann', 'Ben', 'Cem']),
  })
  const journeys = fc.array(observed, { maxLength: 7 }).map(all => ({
    touchpoints: all.map(({ auditors: _, ...part }, index) => touchpoint(String(index), part.name, part)),
    observations: all.flatMap(({ auditors }, index) => auditors.map(auditor => seen(String(index), auditor))),
  }))

  it('is the same, in the same order, whichever file came first', () => {
    fc.assert(fc.property(journeys, fc.infiniteStream(fc.nat()), ({ touchpoints, observations }, chance) => {
      const shuffled = <T>(items: T[]) => {
        const keyed = items.map(item => [chance.next().value!, item] as const)
        return keyed.sort(([a], [b]) => a - b).map(([, item]) => item)
      }
      expect(pairs(shuffled(touchpoints), shuffled(observations))).toEqual(pairs(touchpoints, observations))
    }))
  })

  it('is nothing once all of it was confirmed, one after the other', () => {
    fc.assert(fc.property(journeys, ({ touchpoints, observations }) => {
      let present = touchpoints
      for (let joins = 0; joins <= touchpoints.length; joins++) {
        const [proposal] = proposeDuplicateTouchpoints({ stages: [], touchpoints: present, observations })
        if (!proposal)
          return
        const { one, other } = proposal
        const sameAs = new Map([[other.id, one.id], [one.id, null]])
        present = present.map(each => sameAs.has(each.id) ? { ...each, sameAs: sameAs.get(each.id)! } : each)
      }
      expect.fail('There was always another proposal.')
    }))
  })
})
