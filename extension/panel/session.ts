import type { InjectionKey, Ref } from 'vue'
import type { Journal } from '../../core/database/journal.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Clock } from '../../core/journey/timestamp.ts'
import type { Failures } from './notices/use-failures.ts'
import type { Toaster } from './use-toast.ts'
import { inject } from 'vue'

/** What every part of the panel works with. */
export interface Session {
  db: KairosDatabase
  journal: Journal
  clock: Clock
  /** The browser window that the panel belongs to. */
  windowId: number
  speak: (language: Language) => Promise<void>
  toaster: Toaster
  failures: Failures
  /** Whether a newer Kairos has taken the store over. */
  upgradeWaits: Readonly<Ref<boolean>>
}

export const sessionKey: InjectionKey<Session> = Symbol('session')

/** The panel's session; only inside its components. */
export function useSession(): Session {
  const session = inject(sessionKey)
  if (!session)
    throw new Error('The panel was mounted without a session.')
  return session
}
