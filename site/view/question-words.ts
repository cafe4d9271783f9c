import type { PlaceAnswers } from '../../core/customers/places/place-answers.ts'
import type { Perception } from '../../core/customers/scores/perception.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { LaneQuestionWords, SaidFigure } from '../drawing/layout/question-words.ts'
import type { CustomerScoreWords, ScoredAnswers } from '../words/customer-score-words.ts'
import type { PerceptionWords } from '../words/perception-words.ts'
import { createAuditGapWords } from '../words/audit-gap-words.ts'
import { createCustomerScoreWords } from '../words/customer-score-words.ts'
import { narrowingWords } from '../words/narrowing-words.ts'
import { createPerceptionWords } from '../words/perception-words.ts'

/** How a map says what customers answered, and how auditors differ from it. */
export function createQuestionWords(t: Translate, language: Language): LaneQuestionWords {
  const scores = createCustomerScoreWords(t, language)
  const gaps = createAuditGapWords(t, language)
  const perceptions = createPerceptionWords(t, language)
  const joined = (parts: string[]) => parts.filter(Boolean).join(t('common.list.dot'))
  return {
    caption: ({ asked, isHere, answers, customers, response, narrowing }) => {
      const scale = scores.scale(asked.question)
      const counted = isHere && answers !== null ? scores.answers(answers, customers) : ''
      const of = narrowingWords(narrowing, t, language)
      const note = joined([scale, asked.source.name, counted, ...of, response ? scores.response(response) : ''])
      return { name: scores.question(asked), note, brief: t('map.customers.brief', { scale }) }
    },
    gapCaption: ({ answers: { asked, narrowing }, gaps }) => {
      const isAlike = gaps && !('reason' in gaps.journey && gaps.journey.reason === 'different-scales')
      const scale = t(isAlike ? 'map.auditGap.note' : 'map.auditGap.unlike')
      const name = t('map.auditGap.title')
      const of = narrowingWords(narrowing, t, language)
      return { name, note: joined([scale, scores.name(asked), ...of]), brief: t('map.auditGap.named') }
    },
    perceptionCaption: ({ asked, narrowing }) => {
      const of = narrowingWords(narrowing, t, language)
      const note = joined([t('map.perception.note'), scores.name(asked), scores.scale(asked.question), ...of])
      return { name: t('map.perception.title'), note, brief: t('map.perception.named') }
    },
    answers: (at, of) => answersWords(at, of, scores),
    gap: gap => gap.difference === null
      ? { figure: '', briefFigure: '', interval: '', counted: gaps.none(gap.reason), brief: '' }
      : {
          figure: gaps.figure(gap),
          briefFigure: gaps.briefFigure(gap),
          interval: gaps.interval(gap),
          counted: gaps.counted(gap),
          brief: scores.count(gap.n),
        },
    perception: perception => perceptionWords(perception, perceptions),
    curve: t('map.customers.curve'),
    curveNote: (note, { asked }) =>
      t('map.customers.curveNote', { note, scale: scores.meanScale(asked.question), question: scores.name(asked) }),
    whole: {
      journey: counted => t('map.customers.wholeJourney', { counted }),
      stage: counted => t('map.customers.wholeStage', { counted }),
    },
    nothing: ({ isHere, isUnreadable }, isLeftOut) => {
      if (isLeftOut)
        return t('map.customers.few')
      if (isUnreadable)
        return t('map.customers.unreadable')
      return t(isHere ? 'map.customers.none' : 'map.customers.notHere')
    },
  }
}

/** Of what so few gave that a figure may point at one of them, how many there are. */
function answersWords({ score }: PlaceAnswers, of: ScoredAnswers, words: CustomerScoreWords): SaidFigure {
  const isTold = score.mayShareFigure
  const figure = isTold ? words.figure(score, of) : ''
  return {
    figure,
    briefFigure: figure,
    interval: isTold ? words.interval(score, of) : '',
    counted: words.answers(score.n, null),
    brief: words.count(score.n),
  }
}

function perceptionWords(perception: Perception, words: PerceptionWords): SaidFigure {
  if (perception.difference === null)
    return { figure: '', briefFigure: '', interval: '', counted: words.none(perception.reason), brief: '' }
  return {
    figure: words.figure(perception),
    briefFigure: words.briefFigure(perception),
    interval: words.interval(perception),
    counted: words.counted(perception),
    brief: words.guesses(perception.guesses.length),
  }
}
