import type { AnswerColumns } from '../../../core/customers/answer-counts.ts'
import type { Entry } from '../entry.ts'
import { answerMargins } from '../../../core/customers/answer-margins.ts'
import { seededRandom } from '../../../core/statistics/seeded-random.ts'
import { timed } from '../entry.ts'

const n = 1_000_000
const sizes = { touchpoint: 60, month: 12, segment: 5 }

/** A million answers to the scores of all margins, against one bare pass over the same columns that only sums. */
export function answersAggregate(): Entry {
  const columns = madeUp()
  const sink = { value: 0 }
  return {
    name: 'answers-aggregate',
    n,
    kind: 'limit',
    otherName: 'one pass that only sums',
    bound: 2,
    unit: 'ms',
    ours: timed(() => sink.value += answerMargins(columns, sizes)[0]!.value[0]!),
    other: timed(() => sink.value += sumOf(columns)),
  }
}

function madeUp(): AnswerColumns {
  const random = seededRandom(1)
  const column = (size: number) => Uint16Array.from({ length: n }, () => Math.floor(random() * size))
  return {
    score: Uint8Array.from(column(11)),
    touchpoint: column(sizes.touchpoint),
    month: column(sizes.month),
    segment: column(sizes.segment),
  }
}

function sumOf({ score, touchpoint, month, segment }: AnswerColumns): number {
  let sum = 0
  for (let row = 0; row < score.length; row++)
    sum += score[row]! + touchpoint[row]! + month[row]! + segment[row]!
  return sum
}
