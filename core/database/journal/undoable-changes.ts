import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { Reference } from '../../journey/references.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { RecordChange } from './entry.ts'
import { recordDescriptions, recordTypes } from '../../journey/records.ts'
import { allNamed } from '../../journey/references.ts'
import { forEachRecord } from '../chunks.ts'
import { forEachChangeIn } from './changes.ts'

/** Of a record what tells whether others can go: of hundreds of thousands there is no room for more. */
interface Standing extends Pick<AnyRecord, 'id' | 'revision'> {
  /** All records that it names. */
  names: Reference[]
}

/** The same of a change. */
interface Mark {
  type: RecordType
  recordId: Id
  before: Standing | null
  after: Pick<AnyRecord, 'revision'> | null
  lost?: object
}

/**
 * Tells of an entry's changes which can be undone without taking from what stays anything that it refers to, over
 * however many steps. What stays is what there will be: where the entry changed a record that is put back, the version
 * before. What the entry made and somebody changed since stays as well. Where anything that stays rests on a frame that
 * the entry made (audit, journey, stages), the whole frame stays: half of it would be no map.
 */
export async function findUndoable(db: KairosDatabase, entryId: Id): Promise<(change: RecordChange) => boolean> {
  const marks: Mark[] = []
  await forEachChangeIn(db, [entryId], change => marks.push(markOf(change)))
  const made = marks.filter(isMaking)
  if (made.length === 0)
    return () => true
  const removable = removableOf(await everythingPutBack(db, marks), made)
  return change => !isMaking(change) || removable.has(change.recordId)
}

function markOf({ type, recordId, before, after, lost }: RecordChange): Mark {
  return {
    type,
    recordId,
    before: before && standingOf(type, before),
    after: after && { revision: after.revision },
    ...lost && { lost: {} },
  }
}

function isMaking({ before, after }: { before: object | null, after: object | null }): boolean {
  return before === null && after !== null
}

/** Whether a record is still as a change left it, so that it can be undone. */
export function isAsLeft({ after, lost }: Pick<Mark, 'after' | 'lost'>, now: Mark['after']): boolean {
  return !lost && now?.revision === after?.revision
}

/** The ids of those made records that nothing needs which stays. */
function removableOf(all: Standing[], made: Mark[]): Set<Id> {
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
function unchangedOf(all: Standing[], made: Mark[]): Set<Id> {
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
async function everythingPutBack(db: KairosDatabase, marks: Mark[]): Promise<Standing[]> {
  const replaced = new Map(marks.filter(({ before }) => before).map(mark => [mark.recordId, mark]))
  const all: Standing[] = []
  for (const type of recordTypes) {
    await forEachRecord(db.table<AnyRecord, Id>(type), (record) => {
      const mark = replaced.get(record.id)
      all.push(mark && isAsLeft(mark, record) ? mark.before! : standingOf(type, record))
    })
  }
  return [...all, ...marks.flatMap(({ before, after }) => before && !after ? [before] : [])]
}

function standingOf(type: RecordType, record: AnyRecord): Standing {
  return { id: record.id, revision: record.revision, names: allNamed(type, record as RecordOf[typeof type]) }
}
