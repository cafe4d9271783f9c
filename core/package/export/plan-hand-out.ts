import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { PlannedExport } from './plan-export.ts'
import { noRecords } from '../../journey/record-lists.ts'
import { planExport } from './plan-export.ts'
import { versionsOf } from './select-records.ts'

/**
 * Plans to give an audit's journey to those who shall walk it: journey, questions and personas, and nothing that
 * anybody found. What they capture with it belongs to the same audit, and lines up without being joined.
 * @returns null where the store has no such audit
 */
export async function planHandOut(db: KairosDatabase, auditId: Id): Promise<PlannedExport | null> {
  const plan = await planExport(db, auditId)
  if (!plan)
    return null
  const records = frameOf(plan.records, plan.audit.audit.id)
  const audit = { ...plan.audit, ...records }
  return { ...plan, audit, records, tombstones: [], isHandOut: true, versions: versionsOf(records) }
}

/** The frame of one audit, with the portraits of its personas. */
function frameOf(records: RecordLists, auditId: Id): RecordLists {
  const { journeys, stages, touchpoints, criteria, personas } = records
  const portraits = new Set(personas.map(({ portraitId }) => portraitId))
  return {
    ...noRecords(),
    audits: records.audits.filter(({ id }) => id === auditId),
    pictures: records.pictures.filter(({ id }) => portraits.has(id)),
    journeys,
    stages,
    touchpoints,
    criteria,
    personas,
  }
}
