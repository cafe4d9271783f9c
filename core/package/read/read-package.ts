import type { RecordType } from '../../journey/records.ts'
import type { Archive } from '../archive/archive.ts'
import type { Manifest } from '../format.ts'
import type { Migration } from '../migrations/migrate.ts'
import type { Miscount, PackageError, Result } from '../problem.ts'
import * as v from 'valibot'
import { recordTypes } from '../../journey/records.ts'
import { openArchive } from '../archive/archive.ts'
import { isGone } from '../archive/is-gone.ts'
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
  /** Where the manifest's counts and the lists differ. */
  miscounts: Miscount[]
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
export async function openPackage(
  file: Blob,
  { passphrase, steps = migrations }: OpenOptions = {},
): Promise<Result<Contents, PackageError>> {
  const opened = await openArchive(file, passphrase)
  if (!opened.ok)
    return opened
  const contents = await readContents(opened.value, steps)
  if (!contents.ok)
    await opened.value.close()
  return contents
}

/** How much more a file may hold. */
interface Budget { values: number }

async function readContents(archive: Archive, steps: readonly Migration[]): Promise<Result<Contents, PackageError>> {
  const budget = { values: limits.values }
  const manifest = await readManifest(archive, steps.length + 1, budget)
  if (!manifest.ok)
    return manifest
  const lists = await readLists(archive, budget)
  if (!lists.ok)
    return lists
  const tombstones = await readList(archive, tombstonesPath, budget)
  if (!tombstones.ok)
    return tombstones
  const found = { ...lists.value, tombstone: tombstones.value }
  if (Object.values(found).every(({ length }) => length === 0))
    return failed({ kind: 'no-records' })
  const refused = refuseTooMany(Object.values(found))
  if (refused)
    return refused
  const { generator, created, version, counts } = manifest.value
  const about = { written: { generator, created }, miscounts: miscountsOf(counts, found), archive }
  return upToDate({ ...about, lists: lists.value, tombstones: tombstones.value }, version, steps)
}

/** A file is refused that has more records and deletions than are taken in at once; null where it has not. */
export function refuseTooMany(lists: unknown[][]): { ok: false, error: PackageError } | null {
  const records = lists.reduce((sum, { length }) => sum + length, 0)
  return records > limits.records ? failed({ kind: 'too-many', records }) : null
}

/** A file may say nothing of a type; what it says of one that this version does not know is for a later one. */
function miscountsOf(counts: Manifest['counts'], lists: Record<Miscount['type'], unknown[]>): Miscount[] {
  return [...recordTypes, 'tombstone' as const].flatMap((type) => {
    const stated = counts[type]
    const found = lists[type].length
    return stated === undefined || stated === found ? [] : [{ type, stated, found }]
  })
}

/** The same with the lists of the newest version. */
export function upToDate(
  opened: Contents,
  version: number,
  steps: readonly Migration[],
): Result<Contents, PackageError> {
  const migrated = migrate({ ...opened.lists, tombstone: opened.tombstones }, version, steps)
  if (!migrated.ok)
    return migrated
  const { tombstone = [], ...lists } = migrated.value
  return ok({ ...opened, lists, tombstones: tombstone })
}

async function readManifest(archive: Archive, newest: number, budget: Budget): Promise<Result<Manifest, PackageError>> {
  const json = await readJson(archive, manifestPath, limits.manifestBytes, budget)
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

type AllLists = Record<RecordType, unknown[]>

async function readLists(archive: Archive, budget: Budget): Promise<Result<AllLists, PackageError>> {
  const lists: Contents['lists'] = {}
  for (const type of recordTypes) {
    const list = await readList(archive, recordsPath(type), budget)
    if (!list.ok)
      return list
    lists[type] = list.value
  }
  return ok(lists as AllLists)
}

async function readList(archive: Archive, path: string, budget: Budget): Promise<Result<unknown[], PackageError>> {
  if (!archive.has(path))
    return ok([])
  const json = await readJson(archive, path, limits.recordsBytes, budget)
  if (!json.ok)
    return json
  if (!Array.isArray(json.value))
    return failed({ kind: 'damaged', part: path })
  return ok(json.value)
}

async function readJson(
  archive: Archive,
  path: string,
  mostBytes: number,
  budget: Budget,
): Promise<Result<unknown, PackageError>> {
  const { unpacked, packed } = archive.size(path)
  if (unpacked > mostBytes || unpacked > packed * limits.unpackingRatio)
    return failed({ kind: 'too-large' })
  try {
    const bytes = await archive.read(path)
    budget.values -= countValues(bytes)
    return budget.values < 0 ? failed({ kind: 'too-large' }) : ok(parseJson(new TextDecoder().decode(bytes)))
  }
  catch (error) {
    return failed(isGone(error) ? { kind: 'gone' } : { kind: 'damaged', part: path })
  }
}
