import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { Timestamp } from '../../journey/timestamp.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { Oddity } from '../problem.ts'
import { listOf } from '../../journey/record-lists.ts'
import { recordTypes } from '../../journey/records.ts'
import { instantOf } from '../../journey/timestamp.ts'
import { limits } from '../format.ts'

/** Clocks of two machines differ by minutes; what is further ahead is wrong. */
const skewMilliseconds = 60 * 60 * 1000

const dateFields = ['updatedAt', 'observedAt', 'capturedAt'] as const

/**
 * Names the records and deletions whose dates lie ahead of this machine's clock. They come in all the same: dates
 * never decide anything, and the clock that is wrong may be this one.
 * @param now the present time
 * @param indexes where each record stands in the file's list, from 0
 */
export function futureDates(
  records: RecordLists,
  tombstones: Tombstone[],
  now: Date,
  indexes: Map<Id, number>,
): Oddity[] {
  const latest = now.getTime() + skewMilliseconds
  const oddityOf = (type: Oddity['type'], record: AnyRecord, index: number): Oddity[] => {
    const date = dateAfter(record, latest)
    return date ? [{ type, id: record.id, index, reason: 'future', detail: date }] : []
  }
  return [
    ...recordTypes.flatMap(type =>
      listOf(records, type).flatMap(record => oddityOf(type, record, indexes.get(record.id) ?? 0))),
    ...tombstones.flatMap((tombstone, index) => oddityOf('tombstone', tombstone, index)),
  ].slice(0, limits.problems)
}

function dateAfter(record: AnyRecord, latest: number): Timestamp | undefined {
  return datesOf(record).find(date => (instantOf(date) ?? 0) > latest)
}

function datesOf(record: AnyRecord): Timestamp[] {
  const { waited }: Partial<Observation> = record
  const dates = [...dateFields.map(field => record[field]), waited?.from, waited?.until]
  return dates.filter(date => typeof date === 'string')
}
