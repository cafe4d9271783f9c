import type { Id } from '../../journey/identifier.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'

/**
 * Takes back files that came in together, all or none: the last one first, since each came in on what those before it
 * had brought.
 * @param entryIds in the order in which they came in
 */
export async function undoImports(
  db: KairosDatabase,
  journal: Pick<Journal, 'undo'>,
  entryIds: Id[],
  by: Id | null,
): Promise<void> {
  await db.transaction('rw', db.journalled, async () => {
    for (const entryId of entryIds.toReversed())
      await journal.undo(entryId, by)
  })
}
