import type { EntryNote } from '../../core/database/commands/change-records.ts'
import type { NewTouchpoint } from '../../core/database/drafts/draft.ts'
import type { JournalEntry } from '../../core/database/journal/entry.ts'
import type { Journal } from '../../core/database/journal/journal.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Observation } from '../../core/journey/observation.ts'
import { changeRecords } from '../../core/database/commands/change-records.ts'
import { editObservations } from '../../core/database/commands/edit-observations.ts'
import { moveObservations } from '../../core/database/commands/move-observations.ts'
import { newChannel, storeNewTouchpoint } from './new-touchpoint.ts'

/**
 * Moves an observation to a touchpoint of its journey, or to one that is named for the first time and comes with it.
 * @returns null where it is there already, or gone
 */
export function moveObservation(
  db: KairosDatabase,
  journal: Journal,
  observation: Observation,
  to: Id | NewTouchpoint,
  note: EntryNote,
): Promise<JournalEntry | null> {
  if (typeof to === 'string')
    return moveObservations(db, journal, [observation.id], to, note)
  return changeRecords(db, journal, { action: 'observations-moved', ...note }, async () => {
    const channel = newChannel({ channel: observation.channel ?? null }, observation)
    const { touchpointId, edits } = await storeNewTouchpoint(db, to, channel)
    const moved = await editObservations(db, [observation.id], ({ touchpointId: from }) =>
      from === touchpointId ? null : { touchpointId })
    return moved.length > 0 ? [...edits, ...moved] : []
  })
}
