import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Observation } from '../../core/journey/observation.ts'
import { changesOfRecord } from '../../core/database/journal/changes.ts'

/** What a draft edits. */
export interface Edited {
  /** The observation as it is, or was before it was deleted; undefined where the draft is of a new one. */
  edited: Observation | undefined
  deleted: boolean
}

/** Finds the observation that a draft edits. */
export async function findEdited(db: KairosDatabase, observationId: Id | null): Promise<Edited> {
  if (observationId === null)
    return { edited: undefined, deleted: false }
  const stored = await db.records('observation').get(observationId)
  return stored ? { edited: stored, deleted: false } : { edited: await lastVersion(db, observationId), deleted: true }
}

/** What the journal knows of a deleted observation: its newest version. */
async function lastVersion(db: KairosDatabase, observationId: Id): Promise<Observation | undefined> {
  const changes = await changesOfRecord(db, observationId)
  const versions = changes.flatMap(({ before }) => before ? [before as Observation] : [])
  return versions.sort((a, b) => b.revision - a.revision)[0]
}
