import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { pictureIdsOf } from '../../journey/observation.ts'
import { forEachRecord } from '../chunks.ts'
import { joinedAudits } from '../reading/joined-audits.ts'
import { observationsOf } from '../reading/observations.ts'
import { sourcesAbout } from '../reading/sources-about.ts'

/**
 * Removes an audit, and those that are joined to it, with their observations, pictures, moments, views and customers'
 * words from this store, and the sources of customers' answers and the themes that no other audit would show; a file
 * can bring them again. What other audits may share (journey, touchpoints, criteria, auditors) stays.
 */
export async function removeAudit(
  db: KairosDatabase,
  journal: Journal,
  auditId: Id,
  by: Id | null,
): Promise<JournalEntry> {
  const auditIds = (await joinedAudits(db, auditId)).map(({ id }) => id)
  const observations = await observationsOf(db, auditIds)
  const others = await Promise.all((['moment', 'view', 'verbatim', 'belief'] as const).map(async type =>
    (await db.records(type).where('auditId').anyOf(auditIds).primaryKeys()).map(id => ({ type, id }))))
  return journal.removeLocally({ action: 'audit-removed', by }, [
    ...auditIds.map(id => ({ type: 'audit' as const, id })),
    ...observations.map(({ id }) => ({ type: 'observation' as const, id })),
    ...(await picturesOnlyIn(db, observations)).map(id => ({ type: 'picture' as const, id })),
    ...others.flat(),
    ...(await sourcesOnlyOf(db, auditIds)).map(id => ({ type: 'source' as const, id })),
    ...(await themesOnlyOf(db, auditIds)).map(id => ({ type: 'theme' as const, id })),
  ])
}

/** The pictures that these observations show and no others do. */
export async function picturesOnlyIn(db: KairosDatabase, observations: Observation[]): Promise<Id[]> {
  const leaving = new Set(observations.map(({ id }) => id))
  const pictures = new Set(observations.flatMap(pictureIdsOf))
  await forEachRecord(db.table<Observation, Id>('observation'), (observation) => {
    if (!leaving.has(observation.id))
      pictureIdsOf(observation).forEach(id => pictures.delete(id))
  })
  return [...pictures]
}

/** Sources that no other audit would show any more. */
async function sourcesOnlyOf(db: KairosDatabase, auditIds: readonly Id[]): Promise<Id[]> {
  const { leaving, others } = await journeysOf(db, auditIds)
  const staying = new Set((await sourcesAbout(db, others)).map(({ id }) => id))
  return (await sourcesAbout(db, leaving)).map(({ id }) => id).filter(id => !staying.has(id))
}

/** Themes of journeys that no other audit walks. */
async function themesOnlyOf(db: KairosDatabase, auditIds: readonly Id[]): Promise<Id[]> {
  const { leaving, others } = await journeysOf(db, auditIds)
  const only = leaving.filter(id => !others.includes(id))
  return db.records('theme').where('journeyId').anyOf(only).primaryKeys()
}

/** The journeys of audits that leave, and those of all others. */
async function journeysOf(db: KairosDatabase, auditIds: readonly Id[]): Promise<{ leaving: Id[], others: Id[] }> {
  const byLeaving = Map.groupBy(await db.records('audit').toArray(), ({ id }) => auditIds.includes(id))
  const journeyIds = (isLeaving: boolean) => byLeaving.get(isLeaving)?.map(({ journeyId }) => journeyId) ?? []
  return { leaving: journeyIds(true), others: journeyIds(false) }
}
