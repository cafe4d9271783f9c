import type { BaseFile } from './base-files.ts'
import type { Chance } from './chance.ts'
import type { RecordMutation } from './change-records.ts'
import { changeWhere, someList, someRecord } from './change-records.ts'
import { idsIn, isId } from './ids.ts'
import { otherValues } from './other-values.ts'

const manyCounts = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`__proto__${index}`, -index]))

const otherManifests: object[] = [
  { version: 2 },
  { version: 1e308 },
  { version: -1 },
  { counts: { observation: -1 } },
  { counts: { observation: 1e308 } },
  { counts: manyCounts },
  { generator: 'x'.repeat(301) },
  { created: 'x' },
]

/** Identities: one becomes another, or two are exchanged. */
export const identityMutations: RecordMutation[] = [
  replaceId,
  replaceId,
  exchangeIds,
]

/** Whole records are twice, elsewhere or gone; whole lists are something else or gone. */
export const listMutations: RecordMutation[] = [
  (file, chance) => someList(file, chance).push(structuredClone(someRecord(file, chance) ?? null)),
  repeatRecord,
  (file, chance) => someList(file, chance).splice(chance.below(5), 1),
  (file, chance) => someList(file, chance).reverse(),
  replaceList,
  (file, chance) => delete file.lists[chance.of(Object.keys(file.lists).slice(1))],
  changeAllRecords,
]

/** What stands before everything. */
export const manifestMutations: RecordMutation[] = [
  (file, chance) => Object.assign(file.lists['manifest.json'] ?? {}, structuredClone(chance.of(otherManifests))),
]

function replaceId(file: BaseFile, chance: Chance): void {
  changeWhere(file, chance, isId, () => chance.of(idsIn(file)))
}

function exchangeIds(file: BaseFile, chance: Chance): void {
  const [one, other] = [someRecord(file, chance), someRecord(file, chance)]
  if (one && other)
    [one.id, other.id] = [other.id, one.id]
}

function repeatRecord(file: BaseFile, chance: Chance): void {
  const list = someList(file, chance)
  list.push(structuredClone(chance.of([...list, null])))
}

function replaceList(file: BaseFile, chance: Chance): void {
  if (chance.once(3))
    file.lists[chance.of(Object.keys(file.lists))] = structuredClone(chance.of(otherValues))
}

function changeAllRecords(file: BaseFile, chance: Chance): void {
  if (!chance.once(4))
    return
  const [key, value] = [chance.of(['revision', 'updatedAt', 'id', 'fromTheFuture']), chance.of(otherValues)]
  for (const record of Object.values(file.lists).flat()) {
    if (record instanceof Object)
      record[key] = value
  }
}
