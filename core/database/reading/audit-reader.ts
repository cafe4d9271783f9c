import type { Id } from '../../journey/identifier.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import type { JournalEntry, RecordChange } from '../journal/entry.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { countAll } from '../journal/change-summary.ts'
import { forEachChangeIn } from '../journal/changes.ts'
import { loadAudit } from './load-audit.ts'
import { patchAudit } from './patch-audit.ts'

/** Of more changes the audit itself is read at once. */
const mostPatched = 200

/** An audit as it was read last, and the last entry of the journal that it tells of. */
interface Known {
  records: AuditRecords | null
  sequence: number
}

/**
 * Reads an audit, and when it is asked again what changed of it since, from the journal: of one changed observation
 * among thousands no other is read. Null where the store has no such audit or not its journey.
 */
export function createAuditReader(db: KairosDatabase, auditId: Id): () => Promise<AuditRecords | null> {
  let known: Known | null = null
  return async () => {
    known = await readOn(db, auditId, known)
    return known.records
  }
}

async function readOn(db: KairosDatabase, auditId: Id, known: Known | null): Promise<Known> {
  if (!known?.records)
    return readWhole(db, auditId)
  const entries = await db.entries.where('sequence').above(known.sequence).toArray()
  if (entries.length === 0)
    return known
  const changes = countChanges(entries) > mostPatched ? null : await changesIn(db, entries)
  const records = changes && patchAudit(known.records, changes)
  return records ? { records, sequence: entries.at(-1)!.sequence } : readWhole(db, auditId)
}

/** What is written while it is read is read once more afterwards, which changes nothing. */
async function readWhole(db: KairosDatabase, auditId: Id): Promise<Known> {
  const latest = await db.entries.orderBy('sequence').last()
  return { records: await loadAudit(db, auditId), sequence: latest?.sequence ?? 0 }
}

async function changesIn(db: KairosDatabase, entries: JournalEntry[]): Promise<RecordChange[]> {
  const changes: RecordChange[] = []
  await forEachChangeIn(db, entries.map(({ id }) => id), change => changes.push(change))
  return changes
}

function countChanges(entries: JournalEntry[]): number {
  return entries.reduce((sum, { summary: { tallies } }) => sum + countAll(tallies), 0)
}
