import type { Measure } from '../../../../core/journey/source/measure.ts'
import type { AnswersDraft } from '../../../../site/adding-answers/draft/answers-draft.ts'
import { describe, expect, it } from 'vitest'
import { changeQuestion, setQuestionOf, setRole } from '../../../../site/adding-answers/draft/change-columns.ts'
import { changeMeasure, setUnit } from '../../../../site/adding-answers/draft/change-measures.ts'
import { draftFaults } from '../../../../site/adding-answers/draft/draft-faults.ts'
import { readsMeasure } from '../../../../site/adding-answers/draft/measure-words.ts'
import { statusColumns, withState } from '../../../../site/adding-answers/draft/status-words.ts'
import { newDraft } from '../../support/new-draft.ts'

const csv = `id,date,satisfaction,comment,channel,weighting_factor,other date
1,2026-03-01,5,It was quick and easy to use,web,1.5,01/02/2026
2,2026-03-02,2,I never found the button at all,app,0.5,03/04/2026
`
const columnAt = (name: string) => csv.split('\n', 1)[0]!.split(',').indexOf(name)

/** What has to be put right where two rows tell nothing of their dates. */
const faultsOf = (draft: AnswersDraft) => draftFaults(draft, { data: [[], []], period: null }, { asksZone: false })

describe('a column that holds something else', () => {
  it('takes a role from the one that had it, where one alone can have it', async () => {
    const { draft, rows } = await newDraft(csv)
    const changed = setRole(draft, columnAt('comment'), 'channel', rows)
    expect(changed.mapping.columns.map(({ role }) => role))
      .toEqual(['record', 'time', 'score', 'channel', 'ignore', 'ignore', 'ignore'])
    expect(changed.questions.map(({ wording }) => wording)).toEqual(['satisfaction'])
  })

  it('leaves no question behind that nobody answers, nor a rule of it', async () => {
    const { draft, rows } = await newDraft(csv)
    const changed = setRole(draft, columnAt('satisfaction'), 'ignore', rows)
    expect(changed.questions.map(({ id }) => id)).toEqual(['q2'])
    expect(changed.rules.map(({ pattern }) => pattern)).toEqual(['q2'])
  })

  it('as a score gets a question by what stands in it', async () => {
    const { draft, rows } = await newDraft(csv)
    const ignored = setRole(draft, columnAt('satisfaction'), 'ignore', rows)
    const changed = setRole(ignored, columnAt('satisfaction'), 'score', rows)
    expect(changed.mapping.columns[columnAt('satisfaction')]).toMatchObject({ role: 'score', of: 'q1' })
    expect(changed.questions.find(({ id }) => id === 'q1'))
      .toMatchObject({ subject: 'satisfaction', scale: { min: 1, max: 5, step: 1 }, boxes: 2 })
  })

  it('as a score has the words filled in that are known, and a rule for what nothing else ties', async () => {
    const words = ['Very satisfied', 'Meh', 'Dissatisfied']
    const lines = words.map((word, index) => `${index},2026-03-01,${word}`)
    const { draft, rows } = await newDraft(['id,date,answer', ...lines].join('\n'))
    expect(draft.mapping.columns[2]!.role).toBe('ignore')
    const changed = setRole(draft, 2, 'score', rows)
    expect(changed.mapping.columns[2]!.words.map(({ word, value }) => [word, value]))
      .toEqual([['Very satisfied', 5], ['Dissatisfied', 2]])
    expect(changed.rules).toEqual([{ by: 'question', pattern: 'q1', placeId: changed.journeyId }])
  })

  it('as a text may be of the same question as a score', async () => {
    const { draft, rows } = await newDraft(csv)
    const shared = setQuestionOf(draft, columnAt('comment'), 'q1', rows)
    expect(shared.questions.map(({ id }) => id)).toEqual(['q1'])
    const apart = setQuestionOf(shared, columnAt('comment'), null, rows)
    expect(apart.questions.map(({ wording }) => wording)).toEqual(['satisfaction', 'comment'])
  })

  it('as the time asks for the order of its dates, where they do not tell it', async () => {
    const { draft, rows } = await newDraft(csv)
    expect(draft.isDateOrderKnown).toBe(true)
    const changed = setRole(draft, columnAt('other date'), 'time', rows)
    expect(changed.isDateOrderKnown).toBe(false)
    expect(faultsOf(changed)).toEqual([{ kind: 'date-order' }])
  })

  it('as a count is refused by its name where it is a weight', async () => {
    const { draft, rows } = await newDraft(csv)
    const changed = setRole(draft, columnAt('weighting_factor'), 'count', rows)
    expect(faultsOf(changed)).toEqual([{ kind: 'weight', name: 'weighting_factor' }])
  })

  it('as a status has plain words filled in, which go with it', async () => {
    const words = ['Sent', 'Complete', '未完成', 'Test', 'Pending']
    const lines = words.map((word, index) => `${index},2026-03-01,5,${word}`)
    const { draft, rows } = await newDraft(['id,date,satisfaction,outcome', ...lines].join('\n'))
    const changed = setRole(draft, 3, 'status', rows)
    expect(changed.mapping.states.map(({ column, word, state }) => [column, word, state])).toEqual([
      ['outcome', 'Sent', 'invited'],
      ['outcome', '未完成', 'partial'],
      ['outcome', 'Test', 'dropped'],
    ])
    const { mapping } = changed
    expect(statusColumns(withState(mapping, 'outcome', 'complete', 'dropped'), rows.data)).toEqual([{
      name: 'outcome',
      words: ['invited', 'dropped', 'partial', 'dropped', 'answered'].map((state, n) => ({ word: words[n], state })),
    }])
    expect(setRole(changed, 3, 'channel', rows).mapping.states).toEqual([])
  })

  it('as a measure of yes and no has plain words filled in, and what is none stands for none', async () => {
    const lines = ['Solved', 'Open', 'n/a', '已解决'].map((word, index) => `${index},2026-03-01,5,${word},${3 * index}`)
    const { draft, rows } = await newDraft(['id,date,satisfaction,state,replies', ...lines].join('\n'))
    const changed = setRole(draft, 3, 'measure', rows)
    expect(changed.measures).toMatchObject([{ name: 'state', unit: 'flag' }])
    expect(changed.mapping.columns[3]!.words.map(({ word, value }) => [word, value]))
      .toEqual([['Solved', 1], ['Open', 0], ['n/a', null], ['已解决', 1]])
    const counted = setUnit(changed, 3, { id: 'm1', unit: 'number' }, rows)
    expect(counted.mapping.columns[3]!.words.map(({ word }) => word)).toEqual(['n/a'])
    expect(setRole(draft, 4, 'measure', rows).measures).toMatchObject([{ unit: 'number' }])
  })

  it('as a measure has its numbers read by the sign before its decimals', async () => {
    const spent = 'id,date,satisfaction,spent\n1,2026-03-01,5,"1.234,50 €"\n2,2026-03-02,2,"7,20 €"'
    const { draft, rows } = await newDraft(spent)
    expect(draft.mapping.decimal).toBe('.')
    const changed = setRole(draft, 3, 'measure', rows)
    expect(changed.mapping.decimal).toBe(',')
    expect(setRole(changed, 3, 'ignore', rows).mapping.decimal).toBe('.')
    const chosen = { ...changed, mapping: { ...changed.mapping, decimal: '.' as const } }
    expect(setRole(chosen, 2, 'text', rows).mapping.decimal).toBe('.')
  })

  it('as money is read with its currency, as the import reads it', () => {
    const written = { decimal: ',', dateOrder: null, timeZone: '' } as const
    const reads = (unit: Measure['unit']) => readsMeasure({ writtenIn: null }, unit, written)
    expect(['12,50 €', 'free'].map(reads('money'))).toEqual([true, false])
    expect(reads('number')('12,50 €')).toBe(false)
  })

  it('as money needs its currency', async () => {
    const { draft, rows } = await newDraft(csv)
    const measured = setRole(draft, columnAt('weighting_factor'), 'measure', rows)
    const money = changeMeasure(measured, 'm1', { unit: 'money' })
    expect(faultsOf(money)).toEqual([{ kind: 'currency', name: 'weighting_factor' }])
    expect(faultsOf(changeMeasure(money, 'm1', { currency: 'EUR' }))).toEqual([])
  })
})

describe('a question', () => {
  it('counts as its subject and scale say, unless somebody says otherwise', async () => {
    const { draft } = await newDraft(csv)
    const eased = changeQuestion(draft, 'q1', { subject: 'ease', scale: { min: 1, max: 7, step: 1 } })
    expect(eased.questions[0]).toMatchObject({ boxes: 3, isOutcome: false })
    expect(changeQuestion(eased, 'q1', { boxes: 1 }).questions[0]).toMatchObject({ subject: 'ease', boxes: 1 })
    const asked = changeQuestion(draft, 'q1', { subject: 'recommendation' })
    expect(asked.questions[0]).toMatchObject({ boxes: null, criterionId: null, isOutcome: true })
  })

  it('needs a scale that could be, and words', async () => {
    const { draft } = await newDraft(csv)
    const upsideDown = changeQuestion(draft, 'q1', { scale: { min: 5, max: 1, step: 1 } })
    expect(faultsOf(upsideDown)).toEqual([{ kind: 'scale', name: 'satisfaction' }])
    expect(changeQuestion(draft, 'q1', { isOutcome: true }).questions[0]).toMatchObject({ isOutcome: true, boxes: 2 })
    expect(faultsOf(changeQuestion(draft, 'q1', { wording: ' ' })))
      .toEqual([{ kind: 'wording', number: 1 }])
  })
})
