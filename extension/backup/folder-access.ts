/** TypeScript does not know what only Chromium has. */
interface FolderPicker {
  showDirectoryPicker?: (options: { id: string, mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>
}

interface GuardedHandle {
  queryPermission: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>
  requestPermission: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>
}

const picker = globalThis as FolderPicker

const wanted = { mode: 'readwrite' } as const

/** Whether this browser lets its user pick a folder. */
export const canPickFolder = 'showDirectoryPicker' in picker

/** Has the user pick a folder, at a click; null where none is picked. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  return picker.showDirectoryPicker!({ id: 'copies', ...wanted }).catch((error: Error) => {
    if (error.name === 'AbortError')
      return null
    throw error
  })
}

/** Whether Kairos may write into a folder now, or has to ask first: after a restart it mostly has. */
export function folderAccess(folder: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (folder as unknown as GuardedHandle).queryPermission(wanted)
}

/** Has the browser ask its user, at a click. */
export function requestFolderAccess(folder: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (folder as unknown as GuardedHandle).requestPermission(wanted)
}
