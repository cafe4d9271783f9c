import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { Reference } from '../../journey/references.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { ChangeMark } from './change-mark.ts'
import { recordDescriptions, recordTypes } from '../../journey/records.ts'
import { allNamed } from '../../journey/references.ts'
import { chunksOf } from '../chunks.ts'
import { getExisting } from '../existing-records.ts'

/** What may go so far, by its id. */
type Removable = Map<Id, ChangeMark>

/**
 * The ids of those records made by an entry that nothing needs which stays, over however many steps. What stays is what
 * there will be: where the entry changed a record that is put back, the version before. What the entry made and
 * somebody changed since stays as well. Where anything that stays rests on a frame that the entry made (audit, journey,
 * stages), the whole frame stays: half of it would be no map.
 * @param marks of all that the entry changed
 * @param asLeft those of them whose records still are as the entry left them
 */
export async function removableRecords(
  db: KairosDatabase,
  marks: ChangeMark[],
  asLeft: ChangeMark[],
): Promise<Removable> {
  const removable = new Map(asLeft.filter(({ isMaking }) => isMaking).map(mark => [mark.recordId, mark]))
  const frame = new Set(marks.filter(({ isMaking, type }) => isMaking && isFrame(type)).map(({ recordId }) => recordId))
  let needed = removable.size > 0 ? await neededAtFirst(db, asLeft, removable) : []
  while (needed.length > 0) {
    const restsOnFrame = needed.some(({ type, id }) => frame.has(id) && !isShared(type))
    const kept = [...needed.map(({ id }) => id), ...restsOnFrame ? frame : []].filter(id => removable.has(id))
    needed = await neededBy(db, takeAll(removable, kept), removable)
  }
  return removable
}

/** The marks of what stays after all; they are no longer among what may go. */
function takeAll(removable: Removable, ids: Id[]): ChangeMark[] {
  const taken = [...new Set(ids)].map(id => removable.get(id)!)
  taken.forEach(({ recordId }) => removable.delete(recordId))
  return taken
}

function isFrame(type: RecordType): boolean {
  return recordDescriptions[type].role === 'frame'
}

/** Whether records of a type rest on nothing, as questions do: whoever needs one needs nothing that came with it. */
function isShared(type: RecordType): boolean {
  return Object.keys(recordDescriptions[type].references).length === 0
}

/** What may go but is named by what surely stays: all that the entry left alone, and what it replaced. */
async function neededAtFirst(db: KairosDatabase, asLeft: ChangeMark[], removable: Removable): Promise<Reference[]> {
  const needed = [asLeft.flatMap(({ namesBefore }) => among(removable, namesBefore))]
  const undone = new Set(asLeft.map(({ recordId }) => recordId))
  for (const type of recordTypes) {
    const ids = await db.table<AnyRecord, Id>(type).toCollection().primaryKeys()
    needed.push(await namedBy(db, type, ids.filter(id => !undone.has(id)), removable))
  }
  return needed.flat()
}

async function neededBy(db: KairosDatabase, marks: ChangeMark[], removable: Removable): Promise<Reference[]> {
  const needed: Reference[][] = []
  for (const [type, ofType] of Map.groupBy(marks, ({ type }) => type))
    needed.push(await namedBy(db, type, ofType.map(({ recordId }) => recordId), removable))
  return needed.flat()
}

/** What may go but is named by records. */
async function namedBy(db: KairosDatabase, type: RecordType, ids: Id[], removable: Removable): Promise<Reference[]> {
  const needed: Reference[][] = []
  for (const some of chunksOf(ids)) {
    for (const record of await getExisting(db.table<AnyRecord, Id>(type), some)) {
      if (record)
        needed.push(among(removable, allNamed(type, record as RecordOf[typeof type])))
    }
  }
  return needed.flat()
}

function among(removable: Removable, names: Reference[]): Reference[] {
  return names.filter(({ id }) => removable.has(id))
}
