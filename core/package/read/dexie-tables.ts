import type { Archive } from '../archive/archive.ts'
import type { Cut } from './cut-files.ts'
import type { Contents } from './read-package.ts'
import { fromBase64 } from '../../journey/from-base64.ts'
import { recordTypes } from '../../journey/records.ts'
import { answersPath, picturesFolder } from '../format.ts'

/** Where a picture's bytes are and what they are, as a Kairos file's picture record says it; untrusted. */
interface PictureFileFields {
  file: string | undefined
  reduced: unknown
}

/**
 * The rows of an exported store as the contents of a Kairos file.
 * @param tables by their names: untrusted values, but for the bytes of pictures and answers, which are numbers of cuts
 * @param file where the cuts lie
 */
export function contentsOf(tables: Map<string, unknown[]>, file: Blob, cuts: Cut[]): Contents {
  const rowsOf = (table: string) => (tables.get(table) ?? []).map(recordOf)
  const lists: Contents['lists'] = Object.fromEntries(recordTypes.map(type => [type, rowsOf(type)]))
  const files = fileFieldsById(tables.get('pictureFiles') ?? [])
  const audits = new Set(lists.audit!.map(audit => field(audit, 'id')))
  return {
    lists: { ...lists, picture: lists.picture!.map(picture => withFileFields(picture, files)) },
    // As in a Kairos file, which holds the deletions of its own audits.
    tombstones: rowsOf('tombstones').filter(tombstone => audits.has(field(tombstone, 'auditId'))),
    written: null,
    miscounts: [],
    archive: archiveOf(file, cutsByPath(cuts, lists.source!, tables.get('answerFiles') ?? [])),
  }
}

/**
 * A row without the marks of typeson, which says `arrayNonindexKeys` of every list. Whatever else it marks is something
 * that JSON cannot say and no record holds: of such a row only the id is left, and the check sets it aside.
 */
function recordOf(row: unknown): unknown {
  if (!isObject(row) || !('$types' in row))
    return row
  const { $types: types, ...record } = row
  const isPlain = isObject(types) && Object.values(types).every(type => type === 'arrayNonindexKeys')
  return isPlain ? record : { id: record.id }
}

/** The path that stands for each picture's bytes, and what those are, by the picture's id. */
function fileFieldsById(rows: unknown[]): Map<unknown, PictureFileFields> {
  return new Map(rows.map(row => [field(row, 'id'), fileFieldsOf(row)]))
}

function fileFieldsOf(row: unknown): PictureFileFields {
  return { file: pathOf(field(field(row, 'file'), 'data')), reduced: field(row, 'reduced') }
}

/** A number is that of a cut; whatever else stood there is none, and an object might not even be a text. */
function pathOf(data: unknown): string | undefined {
  return typeof data === 'number' ? `${picturesFolder}${data}` : undefined
}

function withFileFields(picture: unknown, files: Map<unknown, PictureFileFields>): unknown {
  return isObject(picture) ? { ...picture, file: undefined, reduced: undefined, ...files.get(picture.id) } : picture
}

/** Where the bytes lie that a Kairos file has at a path: answers, whose rows have other ids, under their source's. */
function cutsByPath(cuts: Cut[], sources: unknown[], answerRows: unknown[]): Map<string, Cut> {
  const numbers = new Map(answerRows.map(row => [field(row, 'id'), field(field(row, 'file'), 'data')]))
  const byPath = new Map(cuts.map((cut, number) => [`${picturesFolder}${number}`, cut]))
  for (const source of sources) {
    const number = numbers.get(field(field(source, 'answers'), 'id'))
    const cut = typeof number === 'number' ? cuts[number] : undefined
    if (cut)
      byPath.set(answersPath(String(field(source, 'id'))), cut)
  }
  return byPath
}

function archiveOf(file: Blob, cuts: Map<string, Cut>): Archive {
  return {
    has: path => cuts.has(path),
    size: (path) => {
      const bytes = bytesIn(cuts.get(path))
      return { unpacked: bytes, packed: bytes }
    },
    read: async (path) => {
      const { from, to } = cuts.get(path)!
      return fromBase64(await file.slice(from, to).text())
    },
    // Bytes lie there as base64.
    stored: () => null,
    file,
    close: async () => {},
  }
}

function bytesIn(cut: Cut | undefined): number {
  return cut ? (cut.to - cut.from) / 4 * 3 - cut.padding : 0
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function field(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined
}
