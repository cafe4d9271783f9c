import type { Entry, Outcome } from './entry.ts'

/** What is quick is run more often: a machine's moods would weigh more in its median. */
const enoughTime = 1500
const fewestRounds = 7
const mostRounds = 101

/** Runs both sides by turns, so that whatever else the machine does meets both, and compares their medians. */
export function measure({ ours, other, ...entry }: Entry): Outcome {
  const timesOf = (count: number) => Array.from({ length: count }, () => ({ ours: timeOf(ours), other: timeOf(other) }))
  const pair = timeOf(ours) + timeOf(other)
  const rounds = Math.min(mostRounds, Math.max(fewestRounds, Math.ceil(enoughTime / pair)))
  // Not measured: the engine compiles what it has seen often.
  timesOf(Math.ceil(rounds / 5))
  const times = timesOf(rounds)
  const medians = { ours: median(times.map(time => time.ours)), other: median(times.map(time => time.other)) }
  const ratio = entry.kind === 'peer' ? medians.other / medians.ours : medians.ours / medians.other
  return { ...entry, ...medians, ratio, pass: entry.kind === 'peer' ? ratio >= entry.bound : ratio <= entry.bound, unit: 'ms' }
}

function timeOf(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
