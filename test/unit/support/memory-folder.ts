import type { Folder, TroubleKind } from '../../../extension/backup/folder.ts'
import { unfinishedEnding } from '../../../core/package/export/part-name.ts'
import { FolderError } from '../../../extension/backup/folder.ts'

/** A folder in the memory, which can be made to fail. */
export interface MemoryFolder extends Folder {
  files: Map<string, Blob>
  /** Fails with this from now on; null lets it work again. */
  fail: (trouble: TroubleKind | null) => void
  /** So many files it still takes; in the middle of the next it breaks off, as a browser does that is ended. */
  takes: number
  /** Called before each file arrives. */
  onPut?: (name: string) => unknown
}

export function memoryFolder(): MemoryFolder {
  const files = new Map<string, Blob>()
  let trouble: TroubleKind | null = null
  const check = () => {
    if (trouble)
      throw new FolderError(trouble, `It is ${trouble}.`)
  }
  const folder: MemoryFolder = {
    files,
    fail: next => void (trouble = next),
    takes: Infinity,
    async list() {
      check()
      return new Set(files.keys())
    },
    async has(name) {
      check()
      return files.has(name)
    },
    async put(name, file) {
      await folder.onPut?.(name)
      check()
      if (folder.takes-- <= 0) {
        files.set(name + unfinishedEnding, new Blob([]))
        throw new FolderError('failed', 'The browser was ended.')
      }
      files.set(name, file)
    },
    async remove(name) {
      check()
      files.delete(name)
    },
  }
  return folder
}
