import type { Audit } from '../../core/journey/audit.ts'
import type { Criterion } from '../../core/journey/criterion.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Stage } from '../../core/journey/stage.ts'
import type { Touchpoint } from '../../core/journey/touchpoint.ts'
import type { ImportReport } from '../../core/package/import/import-report.ts'
import type { Dump } from '../support/store-dump.ts'
import { isDeepStrictEqual } from 'node:util'
import { resolveDuplicates } from '../../core/journey/resolve-duplicates.ts'

/** What an observation counts for, as a map shows it. */
interface Standing {
  audit: string | undefined
  stage: string | undefined
  touchpoint: string | undefined
  auditor: string | undefined
  /** Whether its place is of a journey that its audit walks. */
  isShown: boolean
  /** What its ratings mean, question by question, of those that are asked. */
  ratings: unknown[]
}

/**
 * The law of whatever a file says: nothing that was there counts differently unless the preview said so. An observation
 * that the file brings itself is counted among its records; of every other one the report's effects tell.
 */
export function standingFaults(before: Dump, after: Dump, { effects }: ImportReport): string[] {
  const kept = Object.entries(before.observation!).filter(([id, row]) => isDeepStrictEqual(after.observation![id], row))
  const [standingBefore, standingAfter] = [standingIn(before), standingIn(after)]
  const changed = kept.filter(([, row]) =>
    !isDeepStrictEqual(standingBefore(row as Observation), standingAfter(row as Observation)))
  const told = Object.values(effects).reduce((sum, n) => sum + n, 0)
  return changed.length > told ? [`${changed.length} observations count otherwise, ${told} were told of`] : []
}

function standingIn(dump: Dump): (observation: Observation) => Standing {
  const audits = rowsOf<Audit>(dump, 'audit')
  const heads = resolveDuplicates(audits)
  const groups = Map.groupBy(audits, ({ id }) => heads.get(id)!)
  const [touchpoints, stages] = [rowsOf<Touchpoint>(dump, 'touchpoint'), rowsOf<Stage>(dump, 'stage')]
  const [places, parts] = [resolveDuplicates(touchpoints), resolveDuplicates(stages)]
  const auditors = resolveDuplicates(rowsOf<{ id: string }>(dump, 'auditor'))
  return ({ auditId, touchpointId, auditorId, ratings }) => {
    const [audit, touchpoint] = [heads.get(auditId), places.get(touchpointId)]
    const stage = parts.get((dump.touchpoint![touchpoint!] as Touchpoint).stageId)
    const group = groups.get(audit!)!
    const { journeyId } = dump.stage![stage!] as Stage
    return {
      ...{ audit, stage, touchpoint, auditor: auditors.get(auditorId) },
      isShown: group.some(each => each.journeyId === journeyId),
      ratings: ratings
        .filter(({ value }) => value !== null)
        .filter(({ criterionId }) => group.some(({ criterionIds }) => criterionIds.includes(criterionId)))
        .map(rating => [rating, meaningOf(dump.criterion![rating.criterionId] as Criterion)]),
    }
  }
}

function meaningOf({ scale, polarity, anchors, question, builtIn }: Criterion): object {
  return { scale, polarity, anchors, question, builtIn }
}

function rowsOf<T>(dump: Dump, type: string): T[] {
  return Object.values(dump[type]!) as T[]
}
