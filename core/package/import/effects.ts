import type { TypedRecord } from '../../database/journal/entry.ts'
import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { MergePlan } from '../merge/plan-merge.ts'
import { forEachRecord } from '../../database/chunks.ts'
import { groupJoinedAudits } from '../../database/reading/joined-audits.ts'
import { compareTexts } from '../../journey/compare-texts.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'

/** What may become of an observation that is here and that a file does not bring: what it rests on is another now. */
export const effects = ['unasked', 'asked', 'moved', 'otherAuditor'] as const

/**
 * It loses a rating, whose question is no longer asked; one counts that did not; it stands elsewhere on a map; it
 * counts for another person.
 */
type Effect = typeof effects[number]

/** How many observations there are of each effect; one has one. */
export type EffectCounts = Record<Effect, number>

/** By its id, where each record stands. */
interface Standings {
  /** The audit in whose map it is shown. */
  audits: Map<Id, string>
  /** The touchpoint that it counts at, and the stage of that. */
  touchpoints: Map<Id, string>
  auditors: Map<Id, string>
  /** The questions that an audit's map shows. */
  asked: Map<Id, Set<Id>>
}

/** Types of which one version or another decides where observations stand. */
const deciding: readonly RecordType[] = ['audit', 'stage', 'touchpoint', 'auditor']

/** Tells what taking a file in does to observations that are here and that it does not bring: before it is done. */
export async function countEffects(
  db: KairosDatabase,
  { added, updated, deletions }: MergePlan,
): Promise<EffectCounts> {
  const coming = [...added, ...updated].filter(({ type }) => deciding.includes(type))
  if (coming.length === 0)
    return noEffects()
  const [before, after] = [await readStandings(db, []), await readStandings(db, coming)]
  if (areSame(before, after))
    return noEffects()
  const brought = new Set([...added, ...updated].map(({ record }) => record.id))
  deletions.forEach(({ id }) => brought.add(id))
  return compareStandings(db, { before, after, brought })
}

function noEffects(): EffectCounts {
  return { unasked: 0, asked: 0, moved: 0, otherAuditor: 0 }
}

/** How everything stands once some records have come in. */
async function readStandings(db: KairosDatabase, coming: TypedRecord[]): Promise<Standings> {
  const groups = groupJoinedAudits(await recordsWith(db, 'audit', coming))
  const touchpoints = await recordsWith(db, 'touchpoint', coming)
  const [places, stages] = [resolveDuplicates(touchpoints), resolveDuplicates(await recordsWith(db, 'stage', coming))]
  const stageIds = new Map(touchpoints.map(({ id, stageId }) => [id, stages.get(stageId)]))
  return {
    audits: new Map(groups.flatMap(group => group.map(({ id }) => [id, group[0]!.id]))),
    touchpoints: new Map([...places].map(([id, place]) => [id, `${place} ${stageIds.get(place)}`])),
    auditors: resolveDuplicates(await recordsWith(db, 'auditor', coming)),
    asked: new Map(groups.flatMap(group =>
      group.map(({ id }) => [id, new Set(group.flatMap(({ criterionIds }) => criterionIds))]))),
  }
}

async function recordsWith<T extends RecordType>(
  db: KairosDatabase,
  type: T,
  coming: TypedRecord[],
): Promise<RecordOf[T][]> {
  const records = new Map((await db.records(type).toArray()).map(record => [record.id, record]))
  coming.filter(one => one.type === type).forEach(({ record }) => records.set(record.id, record as RecordOf[T]))
  return [...records.values()].sort((a, b) => compareTexts(a.id, b.id))
}

interface Comparison {
  before: Standings
  after: Standings
  /** What the file brings or deletes itself, and what is counted among its records. */
  brought: Set<Id>
}

async function compareStandings(db: KairosDatabase, { before, after, brought }: Comparison): Promise<EffectCounts> {
  const counts = noEffects()
  await forEachRecord(db.table<Observation, Id>('observation'), (observation) => {
    const effect = brought.has(observation.id) ? null : effectOn(observation, before, after)
    if (effect)
      counts[effect]++
  })
  return counts
}

/** All observations are read only where something stands otherwise than before. */
function areSame(before: Standings, after: Standings): boolean {
  const isSameIn = (part: 'audits' | 'touchpoints' | 'auditors') =>
    [...before[part]].every(([id, standing]) => after[part].get(id) === standing)
  const isAskedTheSame = [...before.asked].every(([id, asked]) => {
    const now = after.asked.get(id)
    return now?.size === asked.size && [...asked].every(criterionId => now.has(criterionId))
  })
  return isAskedTheSame && isSameIn('audits') && isSameIn('touchpoints') && isSameIn('auditors')
}

function effectOn(
  { auditId, touchpointId, auditorId, ratings }: Observation,
  before: Standings,
  after: Standings,
): Effect | null {
  const rated = ratings.filter(({ value }) => value !== null)
  const isAsked = ({ asked }: Standings) => rated.map(({ criterionId }) => asked.get(auditId)?.has(criterionId))
  const [was, is] = [isAsked(before), isAsked(after)]
  if (was.some((asked, index) => asked && !is[index]))
    return 'unasked'
  const isOther = (part: 'audits' | 'touchpoints' | 'auditors', id: Id) => before[part].get(id) !== after[part].get(id)
  if (isOther('audits', auditId) || isOther('touchpoints', touchpointId))
    return 'moved'
  if (isOther('auditors', auditorId))
    return 'otherAuditor'
  return is.some((asked, index) => asked && !was[index]) ? 'asked' : null
}
