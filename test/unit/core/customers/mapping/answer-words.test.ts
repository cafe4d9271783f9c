import { describe, expect, it } from 'vitest'
import { knownWords } from '../../../../../core/customers/mapping/answer-words.ts'
import { wordScales } from '../../../../../core/customers/mapping/known-scales.ts'

/** The values of words, and the ends of their scale. */
function valuesOf(...words: string[]) {
  const known = knownWords(words)
  return known && [known.words.map(({ value }) => value), known.scale.min, known.scale.max]
}

describe('answers in words', () => {
  it.each([
    [['Very satisfied', 'satisfied', 'NEUTRAL', 'Dissatisfied', 'very dissatisfied'], [5, 4, 3, 2, 1], 1, 5],
    [['Extremely satisfied', 'Neither satisfied nor dissatisfied', 'Somewhat dissatisfied'], [5, 3, 2], 1, 5],
    [['非常满意', '满意', '一般', '不满意', '非常不满意'], [5, 4, 3, 2, 1], 1, 5],
    [['非常滿意', '滿意', '普通', '不滿意', '非常不滿意'], [5, 4, 3, 2, 1], 1, 5],
    [['很满意', '不太满意', '比较满意'], [5, 2, 4], 1, 5],
    [['Strongly agree', 'Agree', 'Neither agree nor disagree', 'Strongly disagree'], [5, 4, 3, 1], 1, 5],
    [['非常同意', '不同意', '同意'], [5, 2, 4], 1, 5],
    [['Very easy', 'difficult', 'Very difficult'], [5, 2, 1], 1, 5],
    [['Good', 'Bad'], [1, 0], 0, 1],
    [['yes', 'No'], [1, 0], 0, 1],
    [['是', '否'], [1, 0], 0, 1],
    [['五星', '两颗星', 'one star'], [5, 2, 1], 1, 5],
    [['Satisfied', 'Neutral', 'Dissatisfied'], [3, 2, 1], 1, 3],
    [['Very satisfied', 'Satisfied', 'Somewhat satisfied', 'Neutral', 'Very dissatisfied'], [7, 6, 5, 4, 1], 1, 7],
    [['非常满意', '满意', '比较满意', '一般', '不太满意', '不满意'], [7, 6, 5, 4, 3, 2], 1, 7],
    [['Easy', 'Somewhat easy', 'Very difficult'], [6, 5, 1], 1, 7],
    [['Not at all likely', 'Extremely likely', 'Somewhat likely'], [1, 5, 3], 1, 5],
  ])('are points of the scale that has them all: %j', (words, values, min, max) => {
    expect(valuesOf(...words)).toEqual([values, min, max])
  })

  it('are of seven points where one of five would make two words the same', () => {
    expect(valuesOf('Strongly agree', 'Agree', 'Somewhat agree', 'Disagree')).toEqual([[7, 6, 5, 2], 1, 7])
    expect(valuesOf('Moderately satisfied', 'Slightly dissatisfied')).toEqual([[6, 3], 1, 7])
  })

  it('are the same whatever the case and the width, and in two languages at once', () => {
    expect(valuesOf('ＶＥＲＹ　ＳＡＴＩＳＦＩＥＤ', 'satisfied', '满意', '非常满意')).toEqual([[5, 4, 4, 5], 1, 5])
  })

  it('say apart what was not experienced and what was not answered', () => {
    expect(knownWords(['满意', '非常不满意', 'N/A', '不适用', '(跳过)', 'Don’t know', ''])?.words).toEqual([
      { word: '满意', value: 4, notExperienced: false },
      { word: '非常不满意', value: 1, notExperienced: false },
      { word: 'N/A', value: null, notExperienced: true },
      { word: '不适用', value: null, notExperienced: true },
      { word: '(跳过)', value: null, notExperienced: false },
      { word: 'Don’t know', value: null, notExperienced: false },
    ])
  })

  it('are not known where one of them is of no scale, or none is an answer', () => {
    for (const words of [[], ['N/A'], ['', ' '], ['satisfied', 'blue'], ['satisfied', 'agree'], ['5']])
      expect(knownWords(words)).toBeNull()
  })

  it('has no scale on which one word is two points', () => {
    for (const { points } of wordScales)
      expect(new Set(points.flat()).size).toBe(points.flat().length)
  })
})
