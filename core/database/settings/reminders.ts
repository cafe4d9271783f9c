import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Settings } from './settings.ts'
import { readSetting, writeSetting } from './settings.ts'

/** Of how many observations somebody was reminded that they are in one browser alone, and what had gone out before. */
export type Reminded = Settings['reminded'][Id]

/** What somebody was last reminded of in an audit; undefined where of nothing. */
export async function readReminded(db: KairosDatabase, auditId: Id): Promise<Reminded | undefined> {
  return (await readSetting(db, 'reminded'))?.[auditId]
}

/** Keeps what somebody knows of now; of audits that are gone nothing is kept. */
export async function keepReminded(db: KairosDatabase, auditId: Id, reminded: Reminded): Promise<void> {
  const stored = new Set<Id>(await db.records('audit').toCollection().primaryKeys())
  await db.transaction('rw', db.settings, async () => {
    const others = Object.entries(await readSetting(db, 'reminded') ?? {}).filter(([id]) => stored.has(id))
    await writeSetting(db, 'reminded', { ...Object.fromEntries(others), [auditId]: reminded })
  })
}
