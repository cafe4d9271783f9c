import type { DurationForm } from '../../journey/source/mapping.ts'
import type { Measure } from '../../journey/source/measure.ts'
import type { NumberReader } from './read-number.ts'
import { readMinutes } from './read-duration.ts'
import { createMoneyReader } from './read-money.ts'
import { createNumberReader } from './read-number.ts'

/**
 * A function that reads how much a cell of a measure says, by what the measure counts in: money with its currency,
 * minutes, or a plain number.
 * @param writtenIn how durations are written; null for what is none
 */
export function createAmountReader(
  unit: Measure['unit'] | undefined,
  writtenIn: Exclude<DurationForm, 'moment'> | null,
  decimal: '.' | ',',
): NumberReader {
  const readNumber = unit === 'money' ? createMoneyReader(decimal) : createNumberReader(decimal)
  return writtenIn === null ? readNumber : cell => readMinutes(cell, writtenIn, readNumber)
}
