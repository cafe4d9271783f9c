import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Picture } from '../../journey/picture.ts'
import { getExisting } from '../../database/existing-records.ts'

/**
 * Of which of a file's pictures the bytes are kept, whichever version of the record wins: of all but those that are
 * another picture than the one here. Those of a deleted picture stay until they are swept away, since a file may still
 * come that brings it back and has only a reduced version.
 */
export async function wantedBytes(db: KairosDatabase, pictures: Picture[]): Promise<Set<Id>> {
  const here = await getExisting(db.table<Picture, Id>('picture'), pictures.map(({ id }) => id))
  return new Set(pictures.filter(({ sha256 }, index) => !here[index] || here[index].sha256 === sha256).map(({ id }) => id))
}
