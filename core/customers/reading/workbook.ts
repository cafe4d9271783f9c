import type { FileEntry } from '@zip.js/zip.js'
import type { WorkbookCell } from './workbook-cell.ts'
import readWorkbook, { readSheet } from 'read-excel-file/universal'
import { FileFault } from './file-fault.ts'
import { fileLimits } from './file-limits.ts'
import { checkSheet, firstRows, holdsAnything, sheetOf, withPlaces } from './sheet-xml.ts'
import { cellText, numberText } from './workbook-cell.ts'
import { loadZipReader, unpack } from './zip-entries.ts'

const rootPath = 'xl/workbook.xml'

/** The sheets of a workbook by name, in their order; several may be of one name, of which the first is meant. */
export type Sheets = Map<string, FileEntry>

export function isWorkbook(files: FileEntry[]): boolean {
  return files.some(({ filename }) => filename === rootPath)
}

/**
 * Which sheets there are, and which file holds each: a workbook is read whose sheets hold nothing but which file they
 * are, so that it costs nothing, however large they are.
 * @throws {FileFault} where it is damaged, encrypted or too large
 */
export async function readSheets(files: FileEntry[], signal?: AbortSignal): Promise<Sheets> {
  const parts = files.filter(isPart)
  if (parts.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0) > fileLimits.workbookBytes)
    throw new FileFault('too-large')
  const numbered = parts.map(async (entry, index): Promise<[string, Blob]> =>
    [entry.filename, isFrame(entry) ? await unpack(entry, signal) : new Blob([sheetOf(String(index))])])
  const read = await orDamaged(async () => readWorkbook(await pack(await Promise.all(numbered))), signal)
  const sheets: Sheets = new Map()
  for (const { sheet, data } of read) {
    const entry = parts[Number(data[0]?.[0])]
    if (entry && !sheets.has(sheet))
      sheets.set(sheet, entry)
  }
  return sheets
}

/**
 * The rows of a sheet as texts, all of one length.
 * @param most how many of them, where no more are wanted
 * @throws {FileFault} where it is damaged or too large
 */
export async function sheetRows(
  files: FileEntry[],
  sheets: Sheets,
  name: string,
  { signal, most }: { signal?: AbortSignal, most?: number },
): Promise<string[][]> {
  const chosen = sheets.get(name)
  if (!chosen)
    throw new FileFault('no-table')
  const xml = await (await unpack(chosen, signal)).text()
  const { isPlaced } = checkSheet(xml)
  const wanted = most === undefined ? xml : firstRows(xml, most)
  const sheet = new Blob([isPlaced ? wanted : withPlaces(wanted)])
  const others = files.filter(entry => isPart(entry) && ![...sheets.values()].includes(entry))
  const parts = others.map(async (entry): Promise<[string, Blob]> => [entry.filename, await unpack(entry, signal)])
  const packed = await pack([...await Promise.all(parts), [chosen.filename, sheet]])
  const data = await orDamaged(() => readSheet(packed, name, { trim: false, parseNumber: numberText }), signal)
  return (data as unknown as WorkbookCell[][]).map(row => row.map(cellText))
}

/** The names of the sheets that hold anything. */
export async function filledSheets(sheets: Sheets, signal?: AbortSignal): Promise<string[]> {
  const names: string[] = []
  for (const [name, entry] of sheets) {
    if (holdsAnything(await (await unpack(entry, signal)).text()))
      names.push(name)
  }
  return names
}

function isPart({ filename }: FileEntry): boolean {
  return /\.(?:xml|rels)$/.test(filename)
}

/** What says which sheets there are. */
function isFrame({ filename }: FileEntry): boolean {
  return filename === rootPath || filename.endsWith('.rels')
}

/** As they are: what reads workbooks unpacks larger parts in workers from blob: addresses, which are forbidden. */
async function pack(parts: [string, Blob][]): Promise<Blob> {
  const zip = await loadZipReader()
  const writer = new zip.ZipWriter(new zip.BlobWriter(), { level: 0 })
  for (const [name, part] of parts)
    await writer.add(name, new zip.BlobReader(part))
  return writer.close()
}

/** Whatever what reads workbooks throws, the workbook is none that it can read. */
async function orDamaged<T>(read: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await read()
  }
  catch (error) {
    signal?.throwIfAborted()
    throw error instanceof FileFault ? error : new FileFault('damaged')
  }
}
