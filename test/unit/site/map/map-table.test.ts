import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { Observation } from '../../../../core/journey/observation.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { mapTable } from '../../../../site/map/map-table.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { translateIn } from '../../support/map-words.ts'

let records: AuditRecords

beforeAll(async () => {
  records = await springRound()
})

function rowsOf(of: AuditRecords) {
  const audit = scoreAudit(of, { layouts: ['desktop'] })
  return mapTable(audit, touchpointsOf(audit.view), translateIn('en'), 'en')
}

function withoutRatingsAt(stageName: string, change: 'could-not-reach' | 'left-out'): AuditRecords {
  const stage = records.stages.find(({ name }) => name.en === stageName)!
  const ids = new Set(records.touchpoints.filter(({ stageId }) => stageId === stage.id).map(({ id }) => id))
  return {
    ...records,
    observations: records.observations.map(observation =>
      ids.has(observation.touchpointId) ? withoutRatings(observation, change) : observation),
  }
}

function withoutRatings(observation: Observation, change: 'could-not-reach' | 'left-out'): Observation {
  if (change === 'left-out')
    return { ...observation, leftOut: { reason: 'A test', by: null, at: observation.observedAt } }
  const ratings = observation.ratings.map(({ criterionId }) => ({ criterionId, value: null, missing: change }))
  return { ...observation, ratings }
}

describe('the map as a table', () => {
  it('has a figure, its interval and what it stands on', () => {
    const payment = rowsOf(records).flatMap(({ touchpoints }) => touchpoints).find(({ name }) => name === 'Payment')!
    expect(payment.channel).toBe('web')
    expect(payment.cells[2]).toEqual({ figure: '−1.7', detail: '−2.0 to −1.0 · 3 auditors, 3 ratings' })
  })

  it('says why a stage has no score', () => {
    const detailOf = (of: AuditRecords) => rowsOf(of).find(({ name }) => name === 'Compare')!.cells[0]!.detail
    expect(detailOf(withoutRatingsAt('Compare', 'could-not-reach'))).toBe('could not reach')
    expect(detailOf(withoutRatingsAt('Compare', 'left-out'))).toBe('left out')
  })
})
