import type { Criterion, Scale } from '../../journey/criterion.ts'
import type { Id } from '../../journey/identifier.ts'
import type { AnswerWord, DurationForm, Role, RowState } from '../../journey/source/mapping.ts'
import type { Measure } from '../../journey/source/measure.ts'
import type { Subject } from '../../journey/source/question.ts'
import type { SourceKind } from '../../journey/source/source-kind.ts'

/** A question before it has an id; columns with the same object are of the same question. */
export interface QuestionPlan {
  wording: string
  subject: Subject
  scale: Scale | null
  polarity: Criterion['polarity']
  boxes: number | null
  criterionId: Id | null
  isOutcome: boolean
}

/** A measure before it has an id and a name, which is its column's. */
export interface MeasurePlan {
  unit: Exclude<Measure['unit'], 'money'>
  known: Measure['known']
}

export type PlainRole = Exclude<Role, 'score' | 'text' | 'reason' | 'measure'>

/** What a column holds. */
export type ColumnPlan = {
  words?: AnswerWord[]
  /** Whether it was guessed by what stands in it. */
  isGuess?: boolean
} & (
  /** Of several columns of a role that one alone can have, the one with the lowest rank has it. */
  | { role: PlainRole, rank?: number }
  /** Of several times of a row the latest is its own: when it was begun counts where it was never done. */
  | { role: 'time', isOneOfSeveral: true }
  /** Null where `asked` tells the question. */
  | { role: 'score' | 'text' | 'reason', question: QuestionPlan | null }
  | { role: 'measure', measure: MeasurePlan, writtenIn?: DurationForm }
)

/** What a word says that tells which question a row answers. */
export interface AskedPlan {
  word: string
  question: QuestionPlan
  words?: AnswerWord[]
}

/** A table as it is to be read. */
export interface TablePlan {
  system: string
  kind: SourceKind
  nameRow: number | null
  wordingRow: number | null
  dataRow: number
  /** As the file calls its columns. */
  names: readonly string[]
  /** One for each column; null for one of which nobody knows what it is. */
  columns: readonly (ColumnPlan | null)[]
  /** What was read of its data. */
  data: readonly string[][]
  states?: { column: string, word: string, state: RowState }[]
  asked?: { column: string, questions: AskedPlan[] }
  /** An IANA name where the system is known to use that. */
  timeZone?: string
  endMark?: string
  /** Where a line above the table says of which days all its rows are, what it begins with, and these days. */
  period?: { mark: string, days: string[] }
  tables?: string[]
}
