import type { FileEntry } from '@zip.js/zip.js'
import type { PackageError, Result } from '../problem.ts'
import { fileEnding, limits } from '../format.ts'
import { failed, ok } from '../problem.ts'
import { shorten } from '../shorten.ts'
import { firstEntries, loadZip, startsLikeZip } from './archive.ts'
import { checkEntries } from './check-entries.ts'
import { isOwnPath } from './find-root.ts'
import { isGone } from './is-gone.ts'

/** A Kairos file that lies in an archive. */
export interface InnerFile {
  /** Without the folders that it lies in. */
  name: string
  file: Blob
}

/**
 * The Kairos files in an archive that is none itself, such as mail programs and systems make of attachments; none where
 * it is no archive or has no such files.
 * @throws what the signal was aborted with
 */
export async function innerFiles(file: Blob, signal?: AbortSignal): Promise<Result<InnerFile[], PackageError>> {
  if (!await startsLikeZip(file))
    return ok([])
  const zip = await loadZip()
  const reader = new zip.ZipReader(new zip.BlobReader(file), { checkSignature: true })
  try {
    const entries = await firstEntries(reader.getEntriesGenerator())
    const inner = entries.flatMap(entry => entry.directory || !isKairosFile(entry.filename) ? [] : [entry])
    const error = complaintAbout(inner)
    return error ? failed(error) : await unpack(inner, () => new zip.BlobWriter(), signal)
  }
  finally {
    await reader.close()
  }
}

function isKairosFile(path: string): boolean {
  return path.toLowerCase().endsWith(fileEnding) && isOwnPath(path)
}

function complaintAbout(inner: FileEntry[]): PackageError | null {
  if (inner.some(({ encrypted }) => encrypted))
    return { kind: 'locked-zip' }
  return inner.some(isTooLarge) ? { kind: 'too-large' } : checkEntries(inner, '')
}

/** A Kairos file is packed already, and shrinks as little as its pictures do. */
function isTooLarge({ uncompressedSize, compressedSize }: FileEntry): boolean {
  return uncompressedSize > compressedSize * limits.allPicturesRatio + limits.allPicturesSlack
}

/** One after the other: each may be as large as a Kairos file can be. */
async function unpack(
  inner: FileEntry[],
  newWriter: () => InstanceType<typeof import('@zip.js/zip.js').BlobWriter>,
  signal: AbortSignal | undefined,
): Promise<Result<InnerFile[], PackageError>> {
  const files: InnerFile[] = []
  for (const entry of inner) {
    const file = await entry.getData(newWriter(), { signal }).then(ok, error => failed(nameOf(error, entry)))
    signal?.throwIfAborted()
    if (!file.ok)
      return file
    files.push({ name: entry.filename.split('/').at(-1)!, file: file.value })
  }
  return ok(files)
}

/** Whatever else keeps an entry from being unpacked is its own fault. */
function nameOf(error: unknown, { filename }: FileEntry): PackageError {
  return isGone(error) ? { kind: 'gone' } : { kind: 'damaged', part: shorten(filename) }
}
