import type { KairosDatabase } from '../database/kairos-database.ts'
import type { PreparedFile, PrepareOptions } from './prepare-file.ts'
import type { PackageError, Result } from './problem.ts'
import { nameError } from './name-error.ts'
import { prepareFile } from './prepare-file.ts'
import { failed } from './problem.ts'

/** A file that is to be taken in. */
export interface NamedFile {
  /** For the history. */
  name?: string
  file: Blob
}

/** A file with its screenshots staged, or why it cannot be taken in. */
export interface ReadFile extends NamedFile {
  prepared: Result<PreparedFile, PackageError>
}

/** How far it is. */
export interface Reading {
  name: string
  /** Which file of how many, from 1. */
  file: number
  files: number
  /** Screenshots of this file; `total` is 0 until its records are read. */
  done: number
  total: number
}

interface ReadOptions {
  onReading?: (reading: Reading) => void
  signal?: AbortSignal
}

/**
 * Reads files, one after the other, behind those of the list.
 * @throws what the signal was aborted with; what else fails is said of its file
 */
export async function readFiles(db: KairosDatabase, list: ReadFile[], files: NamedFile[], { onReading, signal }: ReadOptions): Promise<void> {
  const [before, all] = [list.length, list.length + files.length]
  for (const [index, file] of files.entries()) {
    const place = { name: file.name ?? '', file: before + index + 1, files: all }
    const onProgress = (done: number, total: number) => onReading?.({ ...place, done, total })
    onProgress(0, 0)
    list.push({ ...file, prepared: await prepare(db, file.file, { onProgress, signal }) })
  }
}

async function prepare(db: KairosDatabase, file: Blob, options: PrepareOptions): Promise<ReadFile['prepared']> {
  try {
    return await prepareFile(db, file, options)
  }
  catch (error) {
    options.signal?.throwIfAborted()
    return failed(nameError(error))
  }
}
