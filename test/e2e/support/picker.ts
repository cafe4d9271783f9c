/** Runs in the panel: where the user is asked to pick a place, a file of the browser's own is picked at once. */
export function pickAtOnce(): void {
  const pick = async ({ suggestedName }: { suggestedName: string }) => {
    const folder = await navigator.storage.getDirectory()
    return folder.getFileHandle(suggestedName, { create: true })
  }
  Object.assign(globalThis, { showSaveFilePicker: pick })
}

/** Runs in the panel: the disk has no room for the end of a picked file, in the browser's own words. */
export function fillDisk(): void {
  const { createWritable } = FileSystemFileHandle.prototype
  const close = () => {
    throw new DOMException('No space left.', 'QuotaExceededError')
  }
  const full = async () => new WritableStream({ close })
  Object.assign(globalThis, { freeDisk: () => Object.assign(FileSystemFileHandle.prototype, { createWritable }) })
  Object.assign(FileSystemFileHandle.prototype, { createWritable: full })
}

/** Runs in the panel: writing a picked file takes for ever. */
export function stallDisk(): void {
  Object.assign(FileSystemFileHandle.prototype, { createWritable: () => new Promise(() => {}) })
}

/** Runs where the disk was filled: it has room again. */
export function freeDisk(): void {
  (globalThis as unknown as { freeDisk: () => void }).freeDisk()
}

/** Runs in the panel: the picked files by name, with their bytes. */
export async function pickedFiles(): Promise<Record<string, number[]>> {
  const files: Record<string, number[]> = {}
  for await (const [name, handle] of await navigator.storage.getDirectory()) {
    const file = await (handle as FileSystemFileHandle).getFile()
    files[name] = [...new Uint8Array(await file.arrayBuffer())]
  }
  return files
}
