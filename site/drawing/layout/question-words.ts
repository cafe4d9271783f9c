import type { Perceptions } from '../../../core/customers/places/perceptions.ts'
import type { PlaceAnswers, QuestionAnswers } from '../../../core/customers/places/place-answers.ts'
import type { Perception } from '../../../core/customers/scores/perception.ts'
import type { AuditGap, AuditGaps } from '../../../core/moments/audit-gaps.ts'

/** What is known of a question that customers were asked. */
export interface ShownQuestion {
  answers: QuestionAnswers
  /** How auditors differ from customers on it; null where they do not rate the same. */
  gaps: AuditGaps | null
  /** What people of the company believe of it, beside what customers answered. */
  perceptions: Perceptions
}

/** What a lane says of itself. */
export interface QuestionCaption {
  name: string
  /** What a figure is, and on which scale, where it was asked and how often it was answered. */
  note: string
  /** Whose figure it is, and on which scale. */
  brief: string
}

/** What a lane says of one place: a figure with what it stands on, or in these words why there is none. */
export interface SaidFigure {
  /** Empty where there is none. */
  figure: string
  interval: string
  counted: string
  /** The same in as few characters as can be. */
  brief: string
  /** The figure in as few characters as can be; empty where there is none. */
  briefFigure: string
}

/** How a map says what customers answered to a question, and how auditors differ from it. */
export interface LaneQuestionWords {
  /** What is asked, where, on which scale and how often it was answered. */
  caption: (answers: QuestionAnswers) => QuestionCaption
  gapCaption: (question: ShownQuestion) => QuestionCaption
  perceptionCaption: (answers: QuestionAnswers) => QuestionCaption
  answers: (at: PlaceAnswers, of: QuestionAnswers) => SaidFigure
  gap: (gap: AuditGap) => SaidFigure
  perception: (perception: Perception) => SaidFigure
  /** Whose line it is, beside where it ends. */
  curve: string
  /** What the line of the auditors is, and of which question and scale that of the customers beside it. */
  curveNote: (note: string, answers: QuestionAnswers) => string
  /** Of which part of the journey a figure is. */
  whole: Record<'journey' | 'stage', (counted: string) => string>
  /** Why nothing is said of a place. */
  nothing: (answers: QuestionAnswers, isLeftOut: boolean) => string
}
