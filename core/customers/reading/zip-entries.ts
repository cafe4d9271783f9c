import type { FileEntry } from '@zip.js/zip.js'
import { FileFault } from './file-fault.ts'
import { fileLimits } from './file-limits.ts'

/** What macOS puts beside every file of an archive, and file managers into every folder. */
const besides = /(?:^|\/)(?:__MACOSX\/|\.)/

/** The archive library, loaded when it is first needed. */
export async function loadZipReader(): Promise<typeof import('@zip.js/zip.js')> {
  const zip = await import('@zip.js/zip.js/index-native.js')
  // Its workers would come from blob: addresses, which the content security policy forbids.
  zip.configure({ useWebWorkers: false })
  return zip
}

/**
 * The files in a ZIP without those of an operating system; nothing is unpacked yet.
 * @throws {FileFault} where it is damaged, or holds too much, or packs it so well that it is meant to burst a disk
 */
export async function openZip(file: Blob): Promise<FileEntry[]> {
  const zip = await loadZipReader()
  const reader = new zip.ZipReader(new zip.BlobReader(file), { checkSignature: true })
  const files: FileEntry[] = []
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (files.length === fileLimits.entries)
        throw new FileFault('too-large')
      if (!entry.directory && !besides.test(entry.filename))
        files.push(entry)
    }
  }
  catch (error) {
    throw error instanceof FileFault ? error : new FileFault('damaged')
  }
  checkSizes(files)
  return files
}

/**
 * Unpacks a file; never more of it than the archive states.
 * @throws {FileFault} where it is encrypted or damaged
 * @throws what the signal was aborted with
 */
export async function unpack(entry: FileEntry, signal?: AbortSignal): Promise<Blob> {
  if (entry.encrypted)
    throw new FileFault('encrypted')
  const { readable, writable } = new TransformStream(upTo(entry.uncompressedSize))
  try {
    const [blob] = await Promise.all([new Response(readable).blob(), entry.getData(writable, { signal })])
    return blob
  }
  catch {
    signal?.throwIfAborted()
    throw new FileFault('damaged')
  }
}

/** Of all files together: a thousand may share the same bytes. */
function checkSizes(files: FileEntry[]): void {
  const packed = files.reduce((total, { compressedSize }) => total + compressedSize, 0)
  const unpacked = files.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0)
  if (unpacked > Math.min(fileLimits.bytes, packed * fileLimits.unpackedRatio + fileLimits.unpackedSlack))
    throw new FileFault('too-large')
}

function upTo(bytes: number): Transformer<Uint8Array, Uint8Array> {
  let passed = 0
  return {
    transform(chunk, controller) {
      passed += chunk.length
      if (passed > bytes)
        controller.error(new FileFault('damaged'))
      else
        controller.enqueue(chunk)
    },
  }
}
