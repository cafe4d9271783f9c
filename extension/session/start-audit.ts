import type { Journal } from '../../core/database/journal/journal.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Audit } from '../../core/journey/audit.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Template } from '../../core/journey/templates/template.ts'
import { renameAudit } from '../../core/database/commands/rename-audit.ts'
import { startSharedAudit } from '../../core/database/commands/start-audit.ts'
import { readSetting, writeSetting } from '../../core/database/settings/settings.ts'
import { newId } from '../../core/journey/identifier.ts'
import { nameKey } from '../../core/journey/same-name.ts'
import { auditFromTemplate } from '../../core/journey/templates/template.ts'
import { trimName } from '../../core/journey/text.ts'

/**
 * Starts an audit of a journey that Kairos brings with it, or takes up the one of the same title, whatever its journey,
 * and makes it the current one. Where that is the current one already, its title is corrected to the new spelling.
 * @param picked the one to take up where several have that title
 * @returns the audit's id
 */
export async function startAudit(
  db: KairosDatabase,
  journal: Journal,
  title: string,
  template: Template,
  picked?: Id,
): Promise<Id> {
  const start = await auditFromTemplate(template, title)
  return db.transaction('rw', [...db.journalled, db.settings], async () => {
    const stored = await findSameTitled(db, start.audit, picked)
    const { id } = stored ?? start.audit
    if (id === start.audit.id)
      await startSharedAudit(db, journal, start, { by: await readSetting(db, 'auditorId') ?? null })
    if (stored && await readSetting(db, 'auditId') === id)
      await correctTitle(db, journal, stored, start.audit.title)
    await writeSetting(db, 'auditId', id)
    return id
  })
}

/** A stored audit whose title reads the same: the one picked, of the same spelling, the current one, or any. */
async function findSameTitled(db: KairosDatabase, { id, title }: Audit, picked?: Id): Promise<Audit | undefined> {
  const key = nameKey(title)
  const current = await readSetting(db, 'auditId')
  const sameTitled = await db.records('audit').filter(audit => nameKey(audit.title) === key).toArray()
  return sameTitled.find(audit => audit.id === picked)
    ?? sameTitled.find(audit => audit.id === id)
    ?? sameTitled.find(audit => audit.id === current)
    ?? sameTitled[0]
}

async function correctTitle(db: KairosDatabase, journal: Journal, audit: Audit, title: string): Promise<void> {
  const by = await readSetting(db, 'auditorId') ?? null
  await renameAudit(db, journal, audit.id, title, { by, about: title })
}

/** Names the auditor who uses this browser: a new one at first, the same one under another name later. */
export async function nameAuditor(db: KairosDatabase, journal: Journal, name: string): Promise<Id> {
  return db.transaction('rw', [...db.journalled, db.settings], async () => {
    const id = await readSetting(db, 'auditorId') ?? newId()
    const stored = await db.records('auditor').get(id)
    const content = { sameAs: null, ...stored, name: trimName(name) }
    if (stored?.name !== content.name)
      await journal.write({ action: 'auditor-named', by: id }, [{ type: 'auditor', id, content }])
    await writeSetting(db, 'auditorId', id)
    return id
  })
}
