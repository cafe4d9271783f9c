import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { SentVersions } from './select-records.ts'
import { loadAudit } from '../../database/reading/load-audit.ts'
import { versionsOf, withoutSent } from './select-records.ts'

/** What of an audit goes out, and in how many files. */
export interface ExportSelection {
  /** Leaves away the observations and customers' words that went out before as they are now. */
  sent?: SentVersions
  /** The most that each of several files should have. */
  mostBytes?: number
}

/** What an export will write, known before anything is written. */
export interface PlannedExport extends Pick<ExportSelection, 'mostBytes'> {
  audit: AuditRecords
  records: RecordLists
  tombstones: Tombstone[]
  /** Whether what went out before is left away. */
  isOnlyNew: boolean
  /** Whether it is a journey to be walked, without what anybody found. */
  isHandOut?: true
  /** Of what goes out, for later exports to leave away. */
  versions: SentVersions
}

/**
 * Plans to write one audit, with everything it needs to be read elsewhere. Of customers' answers nothing leaves, and no
 * theme, whose words may be theirs: `planShare` adds what somebody chose of them.
 * @returns null where the store has no such audit
 */
export async function planExport(
  db: KairosDatabase,
  auditId: Id,
  { sent, mostBytes }: ExportSelection = {},
): Promise<PlannedExport | null> {
  const loaded = await loadAudit(db, auditId)
  if (!loaded)
    return null
  const { audit: _, journey: __, ...found } = loaded
  const all = { ...found, sources: [], themes: [] }
  const records = sent ? withoutSent(all, sent) : all
  const auditIds = new Set(all.audits.map(({ id }) => id))
  return {
    audit: loaded,
    records,
    tombstones: await db.tombstones.filter(({ auditId }) => auditId !== null && auditIds.has(auditId)).toArray(),
    isOnlyNew: sent !== undefined,
    versions: versionsOf(records),
    mostBytes,
  }
}
