import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Criterion } from '../../core/journey/criterion.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { AnyRecord } from '../../core/journey/record.ts'
import type { RecordType } from '../../core/journey/records.ts'
import type { ImportReport } from '../../core/package/import/import-report.ts'
import type { PackageError } from '../../core/package/problem.ts'
import type { Dump } from '../support/store-dump.ts'
import type { FullDisk } from './full-disk.ts'
import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { isOnScale } from '../../core/journey/criterion.ts'
import { recordDescriptions, recordTypes } from '../../core/journey/records.ts'
import { references } from '../../core/journey/references.ts'
import { flawOf } from '../../core/package/check/flaw.ts'
import { importFile } from '../support/import-file.ts'
import { dumpWhole } from '../support/store-dump.ts'

/** What became of a file. */
export interface Outcome {
  /** How it ended, in one to many ways: why it was refused; else how it came in, and what became of its records. */
  ends: string[]
  /** The store afterwards. */
  after: Dump
  /** What the import did that it must not; empty where all is well. */
  faults: string[]
}

export interface Target {
  db: KairosDatabase
  disk: FullDisk
}

/**
 * Takes a file in and looks at the store afterwards: as it was where the file was refused; else whole, and as the
 * report says.
 * @param before the store as it is
 * @param failing the write that fails, counted from 1; null for none
 */
export async function importAndCheck(
  { db, disk }: Target,
  file: Blob,
  before: Dump,
  failing: number | null,
): Promise<Outcome> {
  disk.failAt(failing)
  const result = await importFile(db, file).catch(error => ({
    ok: false as const,
    error: { kind: 'thrown' as const, detail: String(error) },
  }))
  disk.failAt(null)
  const after = await dumpWhole(db)
  return result.ok
    ? {
        ends: endsOf(result.value),
        after,
        faults: [...faultsOf(before, after), ...miscounts(before, after, result.value)],
      }
    : { ends: [result.error.kind], after, faults: refusalFaults(before, after, result.error, failing !== null) }
}

function refusalFaults(
  before: Dump,
  after: Dump,
  error: PackageError | { kind: 'thrown' },
  isFailing: boolean,
): string[] {
  const partial = isDeepStrictEqual(before, after) ? [] : [`partial write: ${error.kind}`]
  // What was not foreseen: a file's fault always has a name.
  const isUnforeseen
    = error.kind === 'thrown' || error.kind === 'failed' || (error.kind === 'storage-full' && !isFailing)
  return isUnforeseen ? [...partial, `exception: ${JSON.stringify(error)}`] : partial
}

function endsOf({ entry, problems, counts }: ImportReport): string[] {
  const how = !entry ? 'in: nothing new' : problems.length > 0 ? 'in: some of it' : 'in: all of it'
  const fates = Object.entries(counts).flatMap(([fate, times]) => times > 0 ? [`fate: ${fate}`] : [])
  return [how, ...new Set(problems.map(({ reason }) => reason)), ...fates]
}

/**
 * What is wrong with a store by itself; records that were there before are not looked at again but for what they
 * point at.
 */
function faultsOf(before: Dump, dump: Dump): string[] {
  const faults = recordTypes.flatMap(type => recordsIn(dump, type).flatMap(record => [
    ...pointsNowhere(dump, type, record),
    ...isDeepStrictEqual(before[type]![record.id], record) ? [] : invalid(type, record),
    ...type === 'picture' ? otherBytes(before, dump, record) : [],
    ...type === 'observation' ? offScale(dump, record as Observation) : [],
  ]))
  return [...faults, ...faultsOfTombstones(dump)]
}

function pointsNowhere(dump: Dump, type: RecordType, record: AnyRecord): string[] {
  return references(type, record as never)
    .filter(({ type, id }) => !has(dump, type, id))
    .map(reference => `${type} ${record.id} points at no ${reference.type} ${reference.id}`)
}

function invalid(type: RecordType, record: AnyRecord): string[] {
  return v.is(recordDescriptions[type].schema, record) && flawOf(record) === null
    ? []
    : [`${type} ${record.id} is not valid`]
}

/** What was said of a picture was said of its bytes: others never take their place, but for a smaller version's. */
function otherBytes(before: Dump, dump: Dump, { id, type, sha256 }: AnyRecord): string[] {
  const [bytes, reduced] = String(dump.pictureFiles![id]).split(' reduced ')
  const image = reduced ? JSON.parse(reduced) : { type, sha256 }
  const earlier = has(before, 'picture', id) ? before.pictureFiles![id] : undefined
  const isReplaced
    = earlier !== undefined && earlier !== dump.pictureFiles![id] && !String(earlier).includes(' reduced ')
  return bytes === `${image.type} ${image.sha256}` && !isReplaced ? [] : [`picture ${id} has other bytes: ${bytes}`]
}

function offScale(dump: Dump, { id, ratings }: Observation): string[] {
  return ratings
    .filter(
      ({ criterionId, value }) =>
        value !== null
        && has(dump, 'criterion', criterionId)
        && !isOnScale((dump.criterion![criterionId] as Criterion).scale, value),
    )
    .map(({ value }) => `observation ${id} is rated ${value}, off its scale`)
}

function faultsOfTombstones(dump: Dump): string[] {
  return Object.values(dump.tombstones as Record<string, { type: RecordType, id: string }>)
    .filter(({ type, id }) => has(dump, type, id))
    .map(({ type, id }) => `${type} ${id} is deleted and here`)
}

/** Where a report says other than what happened. */
function miscounts(before: Dump, after: Dump, { counts, observations, screenshots, entry }: ImportReport): string[] {
  if (!entry)
    return isDeepStrictEqual(shownIn(before), shownIn(after)) ? [] : ['changed with nothing new']
  const changes = { added: 0, updated: 0, deleted: 0 }
  const came: Partial<Record<RecordType, number>> = {}
  for (const type of recordTypes) {
    for (const id of new Set([...Object.keys(before[type]!), ...Object.keys(after[type]!)])) {
      const fate = !has(before, type, id)
        ? 'added'
        : !has(after, type, id)
            ? 'deleted'
            : isDeepStrictEqual(before[type]![id], after[type]![id])
              ? null
              : 'updated'
      if (fate)
        changes[fate]++
      if (fate === 'added' || fate === 'updated')
        came[type] = (came[type] ?? 0) + 1
    }
  }
  const said = {
    added: counts.added,
    replaced: counts.updated + counts.deleted + counts.conflictTookIncoming,
    observations,
    screenshots,
  }
  const done = {
    added: changes.added,
    replaced: changes.updated + changes.deleted,
    observations: came.observation ?? 0,
    screenshots: came.picture ?? 0,
  }
  return isDeepStrictEqual(said, done) ? [] : [`says ${JSON.stringify(said)}, did ${JSON.stringify(done)}`]
}

/** The bytes of deleted pictures, which a file may bring once more, are the next sweep's. */
function shownIn(dump: Dump): Dump {
  return {
    ...dump,
    pictureFiles: Object.fromEntries(Object.entries(dump.pictureFiles!).filter(([id]) => has(dump, 'picture', id))),
  }
}

function has(dump: Dump, type: RecordType, id: string): boolean {
  return Object.hasOwn(dump[type]!, id)
}

function recordsIn(dump: Dump, type: RecordType): AnyRecord[] {
  return Object.values(dump[type]!) as AnyRecord[]
}
