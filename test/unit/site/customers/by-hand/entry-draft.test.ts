import type { EntryDraft } from '../../../../../site/customers/by-hand/entry-draft.ts'
import type { TypedDraft } from '../../../../../site/customers/by-hand/typed-draft.ts'
import { describe, expect, it } from 'vitest'
import { questionOf } from '../../../../../core/customers/by-hand/question-forms.ts'
import {
  blankEntry,
  draftOfEntry,
  entryOf,
  nextEntry,
  secondsIn,
} from '../../../../../site/customers/by-hand/entry-draft.ts'
import { secondsMeasure } from '../../../../../site/customers/by-hand/typed-draft.ts'
import { entryFault, sourceFault } from '../../../../../site/customers/by-hand/typed-faults.ts'

const interviews: TypedDraft = {
  id: 'source',
  kind: 'interview',
  name: 'Interviews',
  questions: [questionOf('satisfaction', 'q1', 'Satisfied?'), questionOf('words', 'q2', 'Why?')],
  measures: [],
}

const test: TypedDraft = {
  ...interviews,
  kind: 'usability-test',
  questions: [questionOf('task', 'q1', 'Pay'), questionOf('task', 'q2', 'Return'), questionOf('ease', 'q3', 'Easy?')],
  measures: [{ ...secondsMeasure }],
}

const blank = blankEntry('2026-11-21', 'place')
const filled = (answers: EntryDraft['answers'], rest: Partial<EntryDraft> = {}) => ({ ...blank, answers, ...rest })

describe('an entry', () => {
  it('has what is private in its texts blanked, and nothing of what was left empty', () => {
    const draft = filled({ q2: { choice: '', text: ' Write to ann@example.com, please ' } }, { market: ' ' })
    expect(entryOf(draft, interviews, null)).toMatchObject({
      market: null,
      answers: [{ questionId: 'q2', value: null, isAbsent: false, text: 'Write to …, please' }],
    })
  })

  it('tells "did not experience it" from no answer', () => {
    expect(entryOf(filled({ q1: { choice: 'absent', text: '' } }), interviews, 'a').answers)
      .toEqual([{ questionId: 'q1', value: null, isAbsent: true, text: '' }])
    expect(entryFault(filled({ q1: { choice: '', text: ' ' } }), interviews)).toBe('nothing')
    expect(entryFault(filled({ q1: { choice: '3', text: '' } }), interviews)).toBeNull()
  })

  it('is of one task, with the seconds that it took', () => {
    const answers = { q1: { choice: '1', text: '' }, q2: { choice: '0', text: '' }, q3: { choice: '7', text: '' } }
    const entry = entryOf(filled(answers, { taskId: 'q2', seconds: '41,5' }), test, null)
    expect(entry.answers.map(({ questionId, value }) => [questionId, value])).toEqual([['q2', 0], ['q3', 7]])
    expect(entry.measures).toEqual({ m1: 41.5 })
    for (const seconds of ['long', '-1', '1e999', '0x10', '1000001', '1,2,3'])
      expect([seconds, entryFault(filled(answers, { seconds }), test)]).toEqual([seconds, 'seconds'])
    expect(['1,200', '1 200', '１２', ' 0.5 ', ' '].map(seconds => secondsIn(filled(answers, { seconds }))))
      .toEqual([1200, 1200, 12, 0.5, null])
  })

  it('comes back into the form as it was typed', () => {
    const draft = filled({ q2: { choice: '1', text: 'Fine' } }, { taskId: 'q2', seconds: '12', session: 'A' })
    const entry = entryOf(draft, test, 'a')
    expect(draftOfEntry(entry, test)).toEqual({ ...draft, record: entry.record })
  })

  it('is followed by one with the same day and place, of somebody else', () => {
    const draft = filled({ q1: { choice: '3', text: '' } }, { participant: 'P1', session: 'A', market: 'DE' })
    expect(nextEntry(draft)).toEqual({ ...blank, session: 'A', market: 'DE' })
  })
})

it('is not begun without a name, a question or its words', () => {
  expect(sourceFault(interviews)).toBeNull()
  expect(sourceFault({ ...interviews, name: ' ' })).toBe('name')
  expect(sourceFault({ ...interviews, name: 'n'.repeat(301) })).toBe('name')
  expect(sourceFault({ ...interviews, questions: [questionOf('words', 'q1', 'w'.repeat(2_001))] })).toBe('wording')
  expect(sourceFault({ ...interviews, questions: [questionOf('words', 'q1', ' ')] })).toBe('wording')
})
