import type { Journal } from '../../database/journal/journal.ts'
import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { FileOutcome } from './import-report.ts'
import { chooseVersion } from '../../database/commands/choose-version.ts'
import { idIn, losingVersionIn } from '../merge/conflict.ts'

/** A record in conflict of which the version shall count that would lose. */
export interface Overruled {
  /** The file that brings the conflict, counted from 0. */
  file: number
  id: Id
  /** Names the record in the history. */
  about: string
}

/** Chooses the losing versions of conflicts, once the files are in: each is an entry of the history of its own. */
export async function overrule(
  db: KairosDatabase,
  journal: Journal,
  outcomes: FileOutcome[],
  overruled: Overruled[],
): Promise<void> {
  for (const { file, id, about } of overruled) {
    const { result } = outcomes[file]!
    const conflict = result.ok ? result.value.conflicts.find(conflict => idIn(conflict) === id) : undefined
    if (conflict)
      await chooseVersion(db, journal, { type: conflict.type, id, version: losingVersionIn(conflict) }, about)
  }
}
