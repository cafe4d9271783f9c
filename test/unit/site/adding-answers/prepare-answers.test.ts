import type { AnswersDraft } from '../../../../site/adding-answers/draft/answers-draft.ts'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { addAsked } from '../../../../site/adding-answers/draft/asked-answers.ts'
import { prepareAnswers } from '../../../../site/adding-answers/work/prepare-answers.ts'
import { texts } from '../../support/catalogue.ts'
import { newDraft } from '../../support/new-draft.ts'
import { newJob } from '../../support/new-job.ts'

const csv = `id,email,date,satisfaction
1,ann@example.com,2026-03-01,5
2,ben@example.com,2026-03-02,Super
3,ann@example.com,2026-03-03,super
4,=HYPERLINK("x"),2026-03-03,9
5,,2026-03-04,4
`

async function prepared(csv: string, draft: AnswersDraft, before: Blob | null = null) {
  const read = await prepareAnswers(newJob(csv, draft, before), {})
  if (!read.ok)
    throw new Error(read.reason)
  return read.answers
}

const clean = csv.split('\n').filter(line => !/super|HYPER/i.test(line)).join('\n')

describe('a file that is read', () => {
  it('gives answers, their counts and span, and how each point was answered', async () => {
    const { draft } = await newDraft(clean)
    const answers = await prepared(clean, draft)
    expect(answers.tallies).toEqual([
      { questionId: 'q1', points: [{ value: 4, n: 1 }, { value: 5, n: 1 }], notExperienced: 0 },
    ])
    expect(answers.counts.states).toEqual({ answered: 2, invited: 0, partial: 0 })
    expect(answers.span).toEqual({ from: Date.parse('2026-03-01'), to: Date.parse('2026-03-04') })
    expect([answers.rows, answers.imported, answers.changes]).toEqual([2, 2, null])
  })

  it('says how many of its rows came in, of which several may be of one submission', async () => {
    const rows = `Survey Taker: ID,Survey Taker: Created Date,Survey Question: Question Title,Response
a,2026-03-01,How satisfied?,5
a,2026-03-01,How easy?,7
b,2026-03-02,How satisfied?,2
b,some day,How easy?,3
`
    const { draft } = await newDraft(rows)
    const { imported, rows: submissions, refused } = await prepared(rows, draft)
    expect([imported, submissions, refused.total]).toEqual([3, 2, 1])
  })

  it('lists the questions that only rows behind the first ones answer, with the answers', async () => {
    const head = 'Survey Taker: ID,Survey Taker: Created Date,Survey Question: Question Title,Response'
    const rows = (question: string, answers: string[]) =>
      answers.map((answer, index) => `${question}${index},2026-03-01,${question},${answer}`)
    const first = [head, ...rows('How satisfied?', ['5', '2'])]
    const { draft } = await newDraft(`${first.join('\n')}\n`)
    const csv = `${[...first, ...rows('How easy?', ['7', '3']), ...rows('Why?', ['It went well'])].join('\n')}\n`
    const { refused } = await prepared(csv, draft)
    expect(refused.first.map(({ problem, cell }) => [problem, cell]))
      .toEqual(['How easy?', 'How easy?', 'Why?'].map(question => ['no-such-question', question]))
    expect(refused.questions).toEqual([
      { word: 'How easy?', n: 2, answers: ['7', '3'] },
      { word: 'Why?', n: 1, answers: ['It went well'] },
    ])
    const more = refused.questions.reduce((added, { word, answers }) => addAsked(added, word, answers), draft)
    expect(more.questions.map(({ wording, scale }) => [wording, scale?.max]))
      .toEqual([['How satisfied?', 5], ['How easy?', 7], ['Why?', undefined]])
    expect((await prepared(csv, more)).refused.total).toBe(0)
  })

  it('lists refused rows with number and reason, and what words nobody mapped', async () => {
    const { draft } = await newDraft(clean)
    const { refused, rows } = await prepared(csv, draft)
    expect([rows, refused.total]).toEqual([2, 3])
    expect(refused.first.map(({ number, problem, cell }) => [number, problem, cell])).toEqual([
      [3, 'no-score', 'Super'],
      [4, 'no-score', 'super'],
      [5, 'off-scale', '9'],
    ])
    expect(refused.words).toEqual([
      { column: 'satisfaction', asked: '', word: 'Super', n: 1 },
      { column: 'satisfaction', asked: '', word: 'super', n: 1 },
    ])
  })

  it('gives refused rows as CSV, in which nothing is a formula', async () => {
    const { draft } = await newDraft(clean)
    const { refused } = await prepared(csv, draft)
    const { data } = Papa.parse<string[]>((await refused.csv!.text()).trim())
    expect(data[0]).toEqual(['Row', 'Reason', 'id', 'email', 'date', 'satisfaction'])
    const reason = `satisfaction: ${texts('en')['addingAnswers.rowFault.off-scale']}`
    expect(data[3]).toEqual(['5', reason, '4', '\'=HYPERLINK("x")', '2026-03-03', '9'])
  })

  it('goes together with what the source has', async () => {
    const { draft } = await newDraft(clean)
    const { file } = await prepared(clean, draft)
    const next = 'id,email,date,satisfaction\n5,,2026-03-04,1\n6,bo@example.com,2026-03-09,5\n'
    const answers = await prepared(next, draft, new Blob([file]))
    expect(answers.changes).toEqual({ added: 1, changed: 1, same: 0, otherTime: 0 })
    expect([answers.rows, answers.imported]).toEqual([3, 2])
    expect(answers.span!.to).toBe(Date.parse('2026-03-09'))
    expect(answers.counts.questions[0]).toMatchObject({ customers: 2, anonymous: 1 })
  })
})
