import { expect, it } from 'vitest'
import { curveOf, scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { springRound } from '../../../fixtures/spring-round.ts'

it('begins with the feeling, and where nobody rated that, with what was rated', async () => {
  const records = await springRound()
  const builtInOf = (observations: typeof records.observations) =>
    curveOf(scoreAudit({ ...records, observations }), undefined)!.criterion.builtIn
  const feeling = records.criteria.find(({ builtIn }) => builtIn === 'feeling')!
  const unfelt = records.observations.map(observation =>
    ({ ...observation, ratings: observation.ratings.filter(({ criterionId }) => criterionId !== feeling.id) }))
  expect([builtInOf(records.observations), builtInOf(unfelt), builtInOf([])])
    .toEqual(['feeling', 'satisfaction', 'feeling'])
  expect(curveOf(scoreAudit({ ...records, observations: unfelt }), feeling.id)!.criterion).toBe(feeling)
})
