import type { InjectionKey } from 'vue'

/** What this browser lets the site do with folders of the machine. */
export interface FolderAccess {
  /** Has the user pick a folder; null where none is picked. */
  pick: () => Promise<FileSystemDirectoryHandle | null>
  /** Whether a folder may be read now. */
  permissionOf: (folder: FileSystemDirectoryHandle) => Promise<PermissionState>
  /** Asks the user whether a folder may be read; only in answer to a click. */
  ask: (folder: FileSystemDirectoryHandle) => Promise<PermissionState>
  /**
   * Tells of all changes in a folder and the folders in it, until the signal aborts or the browser ends it.
   * Rejects where this folder cannot be observed; null where no folder can.
   */
  observe: ((folder: FileSystemDirectoryHandle, observer: FolderObserver, signal: AbortSignal) => Promise<void>) | null
}

export interface FolderObserver {
  changed: () => void
  /** The folder is gone, or the browser lost sight of it. */
  ended: () => void
}

/** For tests, which have no picker. */
export const folderAccessKey: InjectionKey<FolderAccess> = Symbol('folder access')

type WithPermission = FileSystemDirectoryHandle & Record<
  'queryPermission' | 'requestPermission',
  (options: { mode: 'read' }) => Promise<PermissionState>
>

interface ObserverOfHandles {
  observe: (folder: FileSystemDirectoryHandle, options: { recursive: true }) => Promise<void>
  disconnect: () => void
}

/** TypeScript knows none of it, since Firefox has none. */
interface FolderGlobals {
  showDirectoryPicker?: (options: { id: string, mode: 'read' }) => Promise<FileSystemDirectoryHandle>
  FileSystemObserver?: new (callback: (records: { type: string }[]) => void) => ObserverOfHandles
}

const { FileSystemObserver: Observer, showDirectoryPicker } = globalThis as FolderGlobals

/** Whether this browser can open folders at all. */
export const canOpenFolders = showDirectoryPicker !== undefined

/** The browser's own folders. */
export const browserFolders: FolderAccess = {
  pick: () => (globalThis as FolderGlobals).showDirectoryPicker!({ id: 'team', mode: 'read' }).catch(nullIfGivenUp),
  permissionOf: folder => (folder as WithPermission).queryPermission({ mode: 'read' }),
  ask: folder => (folder as WithPermission).requestPermission({ mode: 'read' }),
  observe: Observer ? observe : null,
}

function nullIfGivenUp(error: Error): null {
  if (error.name === 'AbortError')
    return null
  throw error
}

async function observe(
  folder: FileSystemDirectoryHandle,
  { changed, ended }: FolderObserver,
  signal: AbortSignal,
): Promise<void> {
  const observer = new Observer!((records) => {
    if (records.some(({ type }) => type === 'errored'))
      ended()
    changed()
  })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  await observer.observe(folder, { recursive: true })
}
