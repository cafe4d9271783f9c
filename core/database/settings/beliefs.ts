import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Settings } from './settings.ts'
import { newId } from '../../journey/identifier.ts'
import { readSetting, writeSetting } from './settings.ts'

export type BeliefSettings = Settings['beliefs']

/** Under what this browser's auditor guesses; null before the first guess. */
export async function readBeliefSettings(db: KairosDatabase): Promise<BeliefSettings | null> {
  return await readSetting(db, 'beliefs') ?? null
}

/** The id of this browser's auditor among those who guess: a random one, made with the first guess. */
export async function claimBeliever(db: KairosDatabase): Promise<Id> {
  const { believer } = await changeSettings(db, settings => settings)
  return believer
}

/** Asks about a place no more, or again. */
export async function skipBelief(db: KairosDatabase, place: string, isSkipped: boolean): Promise<void> {
  await changeSettings(db, ({ believer, skipped }) => {
    const others = skipped.filter(other => other !== place)
    return { believer, skipped: isSkipped ? [...others, place] : others }
  })
}

function changeSettings(
  db: KairosDatabase,
  change: (settings: BeliefSettings) => BeliefSettings,
): Promise<BeliefSettings> {
  return db.transaction('rw', db.settings, async () => {
    const settings = change(await readBeliefSettings(db) ?? { believer: newId(), skipped: [] })
    await writeSetting(db, 'beliefs', settings)
    return settings
  })
}
