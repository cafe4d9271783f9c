import type { CountCell, SourceCounts } from '../../../../core/journey/source/source-counts.ts'
import type { Source } from '../../../../core/journey/source/source.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsInFigures } from '../../../../core/journey/source/figures.ts'
import { isOfCounts } from '../../../../core/journey/source/is-of-counts.ts'
import { sourceFigures } from '../../../../core/package/export/source-figures.ts'

const [journeyId, otherJourney] = ['48e1b9e4-a036-4de6-9a4c-605b2646ea72', '48e1b9e4-a036-4de6-9a4c-605b2646ea73']

const source: Source = {
  id: '6a0c8f4b-3c0e-4a57-9f4c-2f5b9d1e7a10',
  revision: 3,
  updatedAt: '2026-11-30T09:00:00.000Z',
  name: 'Survey',
  kind: 'survey',
  journeys: [{ journeyId: otherJourney, rules: [] }, { journeyId, rules: [] }],
  mapping: null,
  questions: ['q1', 'q2'].map(id => ({
    id,
    wording: `Question ${id}`,
    subject: 'satisfaction',
    scale: { min: 1, max: 5, step: 1 },
    polarity: 'high-is-good',
    boxes: 2,
    criterionId: null,
    isOutcome: false,
  })),
  measures: [],
  answers: null,
}

function cell(place: string | null, value: number | null, n: number, channel: string | null = null): CountCell {
  return { by: { place, segment: null, channel, market: null, team: null }, value, n }
}

function countsOf(cells: CountCell[], customers = 0, questionId = 'q1', journey = 1): SourceCounts {
  const anonymous = customers > 0 ? 0 : cells.reduce((sum, { n }) => sum + n, 0)
  const states = { answered: cells.length, invited: 0, partial: 0 }
  return { states, questions: [{ questionId, journey, cells, customers, anonymous }] }
}

function shown(counts: SourceCounts): unknown[] {
  const figures = sourceFigures(source, counts, [journeyId])?.figures
  return figures?.questions[0]?.cells.map(({ place, value, n }) => [place, value, n]) ?? []
}

describe('figures of a source', () => {
  it('add up what only dimensions tell apart, and nobody who did not experience it', () => {
    const counts = countsOf([cell('a', 5, 3, 'web'), cell('a', 5, 4, 'app'), cell('a', 1, 1), cell('a', null, 9)])
    expect(shown(counts)).toEqual([['a', 5, 7], ['a', 1, 1]])
  })

  it('say whether they are of counts, so that their intervals may be too narrow', () => {
    const column = { name: 'n', index: 0, role: 'count' as const }
    const ofCounts = { ...source, mapping: { system: 'table', columns: [column] } } as unknown as Source
    const counts = countsOf([cell('a', 5, 30)])
    expect([source, ofCounts].map(each => isOfCounts(sourceFigures(each, counts, [journeyId])!))).toEqual([false, true])
  })

  it('have no place of fewer than five, and five of the others left out with it', () => {
    const places = [cell('a', 5, 20), cell('b', 5, 9), cell('c', 5, 7), cell('d', 2, 4)]
    expect(shown(countsOf(places))).toEqual([['b', 5, 9], ['a', 5, 20]])
    // Two that are small hide each other where nobody answered at both.
    const small = [...places.slice(0, 3), cell('d', 2, 4), cell('e', 2, 3)]
    expect(shown(countsOf(small))).toHaveLength(3)
    expect(shown(countsOf(small, 30))).toHaveLength(2)
    expect(shown(countsOf(places.slice(0, 3)))).toHaveLength(3)
  })

  it('are none where all would tell of too few', () => {
    expect(sourceFigures(source, countsOf([cell('a', 5, 4)]), [journeyId])).toBeNull()
    expect(sourceFigures(source, countsOf([cell('a', 5, 6), cell('b', 5, 1)]), [journeyId])).toBeNull()
    expect(sourceFigures(source, countsOf([cell('a', null, 60)]), [journeyId])).toBeNull()
  })

  it('are of the journeys and questions that leave, whichever they were of the source’s', () => {
    const here = countsOf([cell('a', 5, 20)])
    const elsewhere = countsOf([cell('x', 5, 20)], 0, 'q2', 0)
    const both = { ...here, questions: [...elsewhere.questions, ...here.questions] }
    const figured = sourceFigures(source, both, [journeyId])!
    expect(figured.journeys).toEqual([{ journeyId, rules: [] }])
    expect(figured.questions.map(({ id }) => id)).toEqual(['q1'])
    expect(figured.figures!.questions).toMatchObject([{ questionId: 'q1', journey: 0 }])
  })

  it('can be read as what is counted of answers', () => {
    const counts = countsOf([cell('a', 5, 20), cell(null, 4, 6)])
    const { figures } = sourceFigures({ ...source, journeys: source.journeys.slice(1) }, {
      ...counts,
      questions: counts.questions.map(question => ({ ...question, journey: 0 })),
    }, [journeyId])!
    const { questions: [question], states } = countsInFigures(figures!)
    expect(states).toEqual(counts.states)
    expect(question!.cells.toSorted((a, b) => b.n - a.n)).toEqual(counts.questions[0]!.cells)
  })

  const anyCells = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', null), fc.integer({ min: 1, max: 5 }), fc.nat({ max: 9 })),
    { maxLength: 30 },
  ).map(list => list.filter(([,, n]) => n > 0).map(([place, value, n]) => cell(place, value, n)))

  it('tell of no fewer than five customers, neither at a place nor as what is missing', () => {
    fc.assert(fc.property(anyCells, fc.nat({ max: 1 }), (cells, customers) => {
      const all = Map.groupBy(cells, ({ by }) => by.place)
      const sizes = new Map([...all].map(([place, list]) => [place, list.reduce((sum, { n }) => sum + n, 0)]))
      const figures = sourceFigures(source, countsOf(cells, customers), [journeyId])?.figures
      const places = new Set(figures?.questions[0]!.cells.map(({ place }) => place))
      const hidden = [...sizes].filter(([place]) => !places.has(place)).map(([, n]) => n)
      for (const place of places)
        expect(sizes.get(place)).toBeGreaterThanOrEqual(5)
      if (places.size > 0 && hidden.length > 0)
        expect(hidden.reduce((sum, n) => customers ? Math.max(sum, n) : sum + n, 0)).toBeGreaterThanOrEqual(5)
    }))
  })
})
