import { expect, it } from 'vitest'
import { plannedQuestion } from '../../../../../core/customers/systems/planned-question.ts'

it('is counted by how many points its scale has, which its steps decide', () => {
  const asked = (step: number) => plannedQuestion('Satisfied?', 'satisfaction', { min: 1, max: 5, step })
  expect([1, 2, 0.5].map(step => asked(step).boxes)).toEqual([2, 1, 2])
  expect([1, 2, 0.5].map(step => asked(step).criterionId !== null)).toEqual([true, false, false])
})
