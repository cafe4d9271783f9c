import type { PlaceAnswers } from '../../../../core/customers/places/place-answers.ts'
import type { Perception, PerceptionFigure } from '../../../../core/customers/scores/perception.ts'
import type { Id } from '../../../../core/journey/identifier.ts'
import type { AuditGap } from '../../../../core/moments/audit-gaps.ts'
import type { Interval } from '../../../../core/statistics/interval.ts'
import type { Voice } from '../map-boxes.ts'
import type { MapInput, MapWords } from '../map-input.ts'
import type { QuestionCaption, SaidFigure, ShownQuestion } from '../question-words.ts'
import type { LaneOfQuestion } from './lane-names.ts'
import { isAsAnswered } from '../../../../core/customers/scores/perception.ts'
import { holdsZero } from '../../../../core/statistics/interval.ts'
import { measures } from '../../measures/measures.ts'
import { isOverCurve, questionOfLane } from './lane-names.ts'

const { figureScales } = measures

/** Guesses on the scale of what customers answered, and that. */
type GuessedFigure = Pick<PerceptionFigure, 'guesses' | 'median' | 'share' | 'shareInterval'>

/** A figure on its scale, and what is said of it. */
export interface PlaceFigure extends SaidFigure {
  /** Null where there is no figure. */
  value: number | null
  interval95: Interval | null
  scale: { min: number, max: number }
  /** What is drawn in place of the figure: guesses beside what customers answered; absent for a figure by itself. */
  guessed?: GuessedFigure
  /** Whether it is to be shown greyed. */
  isFaint: boolean
}

/** What a lane says of each place. */
export interface FiguresOfQuestion {
  /** What tells its boxes from those of other lanes. */
  key: string
  voice: Voice
  caption: QuestionCaption
  has: (placeId: Id) => boolean
  /** A figure, or why there is none. */
  at: (placeId: Id) => PlaceFigure | string
}

/** What figures are found in, and said with. */
interface FigureContext {
  input: Pick<MapInput, 'questions'>
  words: Pick<MapWords, 'questions'>
}

/** What is known of a lane's question; null where nothing is as yet. */
export function figuresOfQuestion({ kind, key }: LaneOfQuestion, context: FigureContext): FiguresOfQuestion | null {
  const question = context.input.questions.get(key)
  if (!question)
    return null
  return { key: `${kind}:${key}`, ...ownFigures(kind, question, context) }
}

/** What the chosen lanes say of questions, in their order. */
export function figuresShown(
  { lanes, questions }: Pick<MapInput, 'lanes' | 'questions'>,
  words: FigureContext['words'],
): FiguresOfQuestion[] {
  return lanes.filter(name => !isOverCurve(name)).flatMap((name) => {
    const question = questionOfLane(name)
    return (question && figuresOfQuestion(question, { input: { questions }, words })) ?? []
  })
}

type OwnFigures = Omit<FiguresOfQuestion, 'key'>

function ownFigures(kind: LaneOfQuestion['kind'], question: ShownQuestion, context: FigureContext): OwnFigures {
  switch (kind) {
    case 'audit-gap': return gapFigures(question, context)
    case 'perception-gap': return perceptionFigures(question, context)
    case 'customers':
    case 'customers-curve': return customerFigures(question, context)
  }
}

function customerFigures({ answers }: ShownQuestion, { words: { questions } }: FigureContext): OwnFigures {
  const { touchpoints, stages, journey, asked, leftOut } = answers
  const answersAt = (id: Id) => id === asked.journeyId ? journey : touchpoints.get(id) ?? stages.get(id) ?? null
  return {
    voice: 'customer',
    caption: questions.caption(answers),
    has: id => answersAt(id) !== null || leftOut.has(id),
    at: (id) => {
      const at = answersAt(id)
      if (!at || at.score.n === 0)
        return questions.nothing(answers, leftOut.has(id))
      const figure = answersFigure(at, questions.answers(at, answers))
      return id === asked.journeyId || stages.has(id)
        ? { ...figure, counted: questions.whole[id === asked.journeyId ? 'journey' : 'stage'](figure.counted) }
        : figure
    },
  }
}

/** What so few gave that it may point at one of them has no figure. */
function answersFigure({ score }: PlaceAnswers, words: SaidFigure): PlaceFigure {
  const { kind, value, interval, scale, isTentative, mayShareFigure } = score
  return {
    ...words,
    value: mayShareFigure ? value : null,
    interval95: mayShareFigure ? interval : null,
    scale: kind === 'nps' || kind === 'top-boxes' ? figureScales[kind] : scale ?? figureScales.nps,
    isFaint: isTentative,
  }
}

function gapFigures(question: ShownQuestion, { words: { questions } }: FigureContext): OwnFigures {
  const { answers, gaps } = question
  const gapAt = (id: Id) => id === answers.asked.journeyId
    ? gaps?.journey
    : gaps?.touchpoints.get(id) ?? gaps?.stages.get(id)
  return {
    voice: 'both',
    caption: questions.gapCaption(question),
    has: id => gapAt(id)?.difference != null,
    at: (id) => {
      const gap = gapAt(id)
      return gap ? gapFigure(gap, questions.gap(gap)) : questions.nothing(answers, answers.leftOut.has(id))
    },
  }
}

/** One that may be chance is shown greyed, as is one of few answers. */
function gapFigure(gap: AuditGap, words: SaidFigure): PlaceFigure | string {
  if (gap.difference === null)
    return words.counted
  return {
    ...words,
    value: gap.difference,
    interval95: gap.interval,
    scale: figureScales.gap,
    isFaint: gap.isTentative || holdsZero(gap.interval),
  }
}

function perceptionFigures(
  { answers, perceptions }: ShownQuestion,
  { words: { questions } }: FigureContext,
): OwnFigures {
  const { asked: { journeyId }, guesses, leftOut } = answers
  const perceptionAt = (id: Id) => id === journeyId ? perceptions.journey : perceptions.touchpoints.get(id)
  return {
    voice: 'both',
    caption: questions.perceptionCaption(answers),
    has: id => guesses.has(id),
    at: (id) => {
      const perception = perceptionAt(id)
      return perception && !leftOut.has(id)
        ? perceptionFigure(perception, questions.perception(perception))
        : questions.nothing(answers, leftOut.has(id))
    },
  }
}

/** One that is said to be as customers answered is shown greyed, as is one of few answers. */
function perceptionFigure(perception: Perception, words: SaidFigure): PlaceFigure | string {
  if (perception.difference === null)
    return words.counted
  const { difference, interval, isTentative } = perception
  return {
    ...words,
    value: difference,
    interval95: interval,
    scale: figureScales['top-boxes'],
    guessed: perception,
    isFaint: isTentative || isAsAnswered(perception),
  }
}
