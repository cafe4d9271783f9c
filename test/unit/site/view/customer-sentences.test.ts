import type { WantedAnswers } from '../../../../core/customers/places/narrow-answers.ts'
import type { Language } from '../../../../core/journey/localised-text.ts'
import { describe, expect, it } from 'vitest'
import { scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { questionLaneOf } from '../../../../site/drawing/layout/lanes/lane-names.ts'
import { customerSentences } from '../../../../site/view/customer-sentences.ts'
import { createQuestionWords } from '../../../../site/view/question-words.ts'
import { shownQuestions } from '../../../../site/view/shown-questions.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { translateIn } from '../../support/map-words.ts'
import { surveyAt, withSources } from '../../support/survey-at.ts'

const round = await springRound()
const payment = round.touchpoints.find(({ name }) => name.en === 'Payment')!.id

/** What is said of a survey that 100 of 400 who were asked answered. */
async function said(
  wanted: WantedAnswers,
  states = { answered: 100, invited: 280, partial: 20 },
  language: Language = 'en',
) {
  const survey = await surveyAt(round, new Map([[payment, [0, 0, 0, 50, 50]]]), { wording: 'Satisfied?' })
  survey.answers.counts.states = states
  const { records, answers } = withSources(round, [survey], wanted)
  const lanes = [questionLaneOf('customers', answers[0]!.asked.key)]
  const questions = shownQuestions(lanes, answers, scoreAudit(records))
  const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '')
  return {
    sentences: customerSentences({ lanes, questions }, translateIn(language), language).map(plain),
    note: plain(createQuestionWords(translateIn(language), language).caption(answers[0]!).note!),
  }
}

describe('beside customers’ scores', () => {
  it('stands how many of those who were asked answered, where that is known', async () => {
    const { sentences, note } = await said({})
    expect(note).toBe('share of 4–5 on 1 to 5 · Survey · 100 answers of 100 customers · response rate 25% of 400')
    expect(sentences).toContain('Satisfied? (Survey): 25% of 400 asked answered.')
    const unknown = await said({}, { answered: 100, invited: 0, partial: 0 })
    expect(unknown.note).toBe('share of 4–5 on 1 to 5 · Survey · 100 answers of 100 customers')
    expect(unknown.sentences.join()).not.toContain('asked answered')
  })

  it('is said where fewer than one in five did, and no rate is told of so few that it may point at one', async () => {
    const quiet = await said({}, { answered: 100, invited: 900, partial: 0 })
    expect(quiet.sentences.join(' ')).toContain('10% of 1,000 asked answered. Fewer than one in five')
    const few = await said({}, { answered: 1, invited: 3, partial: 0 })
    expect(few.note).not.toContain('response rate')
    expect(few.sentences).toContain('Satisfied? (Survey): 1 of 4 asked answered.')
    expect(few.sentences.join()).not.toContain('25%')
  })

  it('stands of which months they are, and that nobody knows of which market', async () => {
    const { sentences, note } = await said({ months: { from: 202601, to: 999_912 }, markets: ['Germany'] })
    expect(note).toContain(' · given since January 2026 · market unknown')
    expect(sentences).toContain('Only answers given since January 2026 count, of each customer the latest of them.')
    expect(sentences.join(' ')).toContain('there is no audit gap beside ratings of some markets alone')
    expect((await said({ months: { from: 202601, to: 202603 } })).note).toMatch(/given January.–.March 2026/)
  })

  it('stands the same in Chinese', async () => {
    const { note } = await said({ months: { from: 0, to: 202603 } }, undefined, 'zh-CN')
    expect(note).toContain('截至2026年3月的回答')
  })
})
