import { expect, it } from 'vitest'
import { driversIn } from '../../../../core/moments/customer-data.ts'
import { curveOf, proposeCandidates, scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { bootstrapImportance } from '../../../../core/statistics/importance.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { newBeliefs } from '../../support/new-beliefs.ts'
import { surveyAt, withSources } from '../../support/survey-at.ts'

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

/** A survey that asks what no criterion asks of auditors: 20 of 100 are satisfied with the first touchpoint. */
async function unlikeAudit() {
  const round = await springRound()
  const [touchpointId] = round.touchpoints.map(({ id }) => id)
  const survey = await surveyAt(round, new Map([[touchpointId!, [40, 30, 10, 10, 10]]]))
  const questions = survey.content.questions.map(question => ({ ...question, criterionId: null }))
  const beliefs = newBeliefs(round.audit.id, { sourceId: survey.id, touchpointId: touchpointId!, shares: [70, 80, 90] })
  const asked = { ...survey, content: { ...survey.content, questions } }
  return { touchpointId, survey, ...withSources({ ...round, beliefs }, [asked]) }
}

it('proposes what is believed of any question, whether or not auditors rate the same', async () => {
  const { records, answers, touchpointId } = await unlikeAudit()
  const audit = scoreAudit(records)
  const { candidates } = proposeCandidates(audit, curveOf(audit, undefined), answers)
  const rules = candidates.find(candidate => candidate.touchpointId === touchpointId)!.reasons.map(({ rule }) => rule)
  expect(rules).toContain('perception-gap')
  expect(rules).not.toContain('audit-gap')
})

it('knows how pleased customers are with drivers by the questions that these are of', async () => {
  const { answers, survey, touchpointId } = await unlikeAudit()
  const known = (questionIds: string[]) => driversIn({
    outcome: 'How likely are you to recommend?',
    importance: { touchpointIds: [], importance: bootstrapImportance([], [], { seed: 1 }) },
    differences: null,
    asked: { importance: { sourceId: survey.id, questionIds }, differences: null },
  }, answers).driversAsked
  expect(known(['q1']).importance!.answers.get(touchpointId!)!.map(({ n }) => n)).toEqual([40, 30, 10, 10, 10])
  expect(known(['q2'])).toEqual({ importance: null, differences: null })
})
