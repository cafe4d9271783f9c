import type { TypedRecord } from '../../core/database/journal/entry.ts'
import type { Journal } from '../../core/database/journal/journal.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { RecordType } from '../../core/journey/records.ts'
import { newId } from '../../core/journey/identifier.ts'
import { onlinePurchase } from '../../core/journey/templates/online-purchase.ts'
import { auditFromTemplate } from '../../core/journey/templates/template.ts'
import { readSetting, writeSetting } from './settings.ts'

/**
 * Starts an audit of the built-in journey, or takes up the one of the same title, and makes it the current one.
 * @returns the audit's id
 */
export async function startAudit(db: KairosDatabase, journal: Journal, title: string): Promise<Id> {
  const { audit, journey, stages, touchpoints, criteria } = await auditFromTemplate(onlinePurchase, title)
  const records: TypedRecord[] = [
    ...withType('journey', [journey]),
    ...withType('stage', stages),
    ...withType('touchpoint', touchpoints),
    ...withType('criterion', criteria),
    ...withType('audit', [audit]),
  ]
  await db.transaction('rw', [...db.journalled, db.settings], async () => {
    await adoptAbsent(db, journal, records)
    await writeSetting(db, 'auditId', audit.id)
  })
  return audit.id
}

function withType(type: RecordType, records: TypedRecord['record'][]): TypedRecord[] {
  return records.map(record => ({ type, record }))
}

async function adoptAbsent(db: KairosDatabase, journal: Journal, records: TypedRecord[]): Promise<void> {
  const stored = await Promise.all(records.map(({ type, record }) => db.table(type).get(record.id)))
  const absent = records.filter((_, index) => stored[index] === undefined)
  if (absent.length === 0)
    return
  const by = await readSetting(db, 'auditorId') ?? null
  await journal.adopt({ action: 'audit-started', by }, { records: absent })
}

/** Names the auditor who uses this browser: a new one at first, the same one under another name later. */
export async function nameAuditor(db: KairosDatabase, journal: Journal, name: string): Promise<Id> {
  return db.transaction('rw', [...db.journalled, db.settings], async () => {
    const id = await readSetting(db, 'auditorId') ?? newId()
    const stored = await db.records('auditor').get(id)
    const content = { sameAs: null, ...stored, name: name.trim() }
    if (stored?.name !== content.name)
      await journal.write({ action: 'auditor-named', by: id }, [{ type: 'auditor', id, content }])
    await writeSetting(db, 'auditorId', id)
    return id
  })
}
