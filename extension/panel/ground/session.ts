import type { InjectionKey } from 'vue'
import type { Language } from '../../../core/journey/localised-text.ts'
import { inject } from 'vue'

/** What tells this panel from the others. */
export interface Session {
  /** The browser window that the panel belongs to. */
  windowId: number
  /** Speaks another language, now and in all panels that open later. */
  speak: (language: Language) => Promise<void>
}

export const sessionKey: InjectionKey<Session> = Symbol('session')

/** The panel's session; only inside its components and state. */
export function useSession(): Session {
  const session = inject(sessionKey)
  if (!session)
    throw new Error('The panel was mounted without a session.')
  return session
}
