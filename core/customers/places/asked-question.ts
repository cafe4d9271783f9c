import type { Scale } from '../../journey/criterion.ts'
import type { Id } from '../../journey/identifier.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import type { SourceQuestion } from '../../journey/source/question.ts'
import type { Source } from '../../journey/source/source.ts'
import { compareTexts } from '../../journey/compare-texts.ts'
import { cameAsFigures } from '../../journey/source/came-as-figures.ts'

/** A question that is answered on a scale. */
export type ScaledQuestion = SourceQuestion & { scale: Scale }

/** What customers were asked in one source, of a journey that an audit is about. */
export interface AskedQuestion {
  /** Told apart by it from the questions of all sources. */
  key: QuestionKey
  source: Source
  question: ScaledQuestion
  /** The audit's own journey. */
  journeyId: Id
  /** Which of the source's journeys it is, from 0. */
  journey: number
}

export type QuestionKey = `${Id}:${string}`

/**
 * What customers were asked on a scale of an audit's journey, source by source in the order of their names. Of a
 * source that is tied to several journeys of audits that were joined, the first counts, the audit's own before others:
 * an answer has its place in each of them, and would count twice. So would figures beside the answers that they are of.
 */
export function askedQuestions(
  { journey, journeys, sources }: Pick<AuditRecords, 'journey' | 'journeys' | 'sources'>,
): AskedQuestion[] {
  const others = journeys.map(({ id }) => id).filter(id => id !== journey.id)
  const answered = new Set(sources.flatMap(({ id, answers }) => answers ? [id] : []))
  return sources
    .filter(source => !cameAsFigures(source) || !answered.has(source.figures.of ?? ''))
    .toSorted((a, b) => compareTexts(a.name, b.name) || compareTexts(a.id, b.id))
    .flatMap(source => askedIn(source, [journey.id, ...others]))
}

/** @param journeyIds the audit's own, and those of audits that are joined to it */
function askedIn(source: Source, journeyIds: readonly [Id, ...Id[]]): AskedQuestion[] {
  const tied = source.journeys.map(({ journeyId }) => journeyId)
  const journey = tied.indexOf(journeyIds.find(id => tied.includes(id)) ?? '')
  return journey < 0
    ? []
    : source.questions.filter(isScaled).map(question =>
        ({ key: `${source.id}:${question.id}`, source, question, journeyId: journeyIds[0], journey }))
}

/** Whether a question is answered on a scale. */
export function isScaled(question: SourceQuestion): question is ScaledQuestion {
  return question.scale !== null
}
