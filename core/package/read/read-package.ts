import type { RecordType } from '../../journey/records.ts'
import type { Archive } from '../archive/archive.ts'
import type { Manifest } from '../format.ts'
import type { Migration } from '../migrations/migrate.ts'
import type { PackageError, Result } from '../problem.ts'
import * as v from 'valibot'
import { recordTypes } from '../../journey/records.ts'
import { openArchive } from '../archive/archive.ts'
import { limits, manifestHeadSchema, manifestPath, manifestSchema, recordsPath, tombstonesPath } from '../format.ts'
import { migrations } from '../migrations/all-migrations.ts'
import { migrate } from '../migrations/migrate.ts'
import { failed, ok } from '../problem.ts'
import { countValues, parseJson } from './parse-json.ts'

/** Records as they stand in a file, not checked yet, and where the bytes of its pictures are. */
export interface Contents {
  lists: Partial<Record<RecordType, unknown[]>>
  tombstones: unknown[]
  /** Program and version, and when; null where the file does not say. */
  written: Pick<Manifest, 'generator' | 'created'> | null
  archive: Archive
}

export interface OpenOptions {
  /** Of a file that was written with one. */
  passphrase?: string
  /** From each version of the format to the next: the file's lists become those of the newest. */
  steps?: readonly Migration[]
}

/**
 * Opens a file from elsewhere and reads its manifest and its lists of records.
 * Never throws on what the file says: every fault is a named error.
 */
export async function openPackage(file: Blob, { passphrase, steps = migrations }: OpenOptions = {}): Promise<Result<Contents, PackageError>> {
  const opened = await openArchive(file, passphrase)
  if (!opened.ok)
    return opened
  const contents = await readContents(opened.value, steps)
  if (!contents.ok)
    await opened.value.close()
  return contents
}

/** How much more a file may hold. */
interface Left { values: number }

async function readContents(archive: Archive, steps: readonly Migration[]): Promise<Result<Contents, PackageError>> {
  const left = { values: limits.values }
  const manifest = await readManifest(archive, steps.length + 1, left)
  if (!manifest.ok)
    return manifest
  const lists: Contents['lists'] = {}
  for (const type of recordTypes) {
    const list = await readList(archive, recordsPath(type), left)
    if (!list.ok)
      return list
    lists[type] = list.value
  }
  const tombstones = await readList(archive, tombstonesPath, left)
  return tombstones.ok ? upToDate({ written: writtenBy(manifest.value), lists, tombstones: tombstones.value, archive }, manifest.value.version, steps) : tombstones
}

function writtenBy({ generator, created }: Manifest): Contents['written'] {
  return { generator, created }
}

/** The same with the lists of the newest version. */
export function upToDate(opened: Contents, version: number, steps: readonly Migration[]): Result<Contents, PackageError> {
  const migrated = migrate({ ...opened.lists, tombstone: opened.tombstones }, version, steps)
  if (!migrated.ok)
    return migrated
  const { tombstone = [], ...lists } = migrated.value
  return ok({ ...opened, lists, tombstones: tombstone })
}

async function readManifest(archive: Archive, newest: number, left: Left): Promise<Result<Manifest, PackageError>> {
  const json = await readJson(archive, manifestPath, limits.manifestBytes, left)
  if (!json.ok)
    return json
  const head = v.safeParse(manifestHeadSchema, json.value)
  if (!head.success)
    return failed({ kind: 'not-kairos' })
  if (head.output.version > newest)
    return failed({ kind: 'newer', version: head.output.version, generator: head.output.generator })
  const manifest = v.safeParse(manifestSchema, json.value)
  return manifest.success ? ok(manifest.output) : failed({ kind: 'damaged', part: manifestPath })
}

async function readList(archive: Archive, path: string, left: Left): Promise<Result<unknown[], PackageError>> {
  if (!archive.has(path))
    return ok([])
  const json = await readJson(archive, path, limits.recordsBytes, left)
  if (!json.ok)
    return json
  if (!Array.isArray(json.value))
    return failed({ kind: 'damaged', part: path })
  return json.value.length > limits.recordsPerType ? failed({ kind: 'too-large' }) : ok(json.value)
}

async function readJson(archive: Archive, path: string, most: number, left: Left): Promise<Result<unknown, PackageError>> {
  const { unpacked, packed } = archive.size(path)
  if (unpacked > most || unpacked > packed * limits.unpackingRatio)
    return failed({ kind: 'too-large' })
  try {
    const bytes = await archive.read(path)
    left.values -= countValues(bytes)
    return left.values < 0 ? failed({ kind: 'too-large' }) : ok(parseJson(new TextDecoder().decode(bytes)))
  }
  catch {
    return failed({ kind: 'damaged', part: path })
  }
}
