import { mostFolderFiles } from '../../core/database/settings/taken-files.ts'
import { isTeamsFile, isTeamsFolder } from './kairos-path.ts'

/** A Kairos file in the team's folder, as it was when it was looked at. */
export interface FolderFile {
  /** From the folder on, e.g. `autumn/Web shop - Mei.kairos`. */
  path: string
  bytes: number
  /** In milliseconds since 1970. */
  modifiedAt: number
  file: File
}

/** What lies in a folder. */
export interface FolderListing {
  files: FolderFile[]
  /** Whether there are more than are looked at. */
  isCut: boolean
}

/** No team sorts its files deeper; a folder that holds itself would have no end. */
const deepest = 10

interface Found {
  path: string
  handle: FileSystemFileHandle
}

/**
 * The Kairos files of a folder and of the folders in it. What goes away meanwhile is not there.
 * @throws where the folder itself cannot be read: `NotFoundError` where it is gone, `NotAllowedError` where it may not
 */
export async function listFolder(folder: FileSystemDirectoryHandle, signal: AbortSignal): Promise<FolderListing> {
  const found: Found[] = []
  await find(folder, [], found, signal)
  const files = await Promise.all(found.slice(0, mostFolderFiles).map(fileOf))
  return { files: files.filter(file => file !== null), isCut: found.length > mostFolderFiles }
}

async function find(
  folder: FileSystemDirectoryHandle,
  above: string[],
  found: Found[],
  signal: AbortSignal,
): Promise<void> {
  for await (const [name, handle] of folder) {
    signal.throwIfAborted()
    const path = [...above, name]
    if (found.length > mostFolderFiles)
      return
    // A folder in it that cannot be read holds nothing for us; those beside it do.
    if (isFolder(handle) && isTeamsFolder(name) && path.length < deepest)
      await find(handle, path, found, signal).catch(() => signal.throwIfAborted())
    else if (isFile(handle) && isTeamsFile(name))
      found.push({ path: path.join('/'), handle })
  }
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory'
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file'
}

async function fileOf({ path, handle }: Found): Promise<FolderFile | null> {
  // One that is away is looked for again with the next look.
  const file = await handle.getFile().catch(() => null)
  return file && { path, bytes: file.size, modifiedAt: file.lastModified, file }
}
