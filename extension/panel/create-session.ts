import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Session } from './session.ts'
import { ref } from 'vue'
import { createJournal } from '../../core/database/journal.ts'
import { watchUpgrade } from '../../core/database/upgrade.ts'
import { createFailures } from './notices/use-failures.ts'
import { createToaster } from './use-toast.ts'

/** A session of one panel; nothing of it is shared with another. */
export function createSession(db: KairosDatabase, given: Pick<Session, 'clock' | 'windowId' | 'speak'>): Session {
  const upgradeWaits = ref(false)
  watchUpgrade(db, () => upgradeWaits.value = true)
  return {
    ...given,
    db,
    journal: createJournal(db, given.clock),
    toaster: createToaster(),
    failures: createFailures(),
    upgradeWaits,
  }
}
