import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Picture } from '../../journey/picture.ts'
import { getExisting } from '../../database/existing-records.ts'

/**
 * Of which of a file's pictures the bytes are kept, whichever version of the record wins: of all but those that are
 * another picture than the local one. Those of a deleted picture stay until they are swept away, since a file may
 * still come that brings it back and has only a reduced version.
 */
export async function keptPictures(db: KairosDatabase, pictures: Picture[]): Promise<Set<Id>> {
  const local = await getExisting(db.table<Picture, Id>('picture'), pictures.map(({ id }) => id))
  const isSame = ({ sha256 }: Picture, index: number) => !local[index] || local[index].sha256 === sha256
  return new Set(pictures.filter(isSame).map(({ id }) => id))
}
