import { limits } from '../format.ts'

/** Where in a file the bytes of a picture, or of a source's answers, stand in base64. */
export interface Cut {
  from: number
  to: number
  /** How many `=` it ends with. */
  padding: number
}

/** An export of the store without its pictures and answers, which are too much for one text. */
export interface CutExport {
  /** The file's JSON with the number of its cut instead of each base64. */
  json: string
  cuts: Cut[]
}

interface Scan {
  cuts: Cut[]
  /** What is not cut out, in order. */
  kept: string[]
  /** How many bytes that was. */
  keptBytes: number
  /** How many values it holds at most, by its commas and opening brackets. */
  values: number
  decoder: TextDecoder
  /** Where in the file the next byte stands that is not kept or cut out yet. */
  next: number
  /** Where the text that is being read began in the file, after its quote; null between texts. */
  start: number | null
  escaped: boolean
  /** The text before it, where that is a word that is looked for and only a colon stands between them. */
  last: string
  /** Whether the rows are those of a table with the bytes of pictures or of answers. */
  inFiles: boolean
  /** The bytes before this chunk's. */
  previous: Uint8Array
}

const [quote, backslash, equals, comma, brace, bracket] = [0x22, 0x5C, 0x3D, 0x2C, 0x7B, 0x5B]
const words = ['tableName', 'pictureFiles', 'answerFiles', 'data']
const chunkBytes = 8_000_000

/**
 * Cuts the base64 of every picture and of all answers out of a dexie-export-import JSON, so that the rest can be parsed
 * in one go and these be read one by one. Texts of the tables `pictureFiles` and `answerFiles` under the key `data` are
 * taken for them.
 * @param mostBytes of what is left
 * @returns null where more than that would be left, or it holds more values or files than it may
 * @throws what the signal was aborted with
 */
export async function cutFiles(file: Blob, mostBytes: number, signal?: AbortSignal): Promise<CutExport | null> {
  const scan = newScan()
  for (let at = 0; at < file.size; at += chunkBytes) {
    signal?.throwIfAborted()
    const bytes = new Uint8Array(await file.slice(at, at + chunkBytes).arrayBuffer())
    read(scan, bytes, at)
    if (scan.keptBytes > mostBytes || scan.values > limits.values || scan.cuts.length > limits.records)
      return null
    scan.previous = bytes
  }
  return { json: scan.kept.join('') + scan.decoder.decode(), cuts: scan.cuts }
}

function newScan(): Scan {
  return {
    cuts: [],
    kept: [],
    keptBytes: 0,
    values: 0,
    decoder: new TextDecoder(),
    next: 0,
    start: null,
    escaped: false,
    last: '',
    inFiles: false,
    previous: new Uint8Array(),
  }
}

function read(scan: Scan, bytes: Uint8Array, at: number): void {
  for (let index = 0; index < bytes.length; index++) {
    // Base64 has nothing to escape: the next quote is its end.
    if (isFile(scan))
      index = indexOrEnd(bytes, index)
    const byte = bytes[index]
    if (scan.escaped)
      scan.escaped = false
    else if (byte === backslash)
      scan.escaped = true
    else if (byte === quote)
      openOrClose(scan, bytes, at, index)
    else if (scan.start === null && (byte === comma || byte === brace || byte === bracket))
      beginValue(scan)
  }
  if (!isFile(scan))
    keepUntil(scan, bytes, at, bytes.length)
}

function beginValue(scan: Scan): void {
  scan.last = ''
  scan.values++
}

function indexOrEnd(bytes: Uint8Array, from: number): number {
  const index = bytes.indexOf(quote, from)
  return index < 0 ? bytes.length : index
}

function isFile({ start, inFiles, last }: Scan): boolean {
  return inFiles && start !== null && last === 'data'
}

function openOrClose(scan: Scan, bytes: Uint8Array, at: number, index: number): void {
  if (scan.start === null) {
    scan.start = at + index + 1
    if (isFile(scan))
      keepUntil(scan, bytes, at, index)
    return
  }
  const byteAt = (position: number) => position < 0 ? scan.previous.at(position) : bytes[position]
  if (isFile(scan)) {
    const padding = [1, 2].filter(back => byteAt(index - back) === equals).length
    cutOut(scan, { from: scan.start, to: at + index, padding })
  }
  const word = wordBetween(scan.start - at, index, byteAt)
  if (scan.last === 'tableName')
    scan.inFiles = word === 'pictureFiles' || word === 'answerFiles'
  scan.last = word
  scan.start = null
}

/** Keeps what stands in a chunk before a position in it and was not kept yet. */
function keepUntil(scan: Scan, bytes: Uint8Array, at: number, index: number): void {
  const part = bytes.subarray(scan.next - at, index)
  scan.kept.push(scan.decoder.decode(part, { stream: true }))
  scan.keptBytes += part.length
  scan.next = at + index
}

function cutOut(scan: Scan, cut: Cut): void {
  scan.kept.push(String(scan.cuts.length))
  scan.cuts.push(cut)
  scan.next = cut.to + 1
}

/** The text between two positions in a chunk, the first of which may lie before it; empty where it is no word. */
function wordBetween(from: number, to: number, byteAt: (position: number) => number | undefined): string {
  const isHere = (word: string) => [...word].every((letter, index) => byteAt(from + index) === letter.charCodeAt(0))
  return words.find(word => word.length === to - from && isHere(word)) ?? ''
}
