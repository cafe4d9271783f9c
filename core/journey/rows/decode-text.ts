import { analyse } from 'chardet'
import { fieldNamed } from './columns.ts'

/** The encodings that one can choose from by hand, as TextDecoder calls them: those that spreadsheets write. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
  'windows-1251',
] as const

export type Encoding = typeof encodings[number]

/** A file's text, or why it has none: a workbook is what spreadsheets save by themselves. */
export type DecodedText
  = | { ok: true, text: string, encoding: Encoding }
    | { ok: false, reason: 'workbook' | 'not-text' }

/** Stands in a text for bytes that mean nothing in its encoding. */
export const unreadable = '\uFFFD'

/** Enough of a file to know its encoding by. */
const sampleBytes = 64_000

/** Of a file with more of its letters unreadable as UTF-8, another encoding is looked for. */
const mostDamaged = 0.1

/**
 * The text of a file: by its byte order mark, as UTF-8 where it is that, else in the encoding that it looks most like.
 * Bytes that mean nothing in it become `unreadable`.
 * @param chosen the encoding that somebody chose instead; null to find it out
 */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null): DecodedText {
  if (isWorkbook(bytes))
    return { ok: false, reason: 'workbook' }
  const encoding = chosen ?? findEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  return text.includes('\0') ? { ok: false, reason: 'not-text' } : { ok: true, text, encoding }
}

/** Whether it begins as .xlsx and .ods files do, or as .xls files. */
function isWorkbook(bytes: Uint8Array): boolean {
  return [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]].some(head =>
    head.every((byte, index) => bytes[index] === byte))
}

function findEncoding(bytes: Uint8Array): Encoding {
  return markedEncoding(bytes) ?? (isNearlyUtf8(bytes) ? 'utf-8' : likeliestEncoding(bytes))
}

/** By the byte order mark; without one, UTF-16 shows in that every other byte of what is mostly ASCII is 0. */
function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes
  if ((first === 0xFF && second === 0xFE) || (first !== 0 && second === 0))
    return 'utf-16le'
  return (first === 0xFE && second === 0xFF) || (first === 0 && second !== 0) ? 'utf-16be' : null
}

function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const damaged = text.split(unreadable).length - 1
  const letters = text.match(/[^\0-\x7F]/g)?.length ?? 0
  return damaged <= letters * mostDamaged
}

/** Few letters look like many languages: that in which the first row names columns comes first. */
function likeliestEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, sampleBytes)
  const names = analyse(sample).map(({ name }) => name.toLowerCase())
  const known = names.flatMap(name => encodings.find(encoding => encoding === name) ?? [])
  return known.find(encoding => namesColumns(new TextDecoder(encoding).decode(sample)))
    ?? known.find(encoding => !new TextDecoder(encoding).decode(bytes).includes(unreadable))
    ?? known[0]
    ?? 'windows-1252'
}

function namesColumns(text: string): boolean {
  const [first = ''] = text.split(/[\r\n]/, 1)
  return first.split(/[,;\t|，；"]/).some(cell => fieldNamed(cell) !== undefined)
}
