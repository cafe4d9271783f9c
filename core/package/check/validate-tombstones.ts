import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { RecordsByType } from '../format.ts'
import type { Problem, ProblemReason } from '../problem.ts'
import type { Known } from './validate-records.ts'
import * as v from 'valibot'
import { recordTypes } from '../../journey/records.ts'
import { tombstoneSchema } from '../../journey/tombstone.ts'
import { limits } from '../format.ts'
import { shorten } from '../shorten.ts'
import { flawOf } from './flaw.ts'
import { isTaken } from './validate-records.ts'

/** What a file may delete: things that belong to one audit. What several audits may share is never deleted by a file. */
const deletable = new Set<RecordType>(['observation', 'picture', 'moment'])

/** Checks a file's deletions; those of anything but the file's own audits are set aside. */
export function validateTombstones(values: unknown[], records: RecordsByType, known: Pick<Known, 'has'>): { good: Tombstone[], problems: Problem[] } {
  const good = new Map<string, Tombstone>()
  const problems: Problem[] = []
  const types = new Map(recordTypes.flatMap(type => records[type].map(({ id }) => [id, type] as const)))
  const audits = new Set(records.audit.map(({ id }: AnyRecord) => id))
  for (const [index, value] of values.entries()) {
    const parsed = parse(value)
    if (typeof parsed === 'string') {
      problems.push({ type: 'tombstone', id: null, index, reason: 'shape', detail: parsed })
      continue
    }
    const reason = good.has(parsed.id) ? 'twice' : complaintOf(parsed, audits, types, known)
    if (reason)
      problems.push({ type: 'tombstone', id: parsed.id, index, reason, detail: `${parsed.type} ${parsed.id}` })
    else
      good.set(parsed.id, parsed)
  }
  return { good: [...good.values()], problems: problems.slice(0, limits.problems) }
}

/** A tombstone, or in words what is wrong with what should be one. */
function parse(value: unknown): Tombstone | string {
  const flaw = flawOf(value)
  if (flaw)
    return flaw
  const parsed = v.safeParse(tombstoneSchema, value, { abortEarly: true })
  return parsed.success ? parsed.output : shorten(v.getDotPath(parsed.issues[0]) ?? '')
}

function complaintOf({ type, id, auditId }: Tombstone, audits: Set<string>, types: Map<string, RecordType>, known: Pick<Known, 'has'>): ProblemReason | null {
  if (!deletable.has(type) || auditId === null || !audits.has(auditId))
    return 'foreign'
  return (types.get(id) ?? type) !== type || isTaken(type, id, known) ? 'taken' : null
}
