import type { Criterion } from '../../../../core/journey/criterion.ts'
import { describe, expect, it } from 'vitest'
import { standardCriteria } from '../../../../core/journey/templates/standard-criteria.ts'
import { createScoreWords } from '../../../../site/words/score-words.ts'

const words = createScoreWords(key => key, 'en')
const on = (min: number, max: number, step: number): Criterion =>
  ({ ...standardCriteria[0]!, scale: { ...standardCriteria[0]!.scale, min, max, step } })

describe('a score in figures', () => {
  it.each([
    [on(1, 5, 1), 3.25, '3.3'],
    [on(1, 5, 0.5), 3.25, '3.25'],
    [on(0, 1, 0.1), 0.91, '0.91'],
    [on(0, 1, 0.1), 0.94, '0.94'],
    [on(0, 1, 0.01), 0.9, '0.900'],
    [on(0, 100, 5), 42.25, '42.3'],
    [on(0, 100, 10), 42.25, '42'],
    [on(-2, 2, 1), -1.25, '−1.3'],
    [on(-2, 2, 1), 1, '+1.0'],
  ])('has the decimals that its scale can bear: %o', (criterion, value, figure) => {
    expect(words.figure(value, criterion)).toBe(figure)
  })
})
