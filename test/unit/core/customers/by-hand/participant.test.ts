import { expect, it } from 'vitest'
import { participantName } from '../../../../../core/customers/by-hand/participant.ts'
import { withPlaceRule } from '../../../../../core/customers/by-hand/place-rules.ts'
import { questionFormOf, questionForms, questionOf } from '../../../../../core/customers/by-hand/question-forms.ts'

it('takes a code for somebody else in each source, and an address for the same person in all', () => {
  expect(participantName('one', ' P3 ')).toBe(participantName('one', 'p3'))
  expect(participantName('one', 'P3')).not.toBe(participantName('two', 'P3'))
  expect(participantName('one', 'ann@example.com')).toBe(participantName('two', 'ann@example.com'))
  expect(participantName('one', '  ')).toBe('')
})

it('ties a place once, and leaves other rules and journeys as they are', () => {
  const once = withPlaceRule([{ journeyId: 'other', rules: [] }], 'journey', 'place')
  expect(once).toEqual([
    { journeyId: 'other', rules: [] },
    { journeyId: 'journey', rules: [{ by: 'touchpoint', pattern: 'place', placeId: 'place' }] },
  ])
  expect(withPlaceRule(once, 'journey', 'place')).toEqual(once)
  expect(withPlaceRule(once, 'journey', 'next')[1]!.rules.map(({ placeId }) => placeId)).toEqual(['place', 'next'])
})

it.each(questionForms)('asks a question as %s with a scale of its own', (form) => {
  const question = questionOf(form, 'q1', 'Asked')
  expect(questionFormOf(question)).toBe(form)
  expect(question).toMatchObject({ id: 'q1', wording: 'Asked', polarity: 'high-is-good' })
})
