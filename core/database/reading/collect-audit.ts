import type { Id } from '../../journey/identifier.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { Reference } from '../../journey/references.ts'
import type { KairosDatabase, ReadableTable } from '../kairos-database.ts'
import { compareTexts } from '../../journey/compare-texts.ts'
import { addRecords, listOf, noRecords } from '../../journey/record-lists.ts'
import { recordDescriptions, recordTypes } from '../../journey/records.ts'
import { namedByAny } from '../../journey/references.ts'
import { getExisting } from '../existing-records.ts'
import { present } from '../present.ts'
import { joinedAudits } from './joined-audits.ts'
import { sourcesAbout } from './sources-about.ts'

/** Types of which none belongs to another of its generation, so that each generation is asked for at once. */
const generations = generationsAfter([null])

function generationsAfter(parents: (RecordType | null)[]): RecordType[][] {
  const children = recordTypes.filter(type => parents.includes(recordDescriptions[type].parent?.type ?? null))
  return children.length > 0 ? [children, ...generationsAfter(children)] : []
}

/** Parents whose children are asked for one by one; of more, the requests take longer than reading others' children. */
const mostAskedFor = 500

/**
 * An audit's records: the audit and its journey, all that belongs to these, and whatever they name, so that they can
 * be shown or read where nothing else is; with it all audits that are joined to it, and the sources of customers'
 * answers about their journeys. Each once, in no order, but for the audit that stands for all, which is the first;
 * empty lists where the store has no such audit.
 */
export async function collectAudit(db: KairosDatabase, auditId: Id): Promise<RecordLists> {
  const collected = noRecords()
  const audits = await joinedAudits(db, auditId)
  const journeyIds = [...new Set(audits.map(({ journeyId }) => journeyId))]
  const [journeys, sources] = await Promise.all([
    db.records('journey').bulkGet(journeyIds),
    sourcesAbout(db, journeyIds),
  ])
  addRecords(collected, 'audit', audits)
  addRecords(collected, 'journey', present(journeys))
  addRecords(collected, 'source', sources)
  for (const types of generations) {
    const asked = types.flatMap(type => childrenIn(db, type, collected) ?? [])
    // Whoever waits without asking the store is not told of changes any more: Dexie loses sight of the query.
    if (asked.length > 0)
      (await Promise.all(asked)).forEach(add => add(collected))
  }
  await collectNamed(db, collected)
  return collected
}

/** Adds what was fetched to what is collected. */
type Adding = (collected: RecordLists) => void

/** Asks for those of a type that belong to records which are collected; null where none can. */
function childrenIn<T extends RecordType>(db: KairosDatabase, type: T, collected: RecordLists): Promise<Adding> | null {
  const { parent } = recordDescriptions[type]
  const parentIds = parent ? listOf(collected, parent.type).map(({ id }) => id) : []
  return parent && parentIds.length > 0
    ? childrenOf(db.records(type), parent.field, db.records(parent.type), parentIds)
        .then(found => lists => addRecords(lists, type, found))
    : null
}

/**
 * Fetches the children of each parent at once, and those of very many parents together with whatever lies between:
 * Dexie's own `anyOf` goes from record to record, ten times as slowly. Where there are no other parents, all children
 * are read without the index, in two thirds of the time.
 */
async function childrenOf<T>(
  table: ReadableTable<T>,
  field: string,
  parents: ReadableTable<unknown>,
  parentIds: Id[],
): Promise<T[]> {
  if (await parents.count() === parentIds.length)
    return ofParents(await table.toArray(), field, parentIds)
  const index = table.where(field)
  if (parentIds.length <= mostAskedFor)
    return (await Promise.all(parentIds.map(id => index.equals(id).toArray()))).flat()
  const sorted = parentIds.toSorted(compareTexts)
  return ofParents(await index.between(sorted[0], sorted.at(-1), true, true).toArray(), field, parentIds)
}

function ofParents<T>(children: T[], field: string, parentIds: Id[]): T[] {
  const parents = new Set<unknown>(parentIds)
  return children.filter(child => parents.has(child[field as keyof T]))
}

/** Adds what the collected records name, and what that names in turn. */
async function collectNamed(db: KairosDatabase, collected: RecordLists): Promise<void> {
  const seen = new Set<Id>(recordTypes.flatMap(type => listOf(collected, type).map(({ id }) => id)))
  const isNew = ({ id }: Reference) => seen.size < seen.add(id).size
  let wanted = recordTypes
    .flatMap(type => namedByAny(type, listOf(collected, type)))
    .filter(isNew)
  while (wanted.length > 0)
    wanted = (await fetchNamed(db, wanted, collected)).filter(isNew)
}

/**
 * Fetches records into the lists, each type's at once.
 * @returns what these name
 */
async function fetchNamed(db: KairosDatabase, wanted: Reference[], collected: RecordLists): Promise<Reference[]> {
  const byType = [...Map.groupBy(wanted, ({ type }) => type)]
  const named = await Promise.all(byType.map(async ([type, references]) => {
    const found = present(await getExisting(db.table<RecordOf[typeof type], Id>(type), references.map(({ id }) => id)))
    addRecords(collected, type, found)
    return namedByAny(type, found)
  }))
  return named.flat()
}
