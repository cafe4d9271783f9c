import type { Entry, FileEntry } from '@zip.js/zip.js'
import type { PackageError, Result } from '../problem.ts'
import type { StoredFile } from './stored-file.ts'
import { limits } from '../format.ts'
import { failed, ok } from '../problem.ts'
import { shorten } from '../shorten.ts'
import { checkEntries } from './check-entries.ts'
import { findRoot } from './find-root.ts'
import { isGone } from './is-gone.ts'
import { passwordOf } from './password.ts'
import { storedFile } from './stored-file.ts'
import { checkLock } from './unlock.ts'

/** The files of an opened archive, by path. */
export interface Archive {
  has: (path: string) => boolean
  /** Sizes in bytes unpacked and packed, as the archive states them; 0 where there is no such file. */
  size: (path: string) => { unpacked: number, packed: number }
  /** Reads one file; its checksum is verified. Throws where the archive lies about it, or is gone. */
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Where a file lies in the archive; null where it does not lie there as it is, but packed or encrypted. */
  stored: (path: string) => StoredFile | null
  /** The archive itself. */
  file: Blob
  close: () => Promise<void>
}

type ZipLibrary = typeof import('@zip.js/zip.js')

/** The archive library, loaded when it is first needed. */
export async function loadZip(): Promise<ZipLibrary> {
  const zip = await import('@zip.js/zip.js/index-native.js')
  // Its workers would come from blob: addresses, which the content security policy forbids.
  zip.configure({ useWebWorkers: false })
  return zip
}

/**
 * Opens a ZIP archive without unpacking anything yet.
 * @param passphrase where there is one; an archive that is not encrypted does without
 */
export async function openArchive(file: Blob, passphrase?: string): Promise<Result<Archive, PackageError>> {
  if (!await startsLikeZip(file))
    return failed({ kind: 'not-kairos' })
  const zip = await loadZip()
  const password = passphrase && passwordOf(passphrase)
  const reader = new zip.ZipReader(new zip.BlobReader(file), { checkSignature: true, password })
  try {
    const files = await readDirectory(reader.getEntriesGenerator())
    if (!files.ok)
      return files
    const lock = await checkLock(zip, files.value, passphrase)
    return lock ? failed(lock) : ok(archiveOf(zip, file, files.value, () => reader.close()))
  }
  catch (error) {
    return failed(nameOf(zip, error))
  }
}

/** The files that an archive's directory lists, by their path in a Kairos file, where nothing is wrong with it. */
async function readDirectory(
  generator: AsyncGenerator<Entry, boolean>,
): Promise<Result<Map<string, FileEntry>, PackageError>> {
  const entries = await firstEntries(generator)
  const files = entries.flatMap(entry => entry.directory ? [] : [entry])
  const root = findRoot(files.map(({ filename }) => filename))
  const error = entries.length > limits.entries ? { kind: 'too-large' } as const : checkEntries(entries, root ?? '')
  if (error)
    return failed(error)
  if (root === null)
    return failed({ kind: 'not-kairos' })
  const inRoot = files.filter(({ filename }) => filename.startsWith(root))
  return ok(new Map(inRoot.map(entry => [entry.filename.slice(root.length), entry])))
}

/** One entry more than there may be: a million of them would fill the memory. */
export async function firstEntries(generator: AsyncGenerator<Entry, boolean>): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of generator) {
    if (entries.push(entry) > limits.entries)
      break
  }
  return entries
}

function nameOf(zip: ZipLibrary, error: unknown): PackageError {
  if (isGone(error))
    return { kind: 'gone' }
  const { message, filename } = error as { message?: string, filename?: string }
  if (message === zip.ERR_UNSAFE_FILENAME)
    return { kind: 'damaged', part: shorten(filename ?? '') }
  // It begins like an archive and its directory, which stands at the end, is not there.
  return { kind: 'truncated' }
}

/** Whether a file begins as archives do. */
export async function startsLikeZip(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  return head[0] === 0x50 && head[1] === 0x4B && (head[2] === 3 || head[2] === 5)
}

function archiveOf(
  zip: ZipLibrary,
  file: Blob,
  files: Map<string, FileEntry>,
  close: () => Promise<void>,
): Archive {
  return {
    has: path => files.has(path),
    size: path => ({ unpacked: files.get(path)?.uncompressedSize ?? 0, packed: files.get(path)?.compressedSize ?? 0 }),
    read: path => files.get(path)!.getData(new zip.Uint8ArrayWriter()),
    stored: path => storedFile(files.get(path)),
    file,
    close,
  }
}
