import { describe, expect, it } from 'vitest'
import { tellingWords } from '../../../../../core/customers/themes/telling-words.ts'
import { seededRandom } from '../../../../../core/statistics/seeded-random.ts'
import { countWords } from '../../../support/count-words.ts'

const said = (text: string, times: number) => Array.from<string>({ length: times }).fill(text)

describe('words that tell a group from others', () => {
  it('are those that clearly more of its texts have, with the difference', () => {
    const group = [...said('late refund', 40), ...said('客服，态度差', 30), ...said('parking', 30)]
    const others = [...said('refund', 20), ...said('friendly staff', 80), ...said('parking', 100)]
    const found = tellingWords(countWords([group, others]), { most: 10 })
    expect(found.map(({ word, n }) => [word, n]))
      .toEqual([['late refund', 40], ['客服', 30], ['态度差', 30], ['refund', 40]])
    expect(found.at(-1)!.difference.value).toBeCloseTo(0.4 - 20 / 200)
    expect(tellingWords(countWords([group, others]), { most: 1 })).toEqual(found.slice(0, 1))
  })

  it('are none where one side is missing, too small or the same', () => {
    const texts = said('late refund', 40)
    for (const [group, others] of [[[], []], [texts, []], [[], texts], [texts, texts], [texts, said('parking', 4)]])
      expect(tellingWords(countWords([group!, others!]), { most: 10 })).toEqual([])
  })

  it('are hardly ever found where nothing was planted, and found where a word is twice as frequent', () => {
    const words = ['late', 'refund', 'parking', 'staff', 'price', 'queue', 'app', 'login', 'parcel', 'invoice']
    const runs = Array.from({ length: 200 }, (_, seed) => {
      const random = seededRandom(seed)
      const texts = (n: number, shareOfLate: number) => Array.from({ length: n }, () =>
        words.filter(word => random() < (word === 'late' ? shareOfLate : 0.15)).join('. '))
      const others = texts(300, 0.15)
      return [texts(150, 0.15), texts(150, 0.3)].map(group => tellingWords(countWords([group, others]), { most: 10 }))
    })
    const share = (holds: (run: typeof runs[number]) => boolean) => runs.filter(holds).length / runs.length
    expect(share(([chance]) => chance!.length > 0)).toBeLessThan(0.13)
    expect(share(([, planted]) => planted!.some(({ word }) => word === 'late'))).toBeGreaterThan(0.8)
  })
})
