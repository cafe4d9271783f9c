import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { getExisting } from '../existing-records.ts'
import { present } from '../present.ts'

/**
 * The edits that change some observations; none of those that are gone.
 * @param change the fields that become other ones; null where an observation stays as it is
 */
export async function editObservations(
  db: KairosDatabase,
  ids: readonly Id[],
  change: (observation: Observation) => Partial<Observation> | null,
): Promise<RecordEdit[]> {
  const found = present(await getExisting(db.table<Observation, Id>('observation'), [...new Set(ids)]))
  return found.flatMap(observation => editOneObservation(observation, change(observation)))
}

/** The edit that gives an observation other values in some fields; none where there are none to give. */
export function editOneObservation(observation: Observation, fields: Partial<Observation> | null): RecordEdit[] {
  return fields ? [{ type: 'observation', id: observation.id, content: { ...observation, ...fields } }] : []
}
