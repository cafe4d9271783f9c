import { outsideError } from './outside-error.ts'

/** TypeScript knows it not, since Firefox has none. */
interface FilePickers {
  showSaveFilePicker?: (options: {
    id: string
    startIn: 'downloads'
    suggestedName: string
  }) => Promise<FileSystemFileHandle>
}

const pickers = globalThis as FilePickers

/** Whether this browser lets the user pick where a file is saved. */
export const canChooseFile = 'showSaveFilePicker' in pickers

/**
 * Has the user pick where a file is saved.
 * @throws an `AbortError` where none is picked
 */
export async function chooseFile(suggestedName: string): Promise<FileSystemFileHandle> {
  const picking = pickers.showSaveFilePicker!({ id: 'export', startIn: 'downloads', suggestedName })
  return picking.catch(throwOutsideError)
}

/** Writes a file; it has arrived when this ends, since the browser moves it to its place only when it is whole. */
export async function writeTo(chosen: FileSystemFileHandle, file: Blob, signal: AbortSignal): Promise<void> {
  await chosen.createWritable()
    .then(writable => file.stream().pipeTo(writable, { signal }))
    .catch(throwOutsideError)
}

/** Removes a file again, which is there, and empty, from when it is picked. */
export async function remove(chosen: FileSystemFileHandle & { remove?: () => Promise<void> }): Promise<void> {
  await chosen.remove?.()
}

function throwOutsideError(error: Error): never {
  throw outsideError(error.name, error.message)
}
