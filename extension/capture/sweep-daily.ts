import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Clock } from '../../core/journey/timestamp.ts'
import { sweepPictureFiles } from '../../core/database/pictures/sweep-pictures.ts'
import { readSetting, writeSetting } from '../../core/database/settings/settings.ts'
import { timestampOf } from '../../core/journey/timestamp.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Removes the bytes of screenshots that nothing shows any more, unless that was done within the last day. */
export async function sweepDaily(db: KairosDatabase, clock: Clock): Promise<void> {
  const last = await readSetting(db, 'sweptAt')
  const age = last === undefined ? dayMilliseconds : Math.abs(clock.now().getTime() - Date.parse(last))
  if (age < dayMilliseconds)
    return
  await sweepPictureFiles(db, clock)
  await writeSetting(db, 'sweptAt', timestampOf(clock))
}
