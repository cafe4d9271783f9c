import { isOwnPath } from '../../core/package/archive/find-root.ts'
import { fileEnding } from '../../core/package/format.ts'
import { folderType } from '../../core/package/import/prepare-file.ts'

/**
 * The files of a drop; of a folder, the Kairos files in it, or its archives where it has none, or, where it has
 * neither, a file that stands for it. To be called while the drop is handled: the browser forgets it afterwards.
 */
export async function droppedFiles({ items }: DataTransfer): Promise<File[]> {
  const dropped = Array.from(items, item => ({ file: item.getAsFile(), entry: item.webkitGetAsEntry() }))
  const files = await Promise.all(dropped.map(({ file, entry }) => {
    if (entry && isFolder(entry))
      return filesOf(entry)
    return file ? [file] : []
  }))
  return files.flat()
}

async function filesOf(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const entries = await entriesUnder(folder)
  const kairos = endingIn(entries, fileEnding)
  const chosen = kairos.length > 0 ? kairos : endingIn(entries, '.zip')
  return chosen.length > 0 ? Promise.all(chosen.map(read)) : [new File([], folder.name, { type: folderType })]
}

/** A folder that the browser may not read holds nothing for us; those beside it do. */
async function entriesUnder(folder: FileSystemDirectoryEntry): Promise<FileSystemFileEntry[]> {
  const entries = await readFolder(folder).catch(() => [])
  const own = entries.filter(({ fullPath }) => isOwnPath(fullPath))
  const under = await Promise.all(own.map(entry =>
    isFolder(entry) ? entriesUnder(entry) : [entry as FileSystemFileEntry]))
  return under.flat()
}

/** Browsers hand over a hundred at a time, and none where there are no more. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0)
      return entries
    for (const entry of some)
      entries.push(entry)
  }
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function endingIn(entries: FileSystemFileEntry[], ending: string): FileSystemFileEntry[] {
  return entries.filter(({ name }) => name.toLowerCase().endsWith(ending))
}

/**
 * By its path from the folder on, since several may have one name. One that may not be read is there without a byte, so
 * that the reader of files says that it holds nothing.
 */
async function read(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(() => null)
  return new File(file ? [file] : [], entry.fullPath.slice(1).replaceAll('/', ' › '))
}
