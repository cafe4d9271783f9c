import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { Reference } from '../../journey/references.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { RecordChange } from './entry.ts'
import { recordDescriptions, recordTypes } from '../../journey/records.ts'
import { allNamed } from '../../journey/references.ts'
import { forEachRecord } from '../chunks.ts'

/** Of a record what tells whether others can go: of hundreds of thousands there is no room for more. */
interface Standing extends Pick<AnyRecord, 'id' | 'revision'> {
  /** All records that it names. */
  names: Reference[]
}

/**
 * Of an entry's changes those that can be undone without taking from what stays anything that it refers to, over
 * however many steps. What stays is what there will be: where the entry changed a record that is put back, the version
 * before. What the entry made and somebody changed since stays as well. Where anything that stays rests on a frame that
 * the entry made (audit, journey, stages), the whole frame stays: half of it would be no map.
 */
export async function undoableChanges(db: KairosDatabase, changes: RecordChange[]): Promise<RecordChange[]> {
  const made = changes.filter(isMaking)
  if (made.length === 0)
    return changes
  const removable = removableOf(await everythingPutBack(db, changes), made)
  return changes.filter(change => !isMaking(change) || removable.has(change.recordId))
}

function isMaking({ before, after }: RecordChange): boolean {
  return !before && after !== null
}

/** Whether a record is still as a change left it, so that it can be undone. */
export function isAsLeft({ after, lost }: RecordChange, now: Pick<AnyRecord, 'revision'> | null): boolean {
  return !lost && now?.revision === after?.revision
}

/** The ids of those made records that nothing needs which stays. */
function removableOf(all: Standing[], made: RecordChange[]): Set<Id> {
  const removable = unchangedOf(all, made)
  const byId = new Map(all.map(standing => [standing.id, standing]))
  const frame = new Set(made.filter(({ type }) => isFrame(type)).map(({ recordId }) => recordId))
  const staying = all.filter(({ id }) => !removable.has(id))
  const keep = (id: Id) => removable.delete(id) && staying.push(byId.get(id)!)
  // The list grows while it is gone through.
  for (const { names } of staying) {
    for (const { type, id } of names.filter(({ id }) => removable.has(id))) {
      keep(id)
      if (frame.has(id) && !isShared(type))
        frame.forEach(keep)
    }
  }
  return removable
}

/** The ids of the records that still are as they were made. */
function unchangedOf(all: Standing[], made: RecordChange[]): Set<Id> {
  const byId = new Map(made.map(change => [change.recordId, change]))
  const unchanged = all.filter(standing => byId.has(standing.id) && isAsLeft(byId.get(standing.id)!, standing))
  return new Set(unchanged.map(({ id }) => id))
}

function isFrame(type: RecordType): boolean {
  return recordDescriptions[type].role === 'frame'
}

/** Whether records of a type rest on nothing, as questions do: whoever needs one needs nothing that came with it. */
function isShared(type: RecordType): boolean {
  return Object.keys(recordDescriptions[type].references).length === 0
}

/** All records, where changes that can be undone are: as they were before. */
async function everythingPutBack(db: KairosDatabase, changes: RecordChange[]): Promise<Standing[]> {
  const replaced = new Map(changes.filter(({ before }) => before).map(change => [change.recordId, change]))
  const all: Standing[] = []
  for (const type of recordTypes) {
    await forEachRecord(db.table<AnyRecord, Id>(type), (record) => {
      const change = replaced.get(record.id)
      all.push(standingOf(type, change && isAsLeft(change, record) ? change.before! : record))
    })
  }
  const deleted = changes.filter(({ before, after }) => before && !after)
  return [...all, ...deleted.map(({ type, before }) => standingOf(type, before!))]
}

function standingOf(type: RecordType, record: AnyRecord): Standing {
  return { id: record.id, revision: record.revision, names: allNamed(type, record as RecordOf[typeof type]) }
}
