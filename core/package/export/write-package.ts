import type { ZipWriterAddDataOptions, ZipWriterConstructorOptions } from '@zip.js/zip.js'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Manifest } from '../format.ts'
import type { PackageContents, WriteOptions } from './package-contents.ts'
import { listOf } from '../../journey/record-lists.ts'
import { recordTypes } from '../../journey/records.ts'
import { loadZip } from '../archive/archive.ts'
import { crc32 } from '../archive/crc32.ts'
import { passwordOf } from '../archive/password.ts'
import { formatVersion, manifestPath, recordsPath, tombstonesPath } from '../format.ts'
import { addAnswers } from './add-answers.ts'
import { addPictures } from './add-pictures.ts'
import { pickExportedFields } from './exported-fields.ts'
import { countFiles } from './package-contents.ts'

/** The types of records that have files of their own beside them. */
const besideFiles: readonly RecordType[] = ['picture', 'source']

/**
 * Writes a Kairos file: a ZIP of a manifest, the records as JSON, and screenshots and customers' answers as they are
 * handed in.
 * With a passphrase it is encrypted with AES-256, and its directory names nothing.
 * @throws what the signal was aborted with
 */
export async function writePackage(contents: PackageContents, options: WriteOptions): Promise<Blob> {
  const zip = await loadZip()
  const writer = new zip.ZipWriter(new zip.BlobWriter('application/zip'), {
    signal: options.signal,
    lastModDate: new Date(options.created),
    ...encryptionOf(options),
  })
  const addJson = (path: string, value: unknown) =>
    writer.add(path, new zip.TextReader(JSON.stringify(value, null, 1)))
  const addList = async (type: RecordType, records: AnyRecord[]) => {
    if (records.length > 0)
      await addJson(recordsPath(type), records.map(record => pickExportedFields(type, record)))
  }
  const addFile = (path: string, bytes: ArrayBuffer) => {
    const file = new Uint8Array(bytes)
    return writer.add(path, new zip.Uint8ArrayReader(file), options.passphrase ? { level: 0 } : asItIs(file))
  }
  let done = 0
  const onAdded = () => options.onProgress?.(++done, countFiles(contents.records))

  await addJson(manifestPath, manifestOf(contents, options))
  for (const type of recordTypes.filter(type => !besideFiles.includes(type)))
    await addList(type, listOf(contents.records, type))
  await addJson(tombstonesPath, contents.tombstones)
  // Last: what of each is in the file is known only then.
  await addList('source', await addAnswers(contents, addFile, onAdded))
  await addList('picture', await addPictures(contents, options, addFile, onAdded))
  return writer.close()
}

/** Past all that could be done to it: a sixth quicker than having the library store it. */
function asItIs(file: Uint8Array): ZipWriterAddDataOptions {
  return { passThrough: true, compressionMethod: 0, uncompressedSize: file.length, crc32: crc32(file) }
}

function encryptionOf({ passphrase }: WriteOptions): ZipWriterConstructorOptions {
  // The strongest of three: AES-256.
  return passphrase ? { password: passwordOf(passphrase), encryptionStrength: 3 } : {}
}

function manifestOf({ records, tombstones }: PackageContents, { generator, created }: WriteOptions): Manifest {
  const counts = recordTypes
    .map(type => [type, listOf(records, type).length] as const)
    .filter(([, count]) => count > 0)
  return {
    format: 'kairos',
    version: formatVersion,
    generator,
    created,
    counts: { ...Object.fromEntries(counts), tombstone: tombstones.length },
  }
}
