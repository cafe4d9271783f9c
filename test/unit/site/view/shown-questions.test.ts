import type { QuestionAnswers } from '../../../../core/customers/places/place-answers.ts'
import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { standardCriteria } from '../../../../core/journey/templates/standard-criteria.ts'
import { scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { usualLanes } from '../../../../site/drawing/layout/lanes/lane-names.ts'
import { questionOverCurve, withQuestionOverCurve } from '../../../../site/view/customer-curve.ts'
import { customerSentences } from '../../../../site/view/customer-sentences.ts'
import { questionLanes, questionsOverCurve, usualLanesFor } from '../../../../site/view/shown-questions.ts'
import { toolWords } from '../../../../site/view/tool-words.ts'
import { contentFrom, queryOf } from '../../../../site/view/view-query.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { translateIn } from '../../support/map-words.ts'
import { allShown } from '../../support/shown-customers.ts'
import { surveyAt, withSources } from '../../support/survey-at.ts'

const [satisfaction, ease] = standardCriteria
const t = translateIn('en')
let records: AuditRecords
let answers: QuestionAnswers[]

beforeAll(async () => {
  const round = await springRound()
  const places = new Map([[round.touchpoints[0]!.id, [3, 4, 5, 20, 30]]])
  const named = await surveyAt(round, places, { name: 'Survey' })
  const anonymous = await surveyAt(round, places, { name: 'Kiosk', isAnonymous: true })
  ;({ records, answers } = withSources(round, [named, anonymous]))
})

const asked = () => answers.map(one => one.asked)

describe('the lanes of customers\' answers', () => {
  it('are those of one question where nobody chose any, and none without a source', () => {
    const [first] = asked()
    expect(usualLanesFor([])).toBe(usualLanes)
    expect(usualLanesFor(asked()).filter(name => name.includes(':')))
      .toEqual([`customers:${first!.key}`, `customers-curve:${first!.key}`])
  })

  it('are offered one a question, with a gap to what auditors rate alike and to what is believed', () => {
    const [one, other] = asked().map(({ key }) => key)
    const lanesOf = (...kinds: string[]) => [one, other].flatMap(key => kinds.map(kind => `${kind}:${key}`))
    expect(questionLanes(asked(), [satisfaction!])).toEqual(lanesOf('customers', 'audit-gap', 'perception-gap'))
    expect(questionLanes(asked(), [ease!])).toEqual(lanesOf('customers', 'perception-gap'))
  })

  it('are kept in an address and in a view by their names', () => {
    const lanes = ['stages', `customers:${asked()[0]!.key}`]
    const query = queryOf({ ...contentFrom(() => []), lanes })
    expect(contentFrom(name => [query[name] ?? []].flat().map(String)).lanes).toEqual(lanes)
    expect(contentFrom(name => name === 'lanes' ? ['stages,customers:q1,moods'] : []).lanes).toEqual(['stages'])
  })

  it('have one question at a time over the curve', () => {
    const over = questionsOverCurve(asked(), satisfaction!)
    const [one, other] = over.map(({ key }) => key)
    const lanes = withQuestionOverCurve(usualLanesFor(asked()), over, other)
    expect(questionOverCurve(lanes, over)).toBe(other)
    expect(lanes).not.toContain(`customers-curve:${one}`)
    expect(questionOverCurve(withQuestionOverCurve(lanes, over, undefined), over)).toBeUndefined()
    expect(questionsOverCurve(asked(), ease!)).toEqual([])
  })
})

describe('what is said of customers\' answers', () => {
  it('tells how each question was counted, and whose answers they are', () => {
    const shown = allShown(answers)(scoreAudit(records))
    const sentences = customerSentences(shown, t, 'en').join('\n')
    expect(sentences).toContain('(Survey): share of 4–5 on 1 to 5, of valid answers, from 62 answers of 62 customers.')
    expect(sentences).toContain('(Kiosk): share of 4–5 on 1 to 5, of valid answers, from 62 answers.')
    expect(sentences).toContain('Of each customer the latest answer at each place counts.')
    expect(sentences).toContain('The audit gap is auditors’ mean minus customers’ mean')
    expect(customerSentences({ lanes: usualLanes, questions: new Map() }, t, 'en')).toEqual([])
  })

  it('names what a map stands on beside its auditors', () => {
    const { tools, toolsInWords } = toolWords(records.sources, t)
    expect(toolWords(records.sources, t, true).tools.map(({ said }) => said)).toContain('left out')
    expect(tools.map(({ said }) => said.replaceAll(/[\u2066-\u2069]/g, '')))
      .toEqual(['Survey, Kiosk', 'none yet', 'none yet', 'none yet'])
    expect(toolsInWords.replaceAll(/[\u2066-\u2069]/g, ''))
      .toBe('Surveys: Survey, Kiosk; Tickets and reviews, Interviews, Tests: none yet')
  })
})
