import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { CopiedPart } from '../../database/settings/copies.ts'
import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { PlannedExport } from './plan-export.ts'
import { versionsCopiedIn } from '../../database/settings/copies.ts'
import { compareTexts } from '../../journey/compare-texts.ts'
import { listOf } from '../../journey/record-lists.ts'
import { recordTypes } from '../../journey/records.ts'
import { sha256 } from '../../journey/sha256.ts'
import { pickExportedFields } from './exported-fields.ts'
import { planExport } from './plan-export.ts'
import { notSent } from './select-records.ts'

/** What of an audit a folder lacks. */
export interface PlannedCopy extends PlannedExport {
  /** All that is not copied once, which every part has, as a checksum. */
  frame: string
  /** Tells which records the audit has, also of those that the folder has already. */
  has: (id: Id) => boolean
}

/** The types of which only those records go into a part that are in no other: the others are small. */
const copiedOnce: readonly RecordType[] = ['observation', 'verbatim', 'picture']

/**
 * Plans what a folder lacks of an audit: its observations, verbatims and pictures that no part holds as they are now,
 * with all else that it has, and its deletions. All parts together, in whatever order they are read, give the audit.
 * @param copied the parts that are in the folder
 * @param mostBytes the most that each part should have
 * @returns null where it lacks nothing, and where the store has no such audit
 */
export async function planCopy(
  db: KairosDatabase,
  auditId: Id,
  copied: CopiedPart[],
  mostBytes: number,
): Promise<PlannedCopy | null> {
  const plan = await planExport(db, auditId, { mostBytes })
  if (!plan)
    return null
  const versions = versionsCopiedIn(copied)
  const observations = notSent(plan.records.observations, versions)
  const verbatims = notSent(plan.records.verbatims, versions)
  const pictures = notSent(plan.records.pictures, versions)
  const frame = await checksumOf(plan)
  const isNothingNew = [observations, verbatims, pictures].every(({ length }) => length === 0)
  if (isNothingNew && copied.some(part => part.frame === frame))
    return null
  const ids = new Set(copiedOnce.flatMap(type => listOf(plan.records, type).map(({ id }) => id)))
  return { ...plan, records: { ...plan.records, observations, verbatims, pictures }, frame, has: id => ids.has(id) }
}

/** Records come in no order, and are the same in any. */
async function checksumOf({ records, tombstones }: PlannedExport): Promise<string> {
  const types = recordTypes.filter(type => !copiedOnce.includes(type))
  const lists = types.map(type => inOrder(listOf(records, type)).map(record => pickExportedFields(type, record)))
  const text = JSON.stringify([...lists, inOrder(tombstones)])
  return sha256(new TextEncoder().encode(text))
}

function inOrder<T extends AnyRecord>(records: T[]): T[] {
  return records.toSorted((a, b) => compareTexts(a.id, b.id))
}
