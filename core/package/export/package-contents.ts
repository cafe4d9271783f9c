import type { PictureFile } from '../../database/kairos-database.ts'
import type { Picture } from '../../journey/picture.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { Tombstone } from '../../journey/tombstone.ts'

/** Fetches the bytes of a picture as they go into a file; undefined where they are lost. */
export type PictureReader = (picture: Picture) => Promise<PictureFile | undefined>

/** Everything that a Kairos file holds. */
export interface PackageContents {
  records: RecordLists
  tombstones: Tombstone[]
  readPicture: PictureReader
}

export interface WriteOptions {
  /** Program and version, for whoever reads the file. */
  generator: string
  created: string
  /** Encrypts the whole file; not empty. */
  passphrase?: string
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}
