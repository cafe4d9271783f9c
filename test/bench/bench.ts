import type { Entry, Outcome } from './entry.ts'
import process from 'node:process'
import { answersAggregate } from './entries/answers-aggregate.ts'
import { importanceBootstrap } from './entries/importance-bootstrap.ts'
import { measure } from './measure.ts'

const entries: (() => Entry)[] = [answersAggregate, importanceBootstrap]

const outcomes = entries.map(prepare => measure(prepare()))
if (process.argv.includes('--json'))
  console.log(JSON.stringify(outcomes))
else
  console.table(outcomes.map(rowOf))

/** A row of the table: figures short enough to be compared by eye. */
function rowOf({ name, n, ours, other, otherName, ratio, kind, bound, pass, unit }: Outcome) {
  return {
    name,
    n,
    [`ours, ${unit}`]: Number(ours.toFixed(2)),
    [`other, ${unit}`]: Number(other.toFixed(2)),
    against: otherName,
    ratio: Number(ratio.toFixed(2)),
    bound: `${kind === 'peer' ? 'at least' : 'at most'} ${bound}`,
    pass,
  }
}
