import type { ArrivedFile } from './arrivals.ts'
import type { FolderFile } from './list-folder.ts'

/** What is said of files that arrived, in numbers. */
export interface ArrivalCounts {
  files: number
  /** Who observed what is in them; those in locked files are not known. */
  auditors: number
  locked: number
}

export function countArrivals(files: ArrivedFile[]): ArrivalCounts {
  const auditorIds = files.flatMap(({ contents }) => contents?.auditorIds ?? [])
  return {
    files: files.length,
    auditors: new Set(auditorIds).size,
    locked: files.filter(({ contents }) => contents === null).length,
  }
}

/** When the newest of some files was written, in milliseconds since 1970; null of none. */
export function newestOf(files: FolderFile[]): number | null {
  return files.reduce<number | null>((newest, { modifiedAt }) => Math.max(newest ?? modifiedAt, modifiedAt), null)
}
