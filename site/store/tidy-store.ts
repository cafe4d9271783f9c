import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Clock } from '../../core/journey/timestamp.ts'
import { sweepAnswerFiles } from '../../core/database/answers/sweep-answer-files.ts'
import { sweepPictureFiles } from '../../core/database/pictures/sweep-pictures.ts'
import { makeRoom } from './make-room.ts'

/** Clears out what was deleted long ago, and makes room where there is little; what fails is done at the next visit. */
export async function tidyStore(db: KairosDatabase, clock: Clock): Promise<void> {
  try {
    await sweepPictureFiles(db, clock, navigator.locks)
    await sweepAnswerFiles(db, clock, navigator.locks)
    await makeRoom(db, clock)
  }
  catch (error) {
    console.warn('The store could not be tidied.', error)
  }
}
