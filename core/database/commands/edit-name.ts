import type { Id } from '../../journey/identifier.ts'
import type { LocalisedText } from '../../journey/localised-text.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { isSameJson } from '../../journey/version.ts'
import { editFields } from './change-records.ts'

/**
 * The edit that gives a stage or a touchpoint another name.
 * @param seen the name that it had when the new one was thought of; left out where it shall be given in any case
 * @returns none where it has that name already, or has another than was seen
 */
export async function editName(
  db: KairosDatabase,
  type: 'stage' | 'touchpoint',
  id: Id,
  name: LocalisedText,
  seen?: LocalisedText,
): Promise<RecordEdit[]> {
  const record = await db.records(type).get(id)
  const isChanged = seen !== undefined && !isSameJson(record?.name, seen)
  return isChanged ? [] : editFields(db, type, id, { name })
}
