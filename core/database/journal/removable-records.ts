import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Reference } from '../../journey/references.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { ChangeMark } from './change-mark.ts'
import { recordDescriptions, recordTypes } from '../../journey/records.ts'
import { allNamed } from '../../journey/references.ts'
import { chunksOf } from '../chunks.ts'
import { getExisting } from '../existing-records.ts'
import { present } from '../present.ts'

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
  const needed = removable.size > 0 ? await neededByStaying(db, asLeft, removable) : []
  if (needed.length > 0) {
    const frame = marks.filter(({ isMaking, type }) => isMaking && isFrame(type)).map(({ recordId }) => recordId)
    keepNeeded(removable, needed, new Set(frame), await namesAmong(db, removable))
  }
  return removable
}

/** Takes out what is needed, what that needs, and so on. */
function keepNeeded(removable: Removable, needed: Reference[], frame: Set<Id>, names: Map<Id, Reference[]>): void {
  const kept: Id[] = []
  const keep = (id: Id) => removable.delete(id) && kept.push(id)
  const keepNamed = ({ type, id }: Reference) => {
    if (keep(id) && frame.has(id) && !isShared(type))
      frame.forEach(keep)
  }
  needed.forEach(keepNamed)
  // The list grows while it is gone through.
  for (const id of kept)
    names.get(id)!.forEach(keepNamed)
}

function isFrame(type: RecordType): boolean {
  return recordDescriptions[type].role === 'frame'
}

/**
 * Whether records of a type rest on nothing and nothing belongs to them, as questions do: whoever needs one needs
 * nothing that came with it.
 */
function isShared(type: RecordType): boolean {
  const hasChildren = recordTypes.some(other => recordDescriptions[other].parent?.type === type)
  return !hasChildren && Object.keys(recordDescriptions[type].references).length === 0
}

/** What may go but is named by what surely stays: all that the entry left alone, and what it replaced. */
async function neededByStaying(
  db: KairosDatabase,
  asLeft: ChangeMark[],
  removable: Removable,
): Promise<Reference[]> {
  const needed = [asLeft.flatMap(({ namesBefore }) => among(removable, namesBefore))]
  const undone = new Set(asLeft.map(({ recordId }) => recordId))
  for (const type of recordTypes) {
    const ids = await db.table<AnyRecord, Id>(type).toCollection().primaryKeys()
    await forEachNames(db, type, ids.filter(id => !undone.has(id)), (_, names) => needed.push(among(removable, names)))
  }
  return needed.flat()
}

/** What each record that may go names among the others. */
async function namesAmong(db: KairosDatabase, removable: Removable): Promise<Map<Id, Reference[]>> {
  const found = new Map<Id, Reference[]>()
  for (const [type, marks] of Map.groupBy(removable.values(), ({ type }) => type)) {
    const ids = marks.map(({ recordId }) => recordId)
    await forEachNames(db, type, ids, (id, names) => found.set(id, among(removable, names)))
  }
  return found
}

/** Looks at what each of some records names, and holds few of them at once. */
async function forEachNames(
  db: KairosDatabase,
  type: RecordType,
  ids: Id[],
  look: (id: Id, names: Reference[]) => void,
): Promise<void> {
  for (const some of chunksOf(ids)) {
    const records = present(await getExisting(db.table<AnyRecord, Id>(type), some))
    records.forEach(record => look(record.id, allNamed(type, record)))
  }
}

function among(removable: Removable, names: Reference[]): Reference[] {
  return names.filter(({ id }) => removable.has(id))
}
