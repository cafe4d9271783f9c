import type { Settings } from './settings.ts'

/** A file of the folder that was taken in as it is, with the entry it made; null where it changed nothing. */
export type TakenFile = Settings['teamFolder']['taken'][number]

/** So many files of a folder are looked at, and remembered. */
export const mostFolderFiles = 5_000

/**
 * What is remembered with what was taken in since, the latest last. Of what lies at one path only the latest counts;
 * of more files than a folder has, those taken in first are forgotten.
 */
export function withTaken(known: TakenFile[], taken: TakenFile[]): TakenFile[] {
  const byPath = new Map<string, TakenFile>()
  for (const file of [...known, ...taken]) {
    byPath.delete(file.path)
    byPath.set(file.path, file)
  }
  return [...byPath.values()].slice(-mostFolderFiles)
}
