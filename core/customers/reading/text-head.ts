import type { Encoding } from '../../journey/rows/encodings.ts'
import { unreadable } from '../../journey/rows/encodings.ts'
import { isNearlyUtf8, likelyEncodings, markedEncoding, sampleBytes } from '../../journey/rows/find-encoding.ts'

/** Of a file that are searched at once for anything but ASCII. */
const searchedBytes = 1 << 22

/** The beginning of a file as text, at most so many bytes of it; a character that is cut there is left out. */
export async function readStart(file: Blob, encoding: Encoding, bytes = sampleBytes): Promise<string> {
  const start = await file.slice(0, bytes).arrayBuffer()
  return new TextDecoder(encoding).decode(start, { stream: true }).replace(/^\uFEFF/, '')
}

/** The encoding of a file, by where it first is more than ASCII: there may be nothing but numbers for megabytes. */
export async function findFileEncoding(file: Blob): Promise<Encoding> {
  const head = new Uint8Array(await file.slice(0, sampleBytes).arrayBuffer())
  const marked = markedEncoding(head)
  if (marked)
    return marked
  const first = await firstBeyondAscii(file)
  if (first === null)
    return 'utf-8'
  const sample = await wholeLines(file, first)
  return isNearlyUtf8(sample) ? 'utf-8' : likeliestEncoding(sample)
}

/** Of what it looks like, the first in which all of it means something. */
function likeliestEncoding(sample: Uint8Array): Encoding {
  const isWhole = (encoding: Encoding) => !new TextDecoder(encoding).decode(sample).includes(unreadable)
  return likelyEncodings(sample).find(isWhole) ?? 'windows-1252'
}

async function firstBeyondAscii(file: Blob): Promise<number | null> {
  for (let at = 0; at < file.size; at += searchedBytes) {
    const bytes = new Uint8Array(await file.slice(at, at + searchedBytes).arrayBuffer())
    const found = beyondAscii(bytes)
    if (found !== -1)
      return at + found
  }
  return null
}

/** A plain loop: a function called for each of two billion bytes takes ten times as long. */
function beyondAscii(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! > 0x7F)
      return at
  }
  return -1
}

/** A sample from some place on, up to the last line end in it: a character that is cut would look like damage. */
async function wholeLines(file: Blob, start: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.slice(start, start + sampleBytes).arrayBuffer())
  const end = Math.max(bytes.lastIndexOf(0x0A), bytes.lastIndexOf(0x0D))
  return start + bytes.length < file.size && end > 0 ? bytes.subarray(0, end) : bytes
}
