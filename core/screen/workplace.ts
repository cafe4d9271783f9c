import type { App, InjectionKey } from 'vue'
import type { Journal } from '../database/journal/journal.ts'
import type { KairosDatabase } from '../database/kairos-database.ts'
import type { Clock } from '../journey/timestamp.ts'
import { inject } from 'vue'
import { createJournal } from '../database/journal/journal.ts'

/** What every part of a screen works with: the store, the one way to write to it, and the time. */
export interface Workplace {
  db: KairosDatabase
  journal: Journal
  clock: Clock
}

const workplaceKey: InjectionKey<Workplace> = Symbol('workplace')

/** Gives an app's parts their store, with its journal, and their clock. */
export function provideWorkplace(app: App, db: KairosDatabase, clock: Clock): void {
  app.provide(workplaceKey, { db, journal: createJournal(db, clock), clock })
}

/** The workplace of this screen; only inside its components and state. */
export function useWorkplace(): Workplace {
  const workplace = inject(workplaceKey)
  if (!workplace)
    throw new Error('The screen was mounted without a workplace.')
  return workplace
}
