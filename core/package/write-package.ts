import type { ZipWriterConstructorOptions } from '@zip.js/zip.js'
import type { Id } from '../journey/identifier.ts'
import type { Tombstone } from '../journey/tombstone.ts'
import type { Manifest, RecordsByType } from './format.ts'
import { recordTypes } from '../journey/records.ts'
import { loadZip } from './archive.ts'
import { formatVersion, manifestPath, recordsPath, tombstonesPath } from './format.ts'
import { withoutWhatStays } from './leaving-fields.ts'
import { passwordOf } from './password.ts'
import { numberedPaths, picturePaths } from './picture-paths.ts'
import { readAhead } from './read-ahead.ts'

/** Reading them one after the other would be waiting most of the time. */
const picturesAhead = 4

/** Everything that a Kairos file holds. */
export interface PackageContents {
  records: RecordsByType
  tombstones: Tombstone[]
  /** The bytes of a picture; undefined where they are lost. */
  pictureFile: (pictureId: string) => Promise<Blob | undefined>
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

/**
 * Writes a Kairos file: a ZIP of a manifest, the records as JSON and the screenshots as they are.
 * With a passphrase it is encrypted with AES-256, and its directory names nothing.
 * @throws what the signal was aborted with
 */
export async function writePackage(contents: PackageContents, options: WriteOptions): Promise<Blob> {
  const zip = await loadZip()
  const writer = new zip.ZipWriter(new zip.BlobWriter('application/zip'), { signal: options.signal, lastModDate: new Date(options.created), ...encryptionOf(options) })
  const addJson = (path: string, value: unknown) =>
    writer.add(path, new zip.TextReader(JSON.stringify(value, null, 1)))
  const paths = options.passphrase ? numberedPaths(contents.records) : picturePaths(contents.records)

  await addJson(manifestPath, manifestOf(contents, options))
  for (const type of recordTypes) {
    const records = contents.records[type].map(record => withoutWhatStays(type, record))
    if (records.length > 0)
      await addJson(recordsPath(type), type === 'picture' ? records.map(record => ({ ...record, file: paths.get(record.id) })) : records)
  }
  await addJson(tombstonesPath, contents.tombstones)

  let done = 0
  const bytesOf = async ([id]: [Id, string]) => (await contents.pictureFile(id))?.arrayBuffer()
  for await (const [[, path], bytes] of readAhead(paths, bytesOf, picturesAhead)) {
    if (bytes)
      await writer.add(path, new zip.Uint8ArrayReader(new Uint8Array(bytes)), { level: 0 })
    options.onProgress?.(++done, paths.size)
  }
  return writer.close()
}

function encryptionOf({ passphrase }: WriteOptions): ZipWriterConstructorOptions {
  // The strongest of three: AES-256.
  return passphrase ? { password: passwordOf(passphrase), encryptionStrength: 3 } : {}
}

function manifestOf({ records, tombstones }: PackageContents, { generator, created }: WriteOptions): Manifest {
  const counts = recordTypes.map(type => [type, records[type].length] as const).filter(([, count]) => count > 0)
  return {
    format: 'kairos',
    version: formatVersion,
    generator,
    created,
    counts: { ...Object.fromEntries(counts), tombstone: tombstones.length },
  }
}
