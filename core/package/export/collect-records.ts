import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { Reference } from '../../journey/references.ts'
import type { RecordsByType } from '../format.ts'
import { recordTypes } from '../../journey/records.ts'
import { mentions, references } from '../../journey/references.ts'
import { noRecords } from '../format.ts'

/** An audit's records and all that they refer to, so that a file of them can be read where nothing else is. */
export async function collectRecords(db: KairosDatabase, audit: AuditRecords): Promise<RecordsByType> {
  const collected = noRecords()
  let found: [RecordType, AnyRecord][] = recordTypes.flatMap(type => recordsOf(audit, type).map(record => [type, record] as [RecordType, AnyRecord]))
  const seen = new Set<string>()
  while (found.length > 0) {
    const fresh = found.filter(([, { id }]) => !seen.has(id))
    for (const [type, record] of fresh) {
      if (!seen.has(record.id))
        collected[type].push(record)
      seen.add(record.id)
    }
    const wanted = fresh.flatMap(([type, record]) => namedBy(type, record)).filter(({ id }) => !seen.has(id))
    found = await fetch(db, wanted)
  }
  return collected
}

function recordsOf(audit: AuditRecords, type: RecordType): AnyRecord[] {
  const lists: Partial<Record<RecordType, AnyRecord[]>> = {
    audit: [audit.audit],
    journey: [audit.journey],
    stage: audit.stages,
    touchpoint: audit.touchpoints,
    criterion: audit.criteria,
    auditor: audit.auditors,
    observation: audit.observations,
    picture: audit.pictures,
    moment: audit.moments,
  }
  return lists[type] ?? []
}

function namedBy(type: RecordType, record: AnyRecord): Reference[] {
  const known = record as RecordOf[typeof type]
  return [...references(type, known), ...mentions(type, known)]
}

async function fetch(db: KairosDatabase, wanted: Reference[]): Promise<[RecordType, AnyRecord][]> {
  const found = await Promise.all(wanted.map(async ({ type, id }) => [type, await db.table<AnyRecord>(type).get(id)] as const))
  return found.flatMap(([type, record]) => record ? [[type, record] as [RecordType, AnyRecord]] : [])
}
