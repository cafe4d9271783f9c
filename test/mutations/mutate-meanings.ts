import type { RecordType } from '../../core/journey/records.ts'
import type { BaseFile } from './base-files.ts'
import type { Chance } from './chance.ts'
import type { RecordMutation } from './change-records.ts'
import { recordsPath } from '../../core/package/format.ts'
import { idsIn } from './ids.ts'

/**
 * Makes of records valid ones that say something else of what is known: what a question means, what belongs to what,
 * who somebody is, how far a version is ahead.
 */
const mutations: RecordMutation[] = [
  (file, chance) => newer(file, chance, 'criterion', () => otherScale(chance)),
  (file, chance) => newer(file, chance, 'criterion', ({ polarity }) => ({ polarity: opposite(polarity) })),
  (file, chance) => newer(file, chance, 'criterion', ({ anchors }) => ({ anchors: anchors.slice(1) })),
  (file, chance) => newer(file, chance, 'criterion', () => ({ builtIn: null, question: { en: 'Something else?' } })),
  (file, chance) => newer(file, chance, 'audit', ({ criterionIds }) => ({ criterionIds: criterionIds.slice(1) })),
  (file, chance) => newer(file, chance, 'audit', () => ({ journeyId: addAnother(file, chance, 'journey') })),
  (file, chance) => newer(file, chance, 'audit', () => ({ sameAs: addAnother(file, chance, 'audit') })),
  (file, chance) => newer(file, chance, 'stage', () => ({ journeyId: addAnother(file, chance, 'journey') })),
  (file, chance) => newer(file, chance, 'touchpoint', () => ({ stageId: addAnother(file, chance, 'stage') })),
  (file, chance) => newer(file, chance, 'touchpoint', () => ({ sameAs: addAnother(file, chance, 'touchpoint') })),
  (file, chance) => newer(file, chance, 'touchpoint', () => ({ sameAs: someOf(file, chance, 'touchpoint')?.id })),
  (file, chance) => newer(file, chance, 'auditor', () => ({ sameAs: addAnother(file, chance, 'auditor') })),
  (file, chance) => newer(file, chance, 'auditor', () => ({ sameAs: someOf(file, chance, 'auditor')?.id })),
  (file, chance) => newer(file, chance, 'observation', () => ({ auditId: addAnother(file, chance, 'audit') })),
  (file, chance) => newer(file, chance, 'observation', () => ({ auditorId: someOf(file, chance, 'auditor')?.id })),
  (file, chance) =>
    newer(file, chance, 'observation', () => ({ touchpointId: someOf(file, chance, 'touchpoint')?.id })),
  (file, chance) => newer(file, chance, 'observation', ({ observedAt }) => ({ waited: otherWait(observedAt, chance) })),
  (file, chance) => newer(file, chance, 'verbatim', () => ({ auditorId: someOf(file, chance, 'auditor')?.id })),
  (file, chance) => newer(file, chance, 'observation', () => ({ revision: chance.of([900, 1e6, 1e9]) })),
]

/** Changes what records of a file mean, and leaves all of them valid; at times without what rests on them. */
export function mutateMeanings(file: BaseFile, chance: Chance): void {
  if (chance.once(2))
    withoutFindings(file)
  chance.of(mutations)(file, chance)
}

function withoutFindings(file: BaseFile): void {
  for (const type of ['observation', 'moment', 'verbatim', 'picture', 'persona'] as const)
    file.lists[recordsPath(type)] = []
  file.pictures = []
  listOf(file, 'journey').forEach(journey => journey.personaId = null)
}

function listOf(file: BaseFile, type: RecordType): any[] {
  return file.lists[recordsPath(type)] ?? []
}

function someOf(file: BaseFile, chance: Chance, type: RecordType): any {
  return chance.of([...listOf(file, type), ...listOf(file, type).length === 0 ? [undefined] : []])
}

/** Makes of a record of the file a newer version that says something else. */
function newer(file: BaseFile, chance: Chance, type: RecordType, other: (record: any) => object): void {
  const record = someOf(file, chance, type)
  if (record)
    Object.assign(record, { revision: record.revision + 1 }, other(record))
}

/** Adds a record like one of the file under an id of its own. */
function addAnother(file: BaseFile, chance: Chance, type: RecordType): string | undefined {
  const like = someOf(file, chance, type)
  if (!like)
    return undefined
  const id = `${idsIn(file)[0]!.slice(0, -4)}${String(chance.below(10_000)).padStart(4, '0')}`
  listOf(file, type).push({ ...structuredClone(like), id })
  return id
}

function otherScale(chance: Chance): object {
  const [min, max] = chance.of([[0, 10], [1, 7], [-2, 2], [1, 5]])
  return { scale: { min, max, step: 1 }, anchors: [min, max].map(value => ({ value, text: { en: 'x' } })) }
}

/** A reply may seem to come before it was asked for, and in another century. */
function otherWait(from: string, chance: Chance): object | null {
  const until = chance.of([from, '2000-01-01T00:00:00.000Z', '2099-12-31T23:59:59.999Z'])
  return chance.of([{ from, until, replied: chance.once(2) }, null])
}

function opposite(polarity: string): string {
  return polarity === 'high-is-good' ? 'low-is-good' : 'high-is-good'
}
