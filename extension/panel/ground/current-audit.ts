import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { AuditRecords, JourneyView } from '../../../core/journey/journey-view.ts'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { failureOf } from '../../../core/database/failure.ts'
import { loadAudit } from '../../../core/database/reading/load-audit.ts'
import { readSetting } from '../../../core/database/settings/settings.ts'
import { viewJourney } from '../../../core/journey/view-journey.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'

/** The audit that is under way and the auditor who makes it. */
export interface CurrentAudit {
  records: AuditRecords
  /** All of it, on whatever layout and in whatever market. */
  view: JourneyView
  auditorId: Id
  /** Also where the auditor has observed nothing here yet. */
  auditorName: string
}

/** The audit that is under way, kept up to date. */
export const useCurrentAudit = defineStore('current-audit', () => {
  const { db } = useWorkplace()
  const stored = useStored(() => null, () => readCurrentAudit(db))
  return {
    /** Undefined while it is not read, null where there is none yet. */
    audit: computed(() => stored.value.state === 'ready' ? stored.value.value : undefined),
    /** Why it could not be read; null where it could. */
    failure: computed(() => stored.value.state === 'failed' ? failureOf(stored.value.error) : null),
  }
})

async function readCurrentAudit(db: KairosDatabase): Promise<CurrentAudit | null> {
  const [auditId, auditorId] = [await readSetting(db, 'auditId'), await readSetting(db, 'auditorId')]
  if (auditId === undefined || auditorId === undefined)
    return null
  const auditor = await db.records('auditor').get(auditorId)
  const records = await loadAudit(db, auditId)
  if (!records)
    return null
  const view = viewJourney(records)
  return { records, view, auditorId, auditorName: auditor?.name ?? '' }
}
