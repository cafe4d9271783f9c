import type { Folder, TroubleKind } from './folder.ts'
import { unfinishedEnding } from '../../core/package/export/part-name.ts'
import { FolderError } from './folder.ts'

/** TypeScript does not know yet that files can be renamed. */
type RenamableHandle = FileSystemFileHandle & { move: (name: string) => Promise<void> }

/** How Chromium names what went wrong, measured in Chromium 156. */
const troubles = new Map<string, TroubleKind>([
  ['NotFoundError', 'gone'],
  ['QuotaExceededError', 'full'],
  ['NoModificationAllowedError', 'read-only'],
  ['NotAllowedError', 'denied'],
])

/**
 * A folder that somebody picked in Chromium.
 * @param signal gives up whatever is under way, which then throws what it was aborted with
 */
export function openFolder(directory: FileSystemDirectoryHandle, signal: AbortSignal): Folder {
  return {
    list: () => named(listNames(directory), signal),
    has: name => named(hasFile(directory, name), signal),
    put: (name, file) =>
      named(put(directory, name, file, signal), signal).catch(error => throwAsSeen(directory, error)),
    remove: name => named(directory.removeEntry(name), signal),
  }
}

async function hasFile(directory: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  return directory.getFileHandle(name).then(() => true, (error: Error) => {
    if (error.name === 'NotFoundError')
      return false
    throw error
  })
}

async function listNames(directory: FileSystemDirectoryHandle): Promise<Set<string>> {
  const names = new Set<string>()
  for await (const name of directory.keys())
    names.add(name)
  return names
}

/**
 * The browser swaps a file into its place when it is whole, but puts an empty one there before: so it is written under
 * another name, and renamed.
 */
async function put(
  directory: FileSystemDirectoryHandle,
  name: string,
  file: Blob,
  signal: AbortSignal,
): Promise<void> {
  const unfinished = name + unfinishedEnding
  const handle = await directory.getFileHandle(unfinished, { create: true }) as RenamableHandle
  try {
    await file.stream().pipeTo(await handle.createWritable(), { signal })
    await assertWhole(handle, file)
    await handle.move(name)
  }
  catch (error) {
    // What cannot be removed now is before the next copy.
    await directory.removeEntry(unfinished).catch(() => null)
    throw error
  }
}

/** Where the folder is there, it is the file that went: another program took it away. */
async function throwAsSeen(directory: FileSystemDirectoryHandle, error: unknown): Promise<never> {
  const isGone = error instanceof FolderError && error.trouble === 'gone'
  if (isGone && await listNames(directory).then(() => true, () => false))
    throw new FolderError('failed', error.message)
  throw error
}

/** Other programs see the folder too. */
async function assertWhole(handle: FileSystemFileHandle, { size }: Blob): Promise<void> {
  const written = await handle.getFile()
  if (written.size !== size)
    throw new Error(`${written.size} of ${size} bytes`)
}

/** A drive that answers no more would hold the work for ever. */
async function named<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([work, rejectionAt(signal)]).catch((error: unknown) => {
    signal.throwIfAborted()
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    throw new FolderError(troubles.get(name) ?? 'failed', message)
  })
}

function rejectionAt(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
}
