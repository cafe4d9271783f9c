import type { Id } from '../../journey/identifier.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { Problem, ProblemReason } from '../problem.ts'
import type { RecordsInStore } from './records-in-store.ts'
import * as v from 'valibot'
import { listOf } from '../../journey/record-lists.ts'
import { recordDescriptions, recordTypes } from '../../journey/records.ts'
import { tombstoneSchema } from '../../journey/tombstone.ts'
import { limits } from '../format.ts'
import { checkLeap } from '../leap.ts'
import { shorten } from '../shorten.ts'
import { isTaken } from './complaint-in-context.ts'
import { flawOf } from './flaw.ts'

/** What a file's deletions are held against. */
interface Context {
  audits: Set<Id>
  types: Map<Id, RecordType>
  store: Pick<RecordsInStore, 'has'>
}

export interface ValidatedTombstones {
  good: Tombstone[]
  /** Where each good one stands in the file's list, from 0. */
  indexes: Map<Id, number>
  problems: Problem[]
}

/** Checks a file's deletions; those of anything but the file's own audits are set aside. */
export function validateTombstones(
  values: unknown[],
  records: RecordLists,
  store: Pick<RecordsInStore, 'has'>,
): ValidatedTombstones {
  const good = new Map<Id, Tombstone>()
  const indexes = new Map<Id, number>()
  const problems: Problem[] = []
  const types = new Map(recordTypes.flatMap(type => listOf(records, type).map(({ id }) => [id, type] as const)))
  const context = { audits: new Set(records.audits.map(({ id }) => id)), types, store }
  for (const [index, value] of values.entries()) {
    const parsed = parse(value)
    if (typeof parsed === 'string') {
      problems.push({ type: 'tombstone', id: null, index, reason: 'shape', detail: parsed })
      continue
    }
    const { type, id } = parsed
    const reason = good.has(id) ? 'twice' : complaintOf(parsed, context)
    if (reason)
      problems.push({ type: 'tombstone', id, index, reason, detail: `${type} ${id}` })
    else
      good.set(id, parsed) && indexes.set(id, index)
  }
  return { good: [...good.values()], indexes, problems: problems.slice(0, limits.problems) }
}

/** A tombstone, or in words what is wrong with what should be one. */
function parse(value: unknown): Tombstone | string {
  const flaw = flawOf(value)
  if (flaw)
    return flaw
  const parsed = v.safeParse(tombstoneSchema, value, { abortEarly: true })
  return parsed.success ? parsed.output : shorten(v.getDotPath(parsed.issues[0]) ?? '')
}

/** A file may delete what belongs to one of its audits; what several audits may share, it never deletes. */
function complaintOf(tombstone: Tombstone, { audits, types, store }: Context): ProblemReason | null {
  const { type, id, auditId } = tombstone
  if (recordDescriptions[type].role !== 'finding' || auditId === null || !audits.has(auditId))
    return 'foreign'
  if ((types.get(id) ?? type) !== type || isTaken(type, id, store))
    return 'taken'
  return !store.has(type, id) && checkLeap(tombstone, undefined) ? 'leap' : null
}
