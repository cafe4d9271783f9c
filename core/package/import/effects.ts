import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { RecordType } from '../../journey/records.ts'
import type { MergePlan } from '../merge/plan-merge.ts'
import { groupJoinedAudits } from '../../database/reading/joined-audits.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'

/** What may become of an observation that is here and that a file does not bring: what it rests on is another now. */
export const effects = ['unasked', 'asked', 'moved', 'otherAuditor'] as const

/**
 * It loses a rating, whose question is no longer asked; one counts that did not; it stands elsewhere on a map; it
 * counts for another person.
 */
export type Effect = typeof effects[number]

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

/**
 * Takes a file's records in, and tells what that does to observations which the file does not bring: in preview and
 * import alike, since in a preview all is given back only afterwards.
 * @param takeIn stores what the plan says
 */
export async function countEffects<T>(
  db: KairosDatabase,
  { added, updated }: MergePlan,
  takeIn: () => Promise<T>,
): Promise<{ effects: EffectCounts, result: T }> {
  const coming = [...added, ...updated]
  const isDeciding = coming.some(({ type }) => deciding.includes(type))
  const before = isDeciding ? await readStandings(db) : null
  const result = await takeIn()
  const brought = new Set(coming.map(({ record }) => record.id))
  return { result, effects: before ? await compareStandings(db, before, brought) : noEffects() }
}

function noEffects(): EffectCounts {
  return { unasked: 0, asked: 0, moved: 0, otherAuditor: 0 }
}

async function readStandings(db: KairosDatabase): Promise<Standings> {
  const groups = groupJoinedAudits(await db.records('audit').toArray())
  const touchpoints = await db.records('touchpoint').toArray()
  const [places, stages] = [resolveDuplicates(touchpoints), resolveDuplicates(await db.records('stage').toArray())]
  const stageIds = new Map(touchpoints.map(({ id, stageId }) => [id, stages.get(stageId)]))
  return {
    audits: new Map(groups.flatMap(group => group.map(({ id }) => [id, group[0]!.id]))),
    touchpoints: new Map([...places].map(([id, place]) => [id, `${place} ${stageIds.get(place)}`])),
    auditors: resolveDuplicates(await db.records('auditor').toArray()),
    asked: new Map(groups.flatMap(group =>
      group.map(({ id }) => [id, new Set(group.flatMap(({ criterionIds }) => criterionIds))]))),
  }
}

/** @param brought what the file brings itself, and what is counted among its records */
async function compareStandings(db: KairosDatabase, before: Standings, brought: Set<Id>): Promise<EffectCounts> {
  const counts = noEffects()
  const after = await readStandings(db)
  if (areSame(before, after))
    return counts
  for (const observation of await db.records('observation').toArray()) {
    const effect = brought.has(observation.id) ? null : effectOn(observation, before, after)
    if (effect)
      counts[effect]++
  }
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
