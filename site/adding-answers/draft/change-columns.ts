import type { MappedColumn, Role } from '../../../core/journey/source/mapping.ts'
import type { Measure } from '../../../core/journey/source/measure.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { AnswersDraft, DraftRows } from './answers-draft.ts'
import { cellsAt } from '../../../core/customers/systems/cells.ts'
import { openQuestion, plannedQuestion } from '../../../core/customers/systems/planned-question.ts'
import { singleRoles } from '../../../core/customers/systems/suggest-plan.ts'
import { nameKey } from '../../../core/journey/same-name.ts'
import { wholeJourney } from '../../parts/tying/propose-rules.ts'
import { draftDates } from './draft-dates.ts'
import { freeId } from './free-id.ts'
import { withGuessedDecimal } from './guess-decimal.ts'
import { guessUnit, measureWords } from './measure-words.ts'
import { newScore } from './new-score.ts'
import { withKnownStates, withoutStates } from './status-words.ts'

/** Roles of columns that answer a question. */
export const answerRoles: readonly Role[] = ['score', 'text', 'reason']

const isAnswer = (role: Role) => answerRoles.includes(role)
const isText = (role: Role) => isAnswer(role) && role !== 'score'

/** A draft in which a column holds something else; of roles that one column alone can have, another one loses it. */
export function setRole(draft: AnswersDraft, index: number, role: Role, rows: DraftRows): AnswersDraft {
  return draft.mapping.columns[index]!.role === role
    ? draft
    : withGuessedDecimal(withRole(draft, index, role, rows), draft, rows)
}

function withRole(draft: AnswersDraft, index: number, role: Role, rows: DraftRows): AnswersDraft {
  const before = draft.mapping.columns[index]!
  const alone = withoutStatus(singleRoles.includes(role) ? withoutRole(draft, role) : draft, before)
  if (isText(role) && isText(before.role))
    return withColumn(alone, index, { ...before, role })
  const bare: MappedColumn = { ...before, role, of: null, words: [], writtenIn: null }
  if (isAnswer(role)) {
    const of = keptQuestion(alone, role, rows.wordings[index] ?? bare.name)
    return of ? withoutUnused(withColumn(alone, index, { ...bare, of })) : withNewQuestion(alone, index, bare, rows)
  }
  if (role === 'measure')
    return withoutUnused(withNewMeasure(alone, index, bare, rows))
  const changed = withoutUnused(withColumn(alone, index, bare))
  if (role === 'status')
    return { ...changed, mapping: withKnownStates(changed.mapping, rows.data) }
  return role === 'time' || role === 'invited' ? withDateOrder(changed, rows) : changed
}

/** A column that holds something else says nothing of how its rows stand. */
function withoutStatus(draft: AnswersDraft, { name, role }: MappedColumn): AnswersDraft {
  return role === 'status' ? { ...draft, mapping: withoutStates(draft.mapping, name) } : draft
}

/** The question that a source has already, in the same words and answered alike; undefined where it has none. */
function keptQuestion({ questions, kept }: AnswersDraft, role: Role, wording: string): string | undefined {
  return questions.find(({ id, scale, wording: known }) =>
    kept.includes(id) && (scale !== null) === (role === 'score') && nameKey(known) === nameKey(wording))?.id
}

/** Another column of dates may be written otherwise. */
function withDateOrder(draft: AnswersDraft, { data }: DraftRows): AnswersDraft {
  const { found } = draftDates({ ...draft.mapping, dateOrder: null }, { data, period: null })
  const mapping = { ...draft.mapping, dateOrder: found?.order ?? null }
  return { ...draft, mapping, isDateOrderKnown: found?.isSure ?? true }
}

/** A draft in which a column answers another question, or one of its own where that is null. */
export function setQuestionOf(draft: AnswersDraft, index: number, of: string | null, rows: DraftRows): AnswersDraft {
  const column = draft.mapping.columns[index]!
  return of === null
    ? withNewQuestion(draft, index, { ...column, of: null }, rows)
    : withoutUnused(withColumn(draft, index, { ...column, of }))
}

/** A draft in which something else is said of a column. */
export function changeColumn(draft: AnswersDraft, index: number, change: Partial<MappedColumn>): AnswersDraft {
  return withColumn(draft, index, { ...draft.mapping.columns[index]!, ...change })
}

/** A draft in which something else is said of a question; what follows from its subject and scale follows anew. */
export function changeQuestion(draft: AnswersDraft, id: string, change: Partial<SourceQuestion>): AnswersDraft {
  const changed = (question: SourceQuestion) => {
    const next = { ...question, ...change }
    const { wording, subject, scale, polarity } = next
    return 'subject' in change || 'scale' in change
      ? { ...next, ...plannedQuestion(wording, subject, scale, polarity), ...change }
      : next
  }
  return { ...draft, questions: draft.questions.map(question => question.id === id ? changed(question) : question) }
}

function withColumn(draft: AnswersDraft, index: number, column: MappedColumn): AnswersDraft {
  return { ...draft, mapping: { ...draft.mapping, columns: draft.mapping.columns.with(index, column) } }
}

function withoutRole(draft: AnswersDraft, role: Role): AnswersDraft {
  const columns = draft.mapping.columns.map(column =>
    column.role === role ? { ...column, role: 'ignore' as const } : column)
  return { ...draft, mapping: { ...draft.mapping, columns } }
}

/** A draft in which a column answers a question of its own, which is of the journey as a whole. */
function withNewQuestion(draft: AnswersDraft, index: number, column: MappedColumn, rows: DraftRows): AnswersDraft {
  const wording = rows.wordings[index] ?? column.name
  const { question, words } = column.role === 'score'
    ? newScore(wording, cellsAt(rows.data, index))
    : { question: openQuestion(wording), words: [] }
  const id = freeId(draft.questions.map(({ id }) => id), 'q')
  const asked = {
    ...draft,
    questions: [...draft.questions, { ...question, id }],
    rules: [...draft.rules, ...wholeJourney([{ id }], draft.journeyId)],
  }
  return withoutUnused(withColumn(asked, index, { ...column, of: id, words }))
}

function withNewMeasure(draft: AnswersDraft, index: number, column: MappedColumn, { data }: DraftRows): AnswersDraft {
  const id = freeId(draft.measures.map(({ id }) => id), 'm')
  const cells = cellsAt(data, index)
  const unit = guessUnit(cells)
  const measure: Measure = { id, name: column.name, unit, known: null, currency: null }
  const words = measureWords(unit, cells)
  return withColumn({ ...draft, measures: [...draft.measures, measure] }, index, { ...column, of: id, words })
}

/** Without what no column speaks of any more, and rules that speak of it; what a source has already stays. */
export function withoutUnused(draft: AnswersDraft): AnswersDraft {
  const used = new Set([...draft.kept, ...draft.mapping.columns.map(({ of }) => of)])
  draft.mapping.asked?.questions.forEach(({ of }) => used.add(of))
  const isUsed = ({ id }: { id: string }) => used.has(id)
  const questions = draft.questions.filter(isUsed)
  return {
    ...draft,
    questions,
    measures: draft.measures.filter(isUsed),
    rules: draft.rules.filter(({ by, pattern }) => by !== 'question' || questions.some(({ id }) => id === pattern)),
  }
}
