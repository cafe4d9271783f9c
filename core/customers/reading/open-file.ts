import type { FileEntry } from '@zip.js/zip.js'
import { FileFault } from './file-fault.ts'
import { fileLimits } from './file-limits.ts'
import { isWorkbook } from './workbook.ts'
import { openZip, unpack } from './zip-entries.ts'

/** A file as what it is, out of the ZIP that it lay in. */
export type OpenedFile
  = | { kind: 'text', file: Blob }
    | { kind: 'workbook', files: FileEntry[] }

/** A ZIP with several files, one of which may be the table. */
export interface SeveralFiles {
  kind: 'several'
  files: FileEntry[]
}

/** How ZIPs begin, empty ones included, and what XLS and encrypted workbooks lie in. */
const heads = { zip: ['504b0304', '504b0506'], compound: ['d0cf11e0'] }

/** In what an encrypted workbook lies in, its name, as UTF-16. */
const encryptedName = Array.from('EncryptedPackage', letter => `${letter}\0`).join('')

/** Longer than the directory of what an encrypted workbook lies in, at either end of the file. */
const directoryBytes = 1_000_000

/**
 * Tells texts, workbooks and ZIPs apart by what stands in them.
 * @throws {FileFault} what stands in the way
 */
export async function openFile(file: Blob): Promise<OpenedFile | SeveralFiles> {
  if (file.size === 0)
    throw new FileFault('empty')
  if (file.size > fileLimits.bytes)
    throw new FileFault('too-large')
  const head = await headOf(file)
  if (heads.compound.includes(head))
    throw new FileFault(await isEncrypted(file) ? 'encrypted' : 'old-workbook')
  return heads.zip.includes(head) ? openArchive(file) : { kind: 'text', file }
}

async function openArchive(file: Blob): Promise<OpenedFile | SeveralFiles> {
  const files = await openZip(file)
  if (files.length === 0)
    throw new FileFault('no-table')
  return { kind: isWorkbook(files) ? 'workbook' : 'several', files }
}

/**
 * Opens a file that lies in a ZIP.
 * @throws {FileFault} what stands in the way; what lies in a ZIP within it is no table
 */
export async function openEntry(entry: FileEntry, signal?: AbortSignal): Promise<OpenedFile> {
  const opened = await openFile(await unpack(entry, signal))
  if (opened.kind === 'several')
    throw new FileFault('no-table')
  return opened
}

async function headOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

async function isEncrypted(file: Blob): Promise<boolean> {
  const ends = [file.slice(0, directoryBytes), file.slice(-directoryBytes)]
  const texts = await Promise.all(ends.map(async end => new TextDecoder('latin1').decode(await end.arrayBuffer())))
  return texts.some(text => text.includes(encryptedName))
}
