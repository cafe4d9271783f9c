import type { Entry, Outcome } from './entry.ts'

const warmUps = 3
const rounds = 11

/** Runs both sides by turns, so that whatever else the machine does meets both, and compares their medians. */
export function measure({ ours, other, ...entry }: Entry): Outcome {
  const times = { ours: [] as number[], other: [] as number[] }
  for (let round = -warmUps; round < rounds; round++) {
    const pair = { ours: timeOf(ours), other: timeOf(other) }
    if (round >= 0) {
      times.ours.push(pair.ours)
      times.other.push(pair.other)
    }
  }
  const medians = { ours: median(times.ours), other: median(times.other) }
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
