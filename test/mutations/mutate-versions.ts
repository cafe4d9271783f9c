import type { BaseFile } from './base-files.ts'
import type { Chance } from './chance.ts'
import type { RecordMutation } from './change-records.ts'
import { recordTypes } from '../../core/journey/records.ts'
import { someRecord } from './change-records.ts'
import { idsIn } from './ids.ts'

/** Versions of records, and deletions. */
export const versionMutations: RecordMutation[] = [
  replaceVersion,
  replaceVersion,
  addTombstone,
  addTombstone,
]

function replaceVersion(file: BaseFile, chance: Chance): void {
  Object.assign(someRecord(file, chance) ?? {}, versionOf(chance))
}

function versionOf(chance: Chance): object {
  return {
    revision: chance.of([1, 2, 3, 99, 1e9]),
    updatedAt: chance.of(['2000-01-01T00:00:00.000Z', '2026-05-20T10:00:00.000Z', '2099-12-31T23:59:59.999Z']),
    ...chance.once(3) ? { restored: chance.of([1, 2, 1e9]) } : {},
  }
}

function addTombstone(file: BaseFile, chance: Chance): void {
  const tombstones = file.lists['records/tombstone.json']
  const auditId = chance.of([file.lists['records/audit.json']?.[0]?.id, chance.of(idsIn(file)), null])
  const type = chance.of(['observation', 'observation', 'picture', 'moment', 'verbatim', ...recordTypes])
  const records = file.lists[`records/${type}.json`]
  const id = Array.isArray(records) && !chance.once(4) ? chance.of([...records, {}])?.id : chance.of(idsIn(file))
  if (Array.isArray(tombstones))
    tombstones.push({ id, type, auditId, ...versionOf(chance) })
}
