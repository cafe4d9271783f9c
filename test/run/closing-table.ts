import type { Outcome } from './run-step.ts'
import { sum } from './count-results.ts'

/**
 * What stands at the end of a run: what failed, each step's seconds against its budget, all of them together, and the
 * checks.
 * @param rounds what came of the steps of each lane of each round; a round's longest lane counts for the whole
 */
export function closingTable(rounds: readonly (readonly Outcome[][])[]): string {
  const steps = rounds.flat(2).map(({ step, duration, count }) =>
    `${row(step.name, duration, step.budget)}  ${count.passed} passed, ${count.failed} failed`)
  const duration = total(rounds.map(round => longest(round, ({ duration }) => duration)))
  const budget = total(rounds.map(round => longest(round, ({ step }) => step.budget)))
  const { passed, failed } = sum(rounds.flat(2).map(({ count }) => count))
  const failures = rounds.flat(2).flatMap(outcome => outcome.failed.map(line => `${outcome.step.name}: ${line}`))
  const table = [...steps, row('all', duration, budget).trimEnd(), '']
  return [...failures, ...table, `${passed} passed, ${failed} failed`].join('\n')
}

function longest(lanes: readonly Outcome[][], measure: (outcome: Outcome) => number): number {
  return Math.max(...lanes.map(lane => total(lane.map(measure))))
}

/** @param duration in milliseconds */
function row(name: string, duration: number, budget: number): string {
  const seconds = duration / 1000
  const verdict = seconds > budget ? 'over' : ''
  return `${name.padEnd(20)} ${seconds.toFixed(1).padStart(6)} of ${String(budget).padStart(3)} s ${verdict.padEnd(4)}`
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
