import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { AnyRecord } from '../../core/journey/record.ts'
import type { RecordType } from '../../core/journey/records.ts'
import type { ImportReport } from '../../core/package/import/import-report.ts'
import type { Dump } from '../support/store-dump.ts'
import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { recordSchemas, recordTypes } from '../../core/journey/records.ts'
import { references } from '../../core/journey/references.ts'
import { importFile } from '../../core/package/import/import-file.ts'
import { dumpWhole } from '../support/store-dump.ts'

/** What an import did that it must not; empty where all is well. */
export interface Outcome {
  kind: string
  /** The store afterwards. */
  after: Dump
  faults: string[]
}

/**
 * Takes a file in and looks at the store afterwards: as it was where the file was refused; else whole, and as the
 * report says.
 * @param before the store as it is
 */
export async function importAndCheck(db: KairosDatabase, file: Blob, before: Dump): Promise<Outcome> {
  const result = await importFile(db, file).catch(error => ({ ok: false as const, error: { kind: 'thrown' as const, detail: String(error) } }))
  const after = await dumpWhole(db)
  if (result.ok)
    return { kind: result.value.entry ? 'taken in' : 'nothing new', after, faults: [...faultsOf(before, after), ...miscounts(before, after, result.value)] }
  const faults = isDeepStrictEqual(before, after) ? [] : [`partial write: ${result.error.kind}`]
  const { kind } = result.error
  // What was not foreseen: a file's fault always has a name.
  if (kind === 'thrown' || kind === 'failed')
    faults.push(`exception: ${JSON.stringify(result.error)}`)
  return { kind, after, faults }
}

/** What is wrong with a store by itself; records that were there before are not looked at again but for what they point at. */
function faultsOf(before: Dump, dump: Dump): string[] {
  const faults = recordTypes.flatMap(type => recordsIn(dump, type).flatMap(record => [
    ...pointsNowhere(dump, type, record),
    ...isDeepStrictEqual(before[type]![record.id], record) ? [] : invalid(type, record),
    ...type === 'picture' ? otherBytes(dump, record) : [],
  ]))
  return [...faults, ...faultsOfTombstones(dump)]
}

function pointsNowhere(dump: Dump, type: RecordType, record: AnyRecord): string[] {
  return references(type, record as never)
    .filter(({ type, id }) => !has(dump, type, id))
    .map(reference => `${type} ${record.id} points at no ${reference.type} ${reference.id}`)
}

function invalid(type: RecordType, record: AnyRecord): string[] {
  return v.is(recordSchemas[type], record) ? [] : [`${type} ${record.id} is not valid`]
}

function otherBytes(dump: Dump, { id, type, sha256 }: AnyRecord): string[] {
  const [bytes, reduced] = String(dump.pictureFiles![id]).split(' reduced ')
  const image = reduced ? JSON.parse(reduced) : { type, sha256 }
  return bytes === `${image.type} ${image.sha256}` ? [] : [`picture ${id} has other bytes: ${bytes}`]
}

function faultsOfTombstones(dump: Dump): string[] {
  return Object.values(dump.tombstones as Record<string, { type: RecordType, id: string }>)
    .filter(({ type, id }) => has(dump, type, id))
    .map(({ type, id }) => `${type} ${id} is deleted and here`)
}

/** Where a report says other than what happened. */
function miscounts(before: Dump, after: Dump, { counts, observations, screenshots, entry }: ImportReport): string[] {
  if (!entry)
    return isDeepStrictEqual(before, after) ? [] : ['changed with nothing new']
  const changes = { added: 0, updated: 0, deleted: 0 }
  const came: Partial<Record<RecordType, number>> = {}
  for (const type of recordTypes) {
    for (const id of new Set([...Object.keys(before[type]!), ...Object.keys(after[type]!)])) {
      const fate = !has(before, type, id) ? 'added' : !has(after, type, id) ? 'deleted' : isDeepStrictEqual(before[type]![id], after[type]![id]) ? null : 'updated'
      if (fate)
        changes[fate]++
      if (fate === 'added' || fate === 'updated')
        came[type] = (came[type] ?? 0) + 1
    }
  }
  const said = { added: counts.added, replaced: counts.updated + counts.deleted + counts.conflictThere, observations, screenshots }
  const done = { added: changes.added, replaced: changes.updated + changes.deleted, observations: came.observation ?? 0, screenshots: came.picture ?? 0 }
  return isDeepStrictEqual(said, done) ? [] : [`says ${JSON.stringify(said)}, did ${JSON.stringify(done)}`]
}

function has(dump: Dump, type: RecordType, id: string): boolean {
  return Object.hasOwn(dump[type]!, id)
}

function recordsIn(dump: Dump, type: RecordType): AnyRecord[] {
  return Object.values(dump[type]!) as AnyRecord[]
}
