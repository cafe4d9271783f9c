import type { KairosDatabase } from '../kairos-database.ts'
import type { Settings } from './settings.ts'
import { readSetting, writeSetting } from './settings.ts'

export type PseudonymKeys = Settings['pseudonymKeys']

/** By what customers were kept as pseudonyms in this browser so far. */
export async function readPseudonymKeys(db: KairosDatabase): Promise<PseudonymKeys> {
  return await readSetting(db, 'pseudonymKeys') ?? { own: null, team: null, used: 'own' }
}

/**
 * Remembers the key that is used from now on. A key of this browser's own that is there already stays: another tab may
 * have made it meanwhile.
 * @returns the key that is to be used
 */
export async function rememberPseudonymKey(
  db: KairosDatabase,
  used: PseudonymKeys['used'],
  key: readonly number[],
): Promise<readonly number[]> {
  return db.transaction('rw', db.settings, async () => {
    const before = await readPseudonymKeys(db)
    const kept = used === 'own' && before.own ? before.own : [...key]
    await writeSetting(db, 'pseudonymKeys', { ...before, [used]: kept, used })
    return kept
  })
}
