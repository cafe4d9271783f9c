import type { ShallowRef } from 'vue'
import type { TeamFolder } from '../../core/database/settings/team-folder.ts'
import type { FolderAccess } from './folder-access.ts'
import type { FolderState } from './folder-state.ts'
import { shallowRef, watch } from 'vue'
import { stateOfError } from './folder-state.ts'
import { listFolder } from './list-folder.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { watchFolder } from './watch-folder.ts'

/** The files of the folder that is open, for as long as it is. */
export interface FolderFiles {
  state: ShallowRef<FolderState>
  /** Looks into it anew. */
  look: () => Promise<void>
}

/** Follows the files of a folder, and of the next one when another is opened. */
export function useFolderFiles(folder: () => TeamFolder | null, access: FolderAccess): FolderFiles {
  const state = shallowRef<FolderState>({ kind: 'looking' })
  let look = async (): Promise<void> => {}

  watch(() => folder()?.id, (_id, _before, onCleanup) => {
    const handle = folder()?.handle
    state.value = { kind: 'looking' }
    if (!handle)
      return
    const lifetime = new AbortController()
    onCleanup(() => lifetime.abort())
    look = followFolder(handle, access, found => state.value = found, lifetime.signal)
    void look()
  }, { immediate: true })

  return { state, look: () => look() }
}

/** Follows one folder until the signal aborts; gives what looks into it at once, and never rejects. */
function followFolder(
  handle: FileSystemDirectoryHandle,
  access: FolderAccess,
  onFound: (state: FolderState) => void,
  signal: AbortSignal,
): () => Promise<void> {
  const look = oneAtATime(async () => {
    const found = await lookInto().catch(stateOfError)
    if (!signal.aborted)
      onFound(found)
  })
  const { observe } = watchFolder(handle, access, () => void look(), signal)

  async function lookInto(): Promise<FolderState> {
    const permission = await access.permissionOf(handle)
    if (permission !== 'granted')
      return { kind: permission }
    // Not waited for: in Chromium that takes seconds.
    void observe()
    return { kind: 'open', listing: await listFolder(handle, signal) }
  }

  return look
}
