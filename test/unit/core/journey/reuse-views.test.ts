import { expect, it } from 'vitest'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { reuseViews } from '../../../../core/journey/reuse-views.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { springRound } from '../../../fixtures/spring-round.ts'

const filter = { layouts: ['desktop' as const] }

it('leaves a view what it is, and keeps all objects but that of the touchpoint that changed', async () => {
  const records = await springRound()
  const before = viewJourney(records, filter)
  const [first, ...others] = records.observations
  const changed = { ...records, observations: [{ ...first!, note: 'Another' }, ...others] }
  const fresh = viewJourney(changed, filter)
  const reused = reuseViews(fresh, before)
  expect(reused).toEqual(fresh)
  expect(reused.auditors).toBe(before.auditors)
  const kept = new Set(touchpointsOf(before))
  const renewed = touchpointsOf(reused).filter(view => !kept.has(view))
  expect(renewed.map(({ touchpoint }) => touchpoint.id)).toEqual([first!.touchpointId])
})

it('scores what was scored before as if it were scored for the first time', async () => {
  const records = await springRound()
  const before = scoreAudit(records, filter)
  const observations = records.observations.map((observation, index) => index % 5 === 0
    ? { ...observation, ratings: observation.ratings.map(rating => ({ ...rating, value: rating.value && 1 })) }
    : observation)
  const changed = { ...records, observations }
  expect(scoreAudit(changed, filter, before)).toEqual(scoreAudit(changed, filter))
})
