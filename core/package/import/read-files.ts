import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { PackageError, Result } from '../problem.ts'
import type { PreparedFile, PrepareOptions } from './prepare-file.ts'
import type { CountAnswers } from './stage-answers.ts'
import { withoutDirectionMarks } from '../../journey/text.ts'
import { innerFiles } from '../archive/inner-files.ts'
import { failed, ok } from '../problem.ts'
import { nameError } from './name-error.ts'
import { prepareFile } from './prepare-file.ts'

/** A file that is to be taken in. */
export interface NamedFile {
  /** For the history. */
  name?: string
  file: Blob
  /** Of a file that was written with one. */
  passphrase?: string
  /** It came out of an archive, and is not looked into for others. */
  isInner?: boolean
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
  countAnswers?: CountAnswers
  onReading?: (reading: Reading) => void
  signal?: AbortSignal
}

/**
 * Reads the files of a queue, one after the other, behind those of the list; in the place of an archive, the Kairos
 * files in it. Where it breaks off, those not read are still queued.
 * @throws what the signal was aborted with; what else fails is said of its file
 */
export async function readFiles(
  db: KairosDatabase,
  list: ReadFile[],
  queue: NamedFile[],
  { countAnswers, onReading, signal }: ReadOptions,
): Promise<void> {
  for (let file = queue[0]; file; file = queue[0]) {
    const which = { name: file.name ?? '', file: list.length + 1, files: list.length + queue.length }
    const onProgress = (done: number, total: number) => onReading?.({ ...which, done, total })
    onProgress(0, 0)
    const prepared = await prepare(db, file, { countAnswers, onProgress, signal })
    const inner = await unpack(file, prepared, signal)
    if (inner.ok)
      replaceAt(queue, 0, inner.value)
    else
      list.push({ ...queue.shift()!, prepared: inner.error })
  }
}

/** Tries another passphrase on a file of the list. */
export async function unlockFile(
  db: KairosDatabase,
  list: ReadFile[],
  index: number,
  passphrase: string,
  { onReading, ...options }: ReadOptions,
): Promise<void> {
  const { name, file } = list[index]!
  const unlocked: ReadFile[] = []
  const tell = (reading: Reading) => onReading?.({ ...reading, file: index + 1, files: list.length })
  await readFiles(db, unlocked, [{ name, file, passphrase }], { ...options, onReading: tell })
  replaceAt(list, index, unlocked)
}

/** Puts any number of files in the place of one. */
function replaceAt<T>(list: T[], index: number, files: T[]): void {
  const later = list.splice(index).slice(1)
  for (const file of [...files, ...later])
    list.push(file)
}

async function prepare(
  db: KairosDatabase,
  { file, passphrase }: NamedFile,
  options: Omit<PrepareOptions, 'passphrase'>,
): Promise<ReadFile['prepared']> {
  try {
    return await prepareFile(db, file, { ...options, passphrase })
  }
  catch (error) {
    options.signal?.throwIfAborted()
    return failed(nameError(error))
  }
}

/**
 * The Kairos files that a file which is none itself holds.
 * @returns where it holds none, or they cannot be had, what it is itself
 */
async function unpack(
  { name, file, isInner }: NamedFile,
  prepared: ReadFile['prepared'],
  signal?: AbortSignal,
): Promise<Result<NamedFile[], ReadFile['prepared']>> {
  if (isInner || prepared.ok || prepared.error.kind !== 'not-kairos')
    return failed(prepared)
  const inner = await innerFiles(file, signal)
  if (!inner.ok)
    return failed(inner)
  const nameWithin = (inner: string) => `${name} › ${withoutDirectionMarks(inner)}`
  const within = inner.value.map(each => ({ name: nameWithin(each.name), file: each.file, isInner: true }))
  return within.length > 0 ? ok(within) : failed(prepared)
}
