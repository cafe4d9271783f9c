import { isOwnPath } from '../../core/package/archive/find-root.ts'
import { fileEnding } from '../../core/package/format.ts'
import { folderType, unreadableType } from '../../core/package/import/prepare-file.ts'

/**
 * The files of a drop; of a folder, the Kairos files in it, or its archives where it has none, or, where it has
 * neither, a file that stands for it. Another stands for what cannot be read. To be called while the drop is handled:
 * the browser forgets it afterwards.
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
  const entries = await entriesUnder(folder).catch(() => null)
  if (!entries)
    return [standIn(folder.name, unreadableType)]
  const kairos = endingIn(entries, fileEnding)
  const chosen = kairos.length > 0 ? kairos : endingIn(entries, '.zip')
  return chosen.length > 0 ? Promise.all(chosen.map(read)) : [standIn(folder.name, folderType)]
}

/** The reader of files says of it, by its type, why there is nothing to read. */
function standIn(name: string, type: string): File {
  return new File([], name, { type })
}

/** A folder in it that the browser may not read holds nothing for us; those beside it do. */
async function entriesUnder(folder: FileSystemDirectoryEntry): Promise<FileSystemFileEntry[]> {
  const entries = await readFolder(folder)
  const own = entries.filter(({ fullPath }) => isOwnPath(fullPath))
  const under = await Promise.all(own.map((entry) => {
    if (isFolder(entry))
      return entriesUnder(entry).catch(() => [])
    return isFile(entry) ? [entry] : []
  }))
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

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function endingIn(entries: FileSystemFileEntry[], ending: string): FileSystemFileEntry[] {
  return entries.filter(({ name }) => name.toLowerCase().endsWith(ending))
}

/** By its path from the folder on, since several may have one name. */
async function read(entry: FileSystemFileEntry): Promise<File> {
  const name = entry.fullPath.slice(1).replaceAll('/', ' › ')
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(() => null)
  return file ? new File([file], name) : standIn(name, unreadableType)
}
