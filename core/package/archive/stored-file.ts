import type { FileEntry } from '@zip.js/zip.js'

/** A file that lies in an archive as it is, neither packed nor encrypted, by what the archive's directory says of it. */
export interface StoredFile {
  /** Where its own header begins, in bytes from the archive's beginning; its bytes follow. */
  offset: number
  /** Behind which its bytes cannot end, unless the archive was written in an unusual way. */
  end: number
  size: number
  crc: number
}

const headerLength = 30
const headerSignature = 0x04034B50
const encryptedFlag = 1
/** What a header may carry beside the name; what writers put there takes a few dozen bytes. */
const extraLength = 1024

/** @returns null where an entry is packed, encrypted or has no checksum */
export function storedFile(entry: FileEntry | undefined): StoredFile | null {
  if (!entry || entry.compressionMethod !== 0 || entry.encrypted || entry.crc32 === undefined || entry.compressedSize !== entry.uncompressedSize)
    return null
  const { offset, uncompressedSize: size, crc32: crc, rawFilename } = entry
  return { offset, end: offset + headerLength + rawFilename.length + extraLength + size, size, crc }
}

/**
 * A stored file's bytes within a part of its archive.
 * @param part bytes of the archive
 * @param start where in the archive the part begins
 * @returns null where its header is not there, says something else than the directory or is unusually long
 */
export function bytesOf({ offset, size }: StoredFile, part: Uint8Array<ArrayBuffer>, start: number): { at: number, bytes: Uint8Array<ArrayBuffer> } | null {
  if (offset - start + headerLength > part.length)
    return null
  const header = new DataView(part.buffer, part.byteOffset + offset - start, headerLength)
  if (header.getUint32(0, true) !== headerSignature)
    return null
  if (header.getUint16(6, true) & encryptedFlag || header.getUint16(8, true) !== 0)
    return null
  const at = offset + headerLength + header.getUint16(26, true) + header.getUint16(28, true)
  const bytes = part.subarray(at - start, at - start + size)
  return bytes.length === size ? { at, bytes } : null
}
