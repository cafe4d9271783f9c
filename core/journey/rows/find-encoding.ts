import type { Encoding } from './encodings.ts'
import { analyse } from 'chardet'
import { encodings, unreadable } from './encodings.ts'

/** Enough of a file to know its encoding by. */
export const sampleBytes = 64_000

/** Of a file with more of its letters unreadable as UTF-8, another encoding is looked for. */
const mostDamaged = 0.1

/** By the byte order mark; without one, UTF-16 shows in that every other byte of what is mostly ASCII is 0. */
export function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes
  if ((first === 0xFF && second === 0xFE) || (first !== 0 && second === 0))
    return 'utf-16le'
  return (first === 0xFE && second === 0xFF) || (first === 0 && second !== 0) ? 'utf-16be' : null
}

/** Whether a text is UTF-8 but for a few damaged letters. */
export function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const damaged = text.split(unreadable).length - 1
  const letters = text.match(/[^\0-\x7F]/g)?.length ?? 0
  return damaged <= letters * mostDamaged
}

/** The encodings that a text looks like, likeliest first. */
export function likelyEncodings(bytes: Uint8Array): Encoding[] {
  const names = analyse(bytes.subarray(0, sampleBytes)).map(({ name }) => decodedAs(name))
  return names.flatMap(name => encodings.find(encoding => encoding === name) ?? [])
}

/** As what browsers decode it: ISO-8859-1 as windows-1252, which has more letters. */
function decodedAs(name: string): string | null {
  try {
    return new TextDecoder(name).encoding
  }
  catch {
    // More is recognised than browsers decode.
    return null
  }
}
