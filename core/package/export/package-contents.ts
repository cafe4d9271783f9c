import type { PictureFile } from '../../database/kairos-database.ts'
import type { Picture } from '../../journey/picture.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { Source } from '../../journey/source/source.ts'
import type { Tombstone } from '../../journey/tombstone.ts'

/** Fetches the bytes of a picture as they go into a file; undefined where they are lost. */
export type PictureReader = (picture: Picture) => Promise<PictureFile | undefined>

/** Fetches the Parquet of a source's answers; undefined where it is lost. */
export type AnswerReader = (source: Source) => Promise<Blob | undefined>

/** Everything that a Kairos file holds. */
export interface PackageContents {
  records: RecordLists
  tombstones: Tombstone[]
  readPicture: PictureReader
  readAnswers: AnswerReader
}

/** How many files lie beside the records of a Kairos file: pictures, and sources' answers. */
export function countFiles({ pictures, sources }: RecordLists): number {
  return pictures.length + sources.filter(({ answers }) => answers).length
}

/** The same of several files together. */
export function sumOfFiles(parts: RecordLists[]): number {
  return parts.reduce((sum, records) => sum + countFiles(records), 0)
}

export interface WriteOptions {
  /** Program and version, for whoever reads the file. */
  generator: string
  created: string
  /** Encrypts the whole file; not empty. */
  passphrase?: string
  /** Told of files beside the records. */
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}
