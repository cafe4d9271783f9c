import type { MappedSource } from '../../../../site/adding-answers/draft/adopt-mapping.ts'
import type { AnswersDraft } from '../../../../site/adding-answers/draft/answers-draft.ts'
import { describe, expect, it } from 'vitest'
import { setRole } from '../../../../site/adding-answers/draft/change-columns.ts'
import { findEarlier } from '../../../../site/adding-answers/draft/start-draft.ts'
import { newDraft, suggestionFor, twoPlaces } from '../../support/new-draft.ts'
import { newSource } from '../../support/new-source.ts'

const survey = `id,date,satisfaction,touchpoint,comment
1,2026-03-01,5,search,It was quick and easy to use
2,2026-03-02,2,Elsewhere,I never found the button at all
`

/** A source that was read from a file, as it stands in the store. */
async function sourceOf(csv: string, importedAt = '2026-11-30T09:00:00.000Z'): Promise<MappedSource> {
  const { id, content } = await newSource({ journeyId: twoPlaces.journeyId, csv })
  const answers = { id, bytes: 1, sha256: '0'.repeat(64), rows: 2, from: null, to: null, fileName: '', importedAt }
  return { ...content, id, answers, mapping: content.mapping!, revision: 1 } as unknown as MappedSource
}

/** A source that was read by a draft. */
function sourceWith({ mapping, questions, measures }: AnswersDraft): MappedSource {
  return { name: 'Survey', journeys: [], mapping, questions, measures } as unknown as MappedSource
}

describe('rules that are proposed', () => {
  it('tie words of a touchpoint column by name, and all else to the journey', async () => {
    const { draft } = await newDraft(survey)
    expect(draft.rules).toEqual([
      { by: 'touchpoint', pattern: 'search', placeId: twoPlaces.touchpoints[0]!.id },
      { by: 'question', pattern: 'q1', placeId: twoPlaces.journeyId },
      { by: 'question', pattern: 'q2', placeId: twoPlaces.journeyId },
    ])
  })

  it('are those that the source has, with one more for a question that is new', async () => {
    const source = await sourceOf(survey)
    const rules = [{ by: 'question' as const, pattern: 'q1', placeId: twoPlaces.touchpoints[1]!.id }]
    const ruled = { ...source, journeys: [{ journeyId: twoPlaces.journeyId, rules }] }
    const { draft } = await newDraft(survey, ruled)
    expect(draft.rules).toEqual([...rules, { by: 'question', pattern: 'q2', placeId: twoPlaces.journeyId }])
  })
})

describe('a file that goes into a source', () => {
  it('is read as that was, whatever the order of its columns', async () => {
    const source = await sourceOf(survey)
    const mapping = {
      ...source.mapping,
      columns: source.mapping.columns.map(column => column.name === 'comment' ? { ...column, role: 'reason' } : column),
    } as MappedSource['mapping']
    const csv = 'comment,satisfaction,id,date,touchpoint\nFine so far,3,7,2026-04-01,Search\n'
    const { draft } = await newDraft(csv, { ...source, mapping })
    expect(draft.mapping.columns.map(({ name, role, of }) => [name, role, of])).toEqual([
      ['comment', 'reason', 'q2'],
      ['satisfaction', 'score', 'q1'],
      ['id', 'record', null],
      ['date', 'time', null],
      ['touchpoint', 'touchpoint', null],
    ])
  })

  it('keeps the ids of questions that the source has, and gives new ones others', async () => {
    const source = await sourceOf(survey)
    const { draft } = await newDraft('id,date,ease,Satisfaction\n1,2026-03-01,7,5\n2,2026-03-02,3,2\n', source)
    expect(draft.questions.map(({ id, wording }) => [id, wording]))
      .toEqual([['q1', 'satisfaction'], ['q2', 'comment'], ['q3', 'ease']])
    expect(draft.mapping.columns.map(({ of }) => of)).toEqual([null, null, 'q3', 'q1'])
  })

  it('has what each row is asked by under the ids that the source has for it', async () => {
    const plain = 'id,score,comment,created_at,person.email\n1,9,Fine,1793714700,a@b.example\n'
    const typed = 'id,survey_type,score,comment,created_at,person.email\n2,csat,4,Fine,1793801100,a@b.example\n'
    const { draft } = await newDraft(plain)
    const { draft: next } = await newDraft(typed, sourceWith(draft))
    const questionOf = (word: string, of: AnswersDraft) =>
      of.questions.find(({ id }) => id === of.mapping.asked?.questions.find(asked => asked.word === word)?.of)?.wording
    expect(draft.questions.map(({ id, wording }) => [id, wording])).toEqual([['q1', 'score']])
    expect(['nps', 'csat', 'thumbs'].map(word => questionOf(word, next))).toEqual(['nps', 'csat', 'thumbs'])
    expect(next.mapping.columns.find(({ name }) => name === 'score')).toMatchObject({ role: 'score', of: null })
    const { draft: last } = await newDraft(plain, sourceWith(next))
    expect([last.mapping.asked, last.mapping.columns.find(({ name }) => name === 'score')!.of]).toEqual([null, 'q1'])
  })

  it('asks what it asked before, and what is new in it under new ids', async () => {
    const rows = (...answers: string[]) => ['Survey Taker: ID,Survey Taker: Created Date,'
      + 'Survey Question: Question Title,Response', ...answers].join('\n')
    const { draft } = await newDraft(rows('a,2026-03-01,How satisfied?,5', 'b,2026-03-01,How satisfied?,2'))
    const source = sourceWith(draft)
    const { draft: next } = await newDraft(rows('c,2026-04-01,How easy?,7', 'd,2026-04-01,How satisfied?,2'), source)
    expect(next.mapping.asked!.questions.map(({ word, of }) => [word, of]))
      .toEqual([['How satisfied?', 'q1'], ['How easy?', 'q2']])
    expect(next.questions.map(({ id, wording }) => [id, wording]))
      .toEqual([['q1', 'How satisfied?'], ['q2', 'How easy?']])
  })

  it('keeps its questions also where no column answers them: no other gets their answers', async () => {
    const source = await sourceOf(survey)
    const { draft, rows } = await newDraft(survey, source)
    const ignored = setRole(draft, 2, 'ignore', rows)
    expect(ignored.questions.map(({ id }) => id)).toEqual(['q1', 'q2'])
    expect(setRole(ignored, 1, 'score', rows).mapping.columns[1]!.of).toBe('q3')
    expect(setRole(ignored, 2, 'score', rows).mapping.columns[2]!.of).toBe('q1')
  })
})

it('sources of the same columns are found, the latest first', async () => {
  const [old, late] = [await sourceOf(survey), await sourceOf(survey, '2026-12-01T09:00:00.000Z')]
  const other = await sourceOf('id,date,ease\n1,2026-03-01,7\n2,2026-03-02,3\n')
  const { suggestion } = await suggestionFor('comment,satisfaction,id,date,touchpoint\nFine so far,3,7,2026-04-01,x\n')
  expect(findEarlier([other, old, late], suggestion).map(({ id }) => id)).toEqual([late.id, old.id])
})
