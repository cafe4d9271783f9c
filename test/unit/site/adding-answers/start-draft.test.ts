import type { MappedSource } from '../../../../site/adding-answers/draft/adopt-mapping.ts'
import type { AnswersDraft, DraftRows } from '../../../../site/adding-answers/draft/answers-draft.ts'
import { describe, expect, it } from 'vitest'
import { tableShape } from '../../../../core/customers/importing/source-reading.ts'
import { askedCells, setOnScale } from '../../../../site/adding-answers/draft/asked-answers.ts'
import { asksTheSame } from '../../../../site/adding-answers/draft/asks-the-same.ts'
import { setRole } from '../../../../site/adding-answers/draft/change-columns.ts'
import { suggestAsEarlier, suggestByHeader } from '../../../../site/adding-answers/draft/chosen-header.ts'
import { draftDates } from '../../../../site/adding-answers/draft/draft-dates.ts'
import { draftFaults } from '../../../../site/adding-answers/draft/draft-faults.ts'
import { findEarlier } from '../../../../site/adding-answers/draft/start-draft.ts'
import { tryRows } from '../../../../site/adding-answers/draft/try-rows.ts'
import { newDraft, suggestionFor, twoPlaces } from '../../support/new-draft.ts'
import { newSource } from '../../support/new-source.ts'

const survey = `id,date,satisfaction,touchpoint,comment
1,2026-03-01,5,search,It was quick and easy to use
2,2026-03-02,2,Elsewhere,I never found the button at all
`

const faultsOf = (draft: AnswersDraft, rows: DraftRows) => draftFaults(draft, rows, draftDates(draft.mapping, rows))

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

describe('a file whose rows answer different questions', () => {
  const head = 'Survey Taker: ID,Survey Taker: Created Date,Survey Question: Question Title,Response\n'
  const asked = (question: string, answers: readonly string[]) =>
    answers.map((answer, index) => `${index},2026-11-0${index + 1},${question},${answer}\n`).join('')
  const csv = head + asked('How was it?', ['Super', 'Meh']) + asked('How easy?', ['Easy', 'Very difficult', 'N/A'])

  it('has a question that was taken for open answered on a scale, with the words of its own rows', async () => {
    const { draft, rows } = await newDraft(csv)
    expect(draft.questions.map(({ wording, scale }) => [wording, scale?.max ?? null]))
      .toEqual([['How was it?', null], ['How easy?', 5]])
    const { mapping } = draft
    expect(askedCells(mapping, ['how was it'], rows.data)).toEqual(['Super', 'Meh'])
    const scaled = setOnScale(draft, 'q1', true, rows)
    expect(scaled.questions[0]).toMatchObject({ id: 'q1', wording: 'How was it?', scale: { min: 1, max: 5, step: 1 } })
    expect(setOnScale(scaled, 'q2', false, rows).mapping.asked!.questions.map(({ words }) => words)).toEqual([[], []])
  })

  it('has their words read, also those that say that nobody experienced it', async () => {
    const { draft, all } = await newDraft(csv)
    const { read, refused } = tryRows(all, draft, twoPlaces.journeyId, new Date('2026-11-30'))
    expect([read, refused]).toEqual([5, []])
    expect(tableShape(draft, 1).questions).toMatchObject([{ mayBeAbsent: false }, { mayBeAbsent: true }])
  })

  it('keeps what was said of its questions, and adds those that are new', async () => {
    const { suggestion: { mapping, questions } } = await suggestionFor(csv)
    const words = [{ word: 'Super', value: 5, notExperienced: false }]
    const known = { ...mapping.asked!, questions: [{ ...mapping.asked!.questions[0]!, words }] }
    const more = head + asked('How was it?', ['Meh']) + asked('Would you come again?', ['Yes', 'No'])
    const { draft } = await newDraft(more, { ...await sourceOf(csv), questions, mapping: { ...mapping, asked: known } })
    expect(draft.mapping.asked!.questions.map(({ word, of, words }) => [word, of, words.length]))
      .toEqual([['How was it?', 'q1', 1], ['Would you come again?', 'q3', 2]])
  })
})

describe('the rows of a file that are no data', () => {
  const doubled = 'id,date,satisfaction\nText,Day,How satisfied?\n1,2026-03-01,5\n2,2026-03-02,2\n'

  it('are those that somebody chose, also of a later file of the same columns', async () => {
    const { suggestion, rows } = await suggestionFor(doubled)
    const chosen = suggestByHeader({ preview: { rows }, suggestion }, { nameRow: 0, dataRow: 2 })
    expect(chosen.questions[0]).toMatchObject({ wording: 'satisfaction', scale: { max: 5 } })
    const source = { ...await sourceOf(doubled), ...chosen } as MappedSource
    expect(suggestAsEarlier({ preview: { rows }, suggestion }, [source]).mapping.dataRow).toBe(2)
    expect(suggestAsEarlier({ preview: { rows }, suggestion }, []).mapping.dataRow).toBe(1)
  })

  it('of a known system are others without its being forgotten', async () => {
    const head = 'Id,Created at,Satisfaction Score,Requester id,Assignee stations'
    const { suggestion, rows } = await suggestionFor(`${head}\nx\n1,2026-03-01,Good,2,1\n`)
    expect(suggestion.mapping).toMatchObject({ system: 'zendesk-tickets', dataRow: 1 })
    const change = (nameRow: number, dataRow: number) =>
      suggestByHeader({ preview: { rows }, suggestion }, { nameRow, dataRow }).mapping
    expect(change(0, 2)).toMatchObject({ system: 'zendesk-tickets', dataRow: 2 })
    expect(change(1, 2)).toMatchObject({ system: 'own', nameRow: 1, dataRow: 2 })
  })
})

describe('a time zone', () => {
  const zoned = (date: string) => newDraft(`id,date,satisfaction\n1,${date},5\n`)

  it('is asked for where a time of the day does not tell it', async () => {
    for (const date of ['2026-03-01 14:05', '2026/3/1 下午 02:05:00', '01.03.2026 14.05']) {
      const { draft, rows } = await zoned(date)
      expect([draft.isZoneKnown, draftDates(draft.mapping, rows).asksZone]).toEqual([false, true])
      expect(faultsOf(draft, rows)).toEqual([{ kind: 'time-zone' }])
    }
    for (const date of ['2026-03-01', '2026-03-01 00:00:00', '2026-03-01T14:05Z']) {
      const { draft, rows } = await zoned(date)
      expect([date, faultsOf(draft, rows)]).toEqual([date, []])
    }
  })

  it('that was said of an earlier file of a source is not asked for again', async () => {
    const csv = 'id,date,satisfaction\n1,2026-03-01 14:05,5\n'
    const source = await sourceOf(csv)
    const { draft, rows } = await newDraft(csv, { ...source, mapping: { ...source.mapping, timeZone: 'Asia/Tokyo' } })
    expect([draft.mapping.timeZone, faultsOf(draft, rows)]).toEqual(['Asia/Tokyo', []])
  })
})

it('a source asks the same where it has all questions that the file words', async () => {
  const { suggestion } = await suggestionFor(survey)
  const worded = { ...suggestion, questions: [{ ...suggestion.questions[0]!, wording: 'How satisfied were you?' }] }
  expect(asksTheSame(suggestion, [])).toBe(true)
  expect(asksTheSame(worded, [{ wording: 'How satisfied were you' }])).toBe(true)
  expect(asksTheSame(worded, [{ wording: 'satisfaction' }])).toBe(false)
})

it('sources of the same columns are found, the latest first', async () => {
  const [old, late] = [await sourceOf(survey), await sourceOf(survey, '2026-12-01T09:00:00.000Z')]
  const other = await sourceOf('id,date,ease\n1,2026-03-01,7\n2,2026-03-02,3\n')
  const { suggestion } = await suggestionFor('comment,satisfaction,id,date,touchpoint\nFine so far,3,7,2026-04-01,x\n')
  expect(findEarlier([other, old, late], suggestion).map(({ id }) => id)).toEqual([late.id, old.id])
})

it('sources of the same system are found where most columns are the same, behind those where all are', async () => {
  const head = 'Id,Requester id,Requester email,Status,Created at,Satisfaction Score,Replies,Reopens,Group,Via'
  const row = '7,71,ann@example.com,Solved,2026-03-01 10:00,Good,2,0,Help,Web'
  const source = await sourceOf(`${head}\n${row}\n`)
  const foundFor = async (csv: string) => findEarlier([source], (await suggestionFor(csv)).suggestion).length
  expect(await foundFor(`${head.replace(',Reopens', '')},Plan [list]\n${row.replace(',0,', ',')},Gold\n`)).toBe(1)
  expect(await foundFor('Id,Requester id,Created at,Satisfaction Score,Subject\n7,71,2026-03-01,Good,Lost\n')).toBe(0)
  expect(await foundFor(survey)).toBe(0)
})
