import type { AnswerWord, MappedColumn, Mapping } from '../../../core/journey/source/mapping.ts'
import type { Measure } from '../../../core/journey/source/measure.ts'
import { knownFlags } from '../../../core/customers/mapping/flag-words.ts'
import { createAmountReader } from '../../../core/customers/mapping/read-amount.ts'
import { createDateReader } from '../../../core/customers/mapping/read-date.ts'
import { distinct } from '../../../core/customers/systems/cells.ts'
import { withoutPoint } from '../../../core/customers/systems/survey-answers.ts'

/** What is plain of the words that stand among the numbers of a measure. */
export function measureWords(unit: Measure['unit'], cells: readonly string[]): AnswerWord[] {
  return unit === 'flag' ? knownFlags(distinct(cells)) : withoutPoint(cells)
}

/** What a measure may count in by what stands in its column: whether something is so, or a number. */
export function guessUnit(cells: readonly string[]): Measure['unit'] {
  const words = distinct(cells)
  const known = knownFlags(words)
  return known.length === words.length && known.some(({ value }) => value !== null) ? 'flag' : 'number'
}

/** Whether a cell of a measure can be read without anybody saying what it stands for. */
export function readsMeasure(
  { writtenIn }: Pick<MappedColumn, 'writtenIn'>,
  unit: Measure['unit'],
  { decimal, dateOrder, timeZone }: Pick<Mapping, 'decimal' | 'dateOrder' | 'timeZone'>,
): (cell: string) => boolean {
  if (writtenIn === 'moment') {
    const readDate = createDateReader(dateOrder, timeZone)
    return cell => readDate(cell) !== null
  }
  const readNumber = createAmountReader(unit, writtenIn, decimal)
  return cell => readNumber(cell) !== null
}
