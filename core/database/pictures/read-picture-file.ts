import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'

/** The bytes of a picture; undefined where the store does not have them. */
export async function readPictureFile(db: KairosDatabase, pictureId: Id): Promise<Blob | undefined> {
  return (await db.pictureFiles.get(pictureId))?.file
}
