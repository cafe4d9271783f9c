import type { Outcome } from '../../run/run-step.ts'
import { expect, it } from 'vitest'
import { closingTable } from '../../run/closing-table.ts'

function outcome(name: string, seconds: number, budget: number, passed: number, ...failed: string[]): Outcome {
  const count = { passed, failed: failed.length }
  return { step: { name, command: [], budget }, count, failed, duration: seconds * 1000 }
}

it('says what failed and each step\'s seconds against its budget, and sums what ran one after the other', () => {
  const rounds = [
    [
      [outcome('build', 20, 25, 1), outcome('types', 15, 16, 1)],
      [outcome('lint', 31, 30, 0, 'core/x.ts › it holds › expected 1 to be 2')],
    ],
    [[outcome('playwright', 149.96, 160, 104)]],
  ]
  expect(closingTable(rounds).split('\n')).toEqual([
    'lint: core/x.ts › it holds › expected 1 to be 2',
    'build                  20.0 of  25 s       1 passed, 0 failed',
    'types                  15.0 of  16 s       1 passed, 0 failed',
    'lint                   31.0 of  30 s over  0 passed, 1 failed',
    'playwright            150.0 of 160 s       104 passed, 0 failed',
    'all                   185.0 of 201 s',
    '',
    '106 passed, 1 failed',
  ])
})
