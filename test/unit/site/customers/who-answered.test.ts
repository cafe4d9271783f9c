import type { Role } from '../../../../core/journey/source/mapping.ts'
import type { Source } from '../../../../core/journey/source/source.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { sourceResponse } from '../../../../core/customers/places/source-response.ts'
import { journeyIndex, whoAnswered } from '../../../../site/customers/who-answered.ts'
import { newSource } from '../../support/new-source.ts'

let source: Source
let counts: Awaited<ReturnType<typeof newSource>>['answers']['counts']

beforeEach(async () => {
  const { id, content, answers } = await newSource({ journeyId: 'a-journey' })
  source = { ...content, id, revision: 1, updatedAt: '2026-11-30T09:00:00.000Z', answers: null }
  counts = answers.counts
})

const withColumn = (role: Role): Source => {
  const mapping = source.mapping!
  return { ...source, mapping: { ...mapping, columns: mapping.columns.map(column => ({ ...column, role })) } }
}

describe('who answered in a source', () => {
  it('is known where a column says so, and one row stands for one unless it is counted', () => {
    expect(whoAnswered(source, counts)).toEqual({ hasCustomers: true, isCounted: false })
    const nobody = { ...counts, questions: counts.questions.map(question => ({ ...question, customers: 0 })) }
    expect(whoAnswered(withColumn('count'), nobody)).toEqual({ hasCustomers: false, isCounted: true })
    expect(whoAnswered(withColumn('count'), counts)).toEqual({ hasCustomers: false, isCounted: true })
    expect(whoAnswered({ ...source, mapping: null }, nobody)).toEqual({ hasCustomers: false, isCounted: false })
  })

  it('is a share of those asked only where somebody counted them', () => {
    const states = { answered: 18, invited: 80, partial: 2 }
    expect(sourceResponse(source, { ...counts, states })).toMatchObject({ value: 18, quiet: true })
    expect(sourceResponse(source, { ...counts, states: { answered: 18, invited: 0, partial: 2 } }).value).toBeNull()
    const all = { ...counts, states: { answered: 18, invited: 0, partial: 0 } }
    expect(sourceResponse(withColumn('invited'), all)).toMatchObject({ value: 100, quiet: false })
  })
})

it('finds the journey that an audit is about, its own before those of audits joined to it', () => {
  const journeys = ['other', 'joined', 'own'].map(journeyId => ({ journeyId, rules: [] }))
  expect(journeyIndex({ ...source, journeys }, ['own', 'joined'])).toBe(2)
  expect(journeyIndex({ ...source, journeys }, ['gone', 'joined'])).toBe(1)
  expect(journeyIndex({ ...source, journeys }, ['gone'])).toBeNull()
})
