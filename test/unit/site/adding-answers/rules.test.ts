import { describe, expect, it } from 'vitest'
import { tryRows } from '../../../../site/adding-answers/draft/try-rows.ts'
import { leftOver } from '../../../../site/parts/tying/caught-rows.ts'
import { blankRule, moveRule, offeredSubjects } from '../../../../site/parts/tying/change-rules.ts'
import { tiedJourneys } from '../../../../site/parts/tying/tied-journeys.ts'
import { newDraft, twoPlaces } from '../../support/new-draft.ts'

const csv = `id,date,satisfaction,ease,touchpoint,channel
1,2026-03-01,5,7,Search,web
2,2026-03-02,2,3,Search,app
3,2026-03-03,4,5,Elsewhere,app
4,some day,4,5,Elsewhere,app
`

const now = new Date('2026-11-30T09:00:00Z')

describe('rules', () => {
  it('are tried on the first rows: a refused row counts for none', async () => {
    const { draft, all } = await newDraft(csv)
    const tried = tryRows(all, draft, twoPlaces.journeyId, now)
    expect([tried.read, tried.refused.map(({ problem }) => problem)]).toEqual([4, ['no-such-time']])
    expect([tried.caught.byRule, leftOver(tried.caught)]).toEqual([[2, 1, 1], []])
  })

  it('leave over, question by question, what none of them catches', async () => {
    const { draft, all } = await newDraft(csv)
    const rules = draft.rules.filter(({ pattern }) => pattern !== 'q2')
    const tried = tryRows(all, { ...draft, rules }, twoPlaces.journeyId, now)
    expect([tried.caught.byRule, leftOver(tried.caught)]).toEqual([[2, 1], [{ questionId: 'q2', n: 1 }]])
  })

  it('look at what the columns hold', async () => {
    const { draft } = await newDraft(csv)
    const roles = draft.mapping.columns.map(({ role }) => role)
    expect(offeredSubjects(roles, draft.rules)).toEqual(['question', 'channel', 'touchpoint'])
    expect(offeredSubjects([], [{ by: 'queue', pattern: 'a', placeId: 'b' }])).toEqual(['question', 'queue'])
  })

  it('are moved within their list, and new ones ask for the first question', async () => {
    const { draft } = await newDraft(csv)
    const [first, second, third] = draft.rules
    expect(moveRule(draft.rules, 0, 1)).toEqual([second, first, third])
    expect(moveRule(draft.rules, 0, -1)).toEqual(draft.rules)
    expect(blankRule('question', draft.questions, 'a')).toEqual({ by: 'question', pattern: 'q1', placeId: 'a' })
    expect(blankRule('tag', draft.questions, 'a')).toEqual({ by: 'tag', pattern: '', placeId: 'a' })
  })
})

it('a source keeps its other journeys, at their places', () => {
  const [one, other] = ['1', '2'].map(last => `a0000000-0000-4000-8000-00000000000${last}`)
  const tied = { journeyId: one!, rules: [] }
  const before = { journeyId: other!, rules: [{ by: 'queue' as const, pattern: 'a', placeId: other! }] }
  expect(tiedJourneys(null, tied)).toEqual([tied])
  expect(tiedJourneys({ journeys: [before] } as never, tied)).toEqual([before, tied])
  const anew = { journeyId: other!, rules: [] }
  expect(tiedJourneys({ journeys: [before, tied] } as never, anew)).toEqual([anew, tied])
})
