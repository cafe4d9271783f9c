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
  const wanted: TypedRecord[] = [
    ...adoptions('journey', [journey]),
    ...adoptions('stage', stages),
    ...adoptions('touchpoint', touchpoints),
    ...adoptions('criterion', criteria),
    ...adoptions('audit', [audit]),
  ]
  await db.transaction('rw', [...db.journalled, db.settings], async () => {
    const here = await Promise.all(wanted.map(({ type, record }) => db.table(type).get(record.id)))
    const absent = wanted.filter((_, index) => here[index] === undefined)
    if (absent.length > 0)
      await journal.adopt({ action: 'audit-started', by: await readSetting(db, 'auditorId') ?? null }, { records: absent })
    await writeSetting(db, 'auditId', audit.id)
  })
  return audit.id
}

function adoptions(type: RecordType, records: TypedRecord['record'][]): TypedRecord[] {
  return records.map(record => ({ type, record }))
}

/** Names the auditor who uses this browser: a new one at first, the same one under another name later. */
export async function nameAuditor(db: KairosDatabase, journal: Journal, name: string): Promise<Id> {
  return db.transaction('rw', [...db.journalled, db.settings], async () => {
    const id = await readSetting(db, 'auditorId') ?? newId()
    const here = await db.records('auditor').get(id)
    if (here?.name !== name.trim())
      await journal.write({ action: 'auditor-named', by: id }, [{ type: 'auditor', id, content: { sameAs: null, ...here, name: name.trim() } }])
    await writeSetting(db, 'auditorId', id)
    return id
  })
}
