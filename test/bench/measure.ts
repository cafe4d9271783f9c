import type { Entry, Outcome } from './entry.ts'

/** What is quick is run more often: a machine's moods would weigh more in its median. */
const enoughTime = 5000
const fewestRounds = 5
const mostRounds = 101

interface Figures {
  ours: number
  other: number
}

/** Runs both sides by turns, so that whatever else the machine does meets both, and compares their medians. */
export async function measure(entry: Entry): Promise<Outcome> {
  const first = await runOnce(entry)
  const rounds = roundsFor(entry, first)
  // Not measured: the engine compiles what it has seen often.
  await run(entry, Math.ceil(rounds / 5) - 1)
  const figures = await run(entry, rounds)
  const medians = { ours: median(figures.map(({ ours }) => ours)), other: median(figures.map(({ other }) => other)) }
  const ratio = entry.kind === 'peer' ? medians.other / medians.ours : medians.ours / medians.other
  return { ...entry, ...medians, ratio, pass: entry.kind === 'peer' ? ratio >= entry.bound : ratio <= entry.bound }
}

function roundsFor({ unit }: Entry, { ours, other }: Figures): number {
  if (unit === 'bytes')
    return fewestRounds
  const enough = Math.ceil(enoughTime / (ours + other))
  return Math.min(mostRounds, Math.max(fewestRounds, enough))
}

async function run(entry: Entry, rounds: number): Promise<Figures[]> {
  const figures: Figures[] = []
  while (figures.length < rounds)
    figures.push(await runOnce(entry))
  return figures
}

async function runOnce({ ours, other }: Entry): Promise<Figures> {
  return { ours: await ours(), other: await other() }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
