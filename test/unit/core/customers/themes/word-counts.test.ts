import { describe, expect, it } from 'vitest'
import { countWords } from '../../../support/count-words.ts'

/** A word of its own for each number, without figures. */
const word = (index: number) => `q${Array.from(String(index), digit => 'abcdefghij'[Number(digit)]).join('')}`

describe('counted words', () => {
  it('are counted for each group, once a text', () => {
    const { counts, texts } = countWords([['late late', 'late', ' '], ['Late', 'fee is late']])
    expect(counts.get('late')).toEqual({ ns: [2, 2], missed: 0, parts: [] })
    expect(counts.get('fee')).toEqual({ ns: [0, 1], missed: 0, parts: [] })
    expect(counts.has('late late')).toBe(false)
    expect(texts).toEqual([2, 2])
  })

  it('take no more memory than so many words, and say what may be missed', () => {
    const most = 50
    const texts = Array.from({ length: 2_000 }, (_, index) =>
      [index % 3, index, index >> 2].map(word).join('. '))
    const { counts } = countWords([texts], most)
    expect(counts.size).toBeLessThanOrEqual(most)
    const exact = countWords([texts]).counts
    expect(exact.size).toBe(2_000)
    for (const [found, { ns, missed }] of counts) {
      const n = exact.get(found)!.ns[0]!
      expect(ns[0]!).toBeLessThanOrEqual(n)
      expect(ns[0]! + missed).toBeGreaterThanOrEqual(n)
    }
    expect(counts.get(word(0))).toEqual({ ...exact.get(word(0)), missed: 0 })
  })

  it('look at the beginning of a text that is longer than any note', () => {
    const { counts } = countWords([[`early${' '.repeat(20_000)}late`]])
    expect([...counts.keys()]).toEqual(['early'])
  })

  it('know the words of a phrase', () => {
    const { counts } = countWords([['late delivery']])
    expect(counts.get('late delivery')!.parts).toEqual(['late', 'delivery'])
  })
})
