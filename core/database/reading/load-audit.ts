import type { Id } from '../../journey/identifier.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { collectAudit } from './collect-audit.ts'

/** Everything that belongs to an audit; null where the store has no such audit or not its journey. */
export async function loadAudit(db: KairosDatabase, auditId: Id): Promise<AuditRecords | null> {
  const records = await collectAudit(db, auditId)
  const [audit] = records.audits
  const journey = records.journeys.find(({ id }) => id === audit?.journeyId)
  return audit && journey ? { audit, journey, ...records } : null
}
