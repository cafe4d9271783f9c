import type { Journal } from '../../core/database/journal/journal.ts'
import type { RecordEdit } from '../../core/database/journal/record-edit.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Observation } from '../../core/journey/observation.ts'
import { pictureIdsOf } from '../../core/journey/observation.ts'

/**
 * Deletes an observation with its pictures.
 * @returns the journal entry's id, by which it can be taken back
 */
export async function deleteObservation(journal: Journal, observation: Observation, by: Id): Promise<Id> {
  const entry = await journal.write({ action: 'observation-deleted', by }, [
    { type: 'observation', id: observation.id, content: null },
    ...pictureIdsOf(observation).map((id): RecordEdit => ({ type: 'picture', id, content: null })),
  ])
  return entry.id
}
