import type { Encoding } from '../../journey/rows/encodings.ts'
import type { FileReading } from './file-reading.ts'

/** Of a file in bytes: larger ones cost memory, smaller ones a wait each. */
const usualSlice = 1 << 19

/** A part of a text. */
export interface DecodedPiece {
  text: string
  isLast: boolean
}

/**
 * A file's text, decoded slice by slice with one decoder, so that no character is torn where slices meet. The next
 * slice is already read while one is being used.
 * @throws what the signal was aborted with
 */
export async function* textPieces(
  file: Blob,
  encoding: Encoding,
  { signal, onProgress }: FileReading,
  sliceBytes = usualSlice,
): AsyncGenerator<DecodedPiece> {
  const decoder = new TextDecoder(encoding)
  let next = readSlice(file, 0, sliceBytes)
  for (let at = 0, isLast = false; !isLast;) {
    signal?.throwIfAborted()
    const bytes = await next
    at += bytes.length
    isLast = at >= file.size
    next = readSlice(file, at, sliceBytes)
    const text = decoder.decode(bytes, { stream: !isLast })
    yield { text: at === bytes.length ? text.replace(/^\uFEFF/, '') : text, isLast }
    onProgress?.(at, file.size)
  }
}

async function readSlice(file: Blob, start: number, bytes: number): Promise<Uint8Array> {
  const slice = file.slice(start, start + bytes).arrayBuffer()
  // Where its turn does not come, nobody listens.
  slice.catch(() => {})
  return new Uint8Array(await slice)
}
