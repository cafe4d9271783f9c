import type { Encoding } from './encodings.ts'
import { fieldNamed } from './columns.ts'
import { unreadable } from './encodings.ts'
import { isNearlyUtf8, likelyEncodings, markedEncoding, sampleBytes } from './find-encoding.ts'

/** A file's text, or why it has none: a workbook is what spreadsheets save by themselves. */
export type DecodedText
  = | { ok: true, text: string, encoding: Encoding }
    | { ok: false, reason: 'workbook' | 'not-text' }

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

/** Few letters look like many languages: that in which the first row names columns comes first. */
function likeliestEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, sampleBytes)
  const known = likelyEncodings(sample)
  return known.find(encoding => namesColumns(new TextDecoder(encoding).decode(sample)))
    ?? known.find(encoding => !new TextDecoder(encoding).decode(bytes).includes(unreadable))
    ?? known[0]
    ?? 'windows-1252'
}

function namesColumns(text: string): boolean {
  const [first = ''] = text.split(/[\r\n]/, 1)
  return first.split(/[,;\t|，；"]/).some(cell => fieldNamed(cell) !== undefined)
}
