import type { FileEntry } from '@zip.js/zip.js'

/**
 * A file that lies in an archive as it is, neither packed nor encrypted, by what the archive's directory says of it.
 */
export interface StoredFile {
  /** Where its own header begins, in bytes from the archive's beginning; its bytes follow. */
  offset: number
  /** Behind which its bytes cannot end, unless the archive was written in an unusual way. */
  end: number
  size: number
  crc: number
}

/** The bytes of a stored file. */
export interface StoredBytes {
  /** Where in the archive they begin. */
  start: number
  bytes: Uint8Array<ArrayBuffer>
}

const headerLength = 30
const headerSignature = 0x04034B50
const encryptedFlag = 1
/** What a header may carry beside the name; what writers put there takes a few dozen bytes. */
const extraLength = 1024

/** @returns null where an entry is packed, encrypted or has no checksum */
export function storedFile(entry: FileEntry | undefined): StoredFile | null {
  if (!entry || !isAsItIs(entry) || entry.crc32 === undefined)
    return null
  const { offset, uncompressedSize: size, crc32: crc, rawFilename } = entry
  return { offset, end: offset + headerLength + rawFilename.length + extraLength + size, size, crc }
}

function isAsItIs({ compressionMethod, encrypted, compressedSize, uncompressedSize }: FileEntry): boolean {
  return compressionMethod === 0 && !encrypted && compressedSize === uncompressedSize
}

/**
 * A stored file's bytes within a part of its archive.
 * @param part bytes of the archive
 * @param partStart where in the archive the part begins
 * @returns null where its header is not there, says something else than the directory or is unusually long
 */
export function bytesOf(
  { offset, size }: StoredFile,
  part: Uint8Array<ArrayBuffer>,
  partStart: number,
): StoredBytes | null {
  if (offset - partStart + headerLength > part.length)
    return null
  const header = new DataView(part.buffer, part.byteOffset + offset - partStart, headerLength)
  if (!saysStored(header))
    return null
  const [nameLength, extraFieldLength] = [header.getUint16(26, true), header.getUint16(28, true)]
  const start = offset + headerLength + nameLength + extraFieldLength
  const bytes = part.subarray(start - partStart, start - partStart + size)
  return bytes.length === size ? { start, bytes } : null
}

function saysStored(header: DataView): boolean {
  const [flags, compressionMethod] = [header.getUint16(6, true), header.getUint16(8, true)]
  return header.getUint32(0, true) === headerSignature && !(flags & encryptedFlag) && compressionMethod === 0
}
