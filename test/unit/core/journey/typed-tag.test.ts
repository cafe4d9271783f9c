import { describe, expect, it } from 'vitest'
import { countTags } from '../../../../core/journey/count-tags.ts'
import { completedTags, typedTag } from '../../../../core/journey/typed-tag.ts'

const known = [
  { tag: 'Error message', n: 5 },
  { tag: 'errand', n: 3 },
  { tag: '價格', n: 2 },
  { tag: 'the error', n: 2 },
  { tag: 'ｅｒｒ', n: 1 },
]

const completed = (typed: string) => completedTags(typed, known).map(({ tag }) => tag)

describe('a tag that is typed', () => {
  it.each([
    ['late', 'late'],
    ['  late \n', 'late'],
    ['#late', 'late'],
    ['＃ late', 'late'],
    ['error  MESSAGE', 'Error message'],
    ['ＥＲＲＡＮＤ', 'errand'],
    ['C#', 'C#'],
    ['#', ''],
    [' \u200B', ''],
    ['價格', '價格'],
    ['價', '價'],
    ['\u202Elate', 'late'],
  ])('%j is %j', (typed, tag) => {
    expect(typedTag(typed, known.map(({ tag }) => tag))).toBe(tag)
  })
})

describe('the tags that are offered', () => {
  it.each([
    ['', ['Error message', 'errand', '價格', 'the error', 'ｅｒｒ']],
    ['err', ['Error message', 'errand']],
    ['＃Err', ['Error message', 'errand']],
    ['ERRO', ['Error message']],
    ['errand', []],
    ['價', ['價格']],
    ['message', []],
    ['x', []],
  ])('for %j are those that begin so, the most used first: %j', (typed, tags) => {
    expect(completed(typed)).toEqual(tags)
  })

  it('come from all observations, each counted once', () => {
    const tagged = [['a', 'b', 'b'], ['b'], []].map(tags => ({ tags }))
    expect(countTags(tagged)).toEqual([{ tag: 'b', n: 2 }, { tag: 'a', n: 1 }])
  })
})
