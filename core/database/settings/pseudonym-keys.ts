import type { KairosDatabase } from '../kairos-database.ts'
import type { Settings } from './settings.ts'
import { isSameJson } from '../../journey/version.ts'
import { readSetting, writeSetting } from './settings.ts'

export type PseudonymKeys = Settings['pseudonymKeys']

/** By what customers were kept as pseudonyms in this browser so far. */
export async function readPseudonymKeys(db: KairosDatabase): Promise<PseudonymKeys> {
  return await readSetting(db, 'pseudonymKeys') ?? { own: null, team: null, used: 'own' }
}

/**
 * Remembers the key that is used from now on. A key of this browser's own that is there already stays.
 * @returns false where another tab has made that key meanwhile: nobody would find customers by this one
 */
export async function rememberPseudonymKey(
  db: KairosDatabase,
  used: PseudonymKeys['used'],
  key: readonly number[],
): Promise<boolean> {
  return db.transaction('rw', db.settings, async () => {
    const before = await readPseudonymKeys(db)
    if (used === 'own' && before.own && !isSameJson(before.own, key))
      return false
    await writeSetting(db, 'pseudonymKeys', { ...before, [used]: [...key], used })
    return true
  })
}
