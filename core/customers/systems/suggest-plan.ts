import type { DateOrder, MappedColumn, Mapping, Role } from '../../journey/source/mapping.ts'
import type { Measure } from '../../journey/source/measure.ts'
import type { SourceQuestion } from '../../journey/source/question.ts'
import type { ColumnPlan, QuestionPlan, TablePlan } from './plan.ts'
import type { MappingSuggestion } from './suggestion.ts'
import { textLimits, withoutDirectionMarks } from '../../journey/text.ts'
import { lettersOf } from '../reading/column-letters.ts'
import { cellsAt, isEmpty } from './cells.ts'
import { columnDecimal } from './column-decimal.ts'
import { planDates } from './plan-dates.ts'

/** Roles that one column of a file can have. */
export const singleRoles: readonly Role[] = [
  ...['record', 'customer', 'time', 'invited', 'count', 'segment', 'channel', 'market', 'team'] as const,
  ...['touchpoint', 'address', 'survey', 'queue'] as const,
]

/** Ids have three digits. */
const most = 999

const ignored: ColumnPlan = { role: 'ignore' }

/** A plan as it is suggested to whoever imports the file: with ids, the order of its dates and what has to be asked. */
export function suggestPlan(plan: TablePlan): MappingSuggestion {
  const columns = withinLimits(withSingleRoles(plan))
  const questions = questionsOf(plan, columns)
  const dates = planDates(plan, columns)
  return {
    kind: plan.kind,
    mapping: mappingOf(plan, columns, questions, dates.order),
    questions: [...questions].map(([question, id]) => ({ ...question, id, wording: oneLine(question.wording) })),
    measures: columns.flatMap((column, index) => measureOf(columns, column, columnName(plan.names, index)) ?? []),
    tables: plan.tables ?? [],
    isSure: plan.columns.every(column => column !== null && !column.isGuess) && (plan.tables ?? []).length < 2,
    toAsk: dates.toAsk,
  }
}

function oneLine(text: string): string {
  return line(text.replace(/\s+/g, ' '))
}

function line(text: string): string {
  return withoutDirectionMarks(text).trim().slice(0, textLimits.line)
}

/** A column's name as it stands, else its letters as spreadsheets have them. */
function columnName(names: readonly string[], index: number): string {
  return line(names[index] ?? '') || lettersOf(index)
}

/** Unknown columns are ignored, and so are further ones of a role that one can have; empty ones come last. */
function withSingleRoles({ columns, data }: TablePlan): ColumnPlan[] {
  const known = columns.map(column => column ?? ignored)
  const rankOf = (index: number) => {
    const column = known[index]!
    return ('rank' in column ? column.rank ?? 0 : 0) + (isEmpty(cellsAt(data, index)) ? known.length : 0)
  }
  const isAlone = (column: ColumnPlan) => singleRoles.includes(column.role) && !('isOneOfSeveral' in column)
  const chosen = new Map<Role, number>()
  for (const [index, { role }] of known.entries()) {
    const other = chosen.get(role)
    if (other === undefined || rankOf(index) < rankOf(other))
      chosen.set(role, index)
  }
  return known.map((column, index) =>
    isAlone(column) && chosen.get(column.role) !== index ? ignored : column)
}

/** What no id is left for is ignored. */
function withinLimits(columns: ColumnPlan[]): ColumnPlan[] {
  const seen = new Set<unknown>()
  return columns.map((column) => {
    const held = 'question' in column ? column.question : 'measure' in column ? column : null
    if (held !== null)
      seen.add(held)
    return held !== null && seen.size > most ? ignored : column
  })
}

/** The questions in the order of their columns, those that `asked` names last. */
function questionsOf({ asked }: TablePlan, columns: ColumnPlan[]): Map<QuestionPlan, SourceQuestion['id']> {
  const ofColumns = columns.map(column => 'question' in column ? column.question : null)
  const all = [...ofColumns, ...asked?.questions.map(({ question }) => question) ?? []]
  const different = [...new Set(all)].filter(question => question !== null)
  return new Map(different.slice(0, most).map((question, index) => [question, `q${index + 1}`]))
}

function measureIdAt(columns: ColumnPlan[], column: ColumnPlan): Measure['id'] {
  return `m${columns.filter(({ role }) => role === 'measure').indexOf(column) + 1}`
}

function measureOf(columns: ColumnPlan[], column: ColumnPlan, name: string): Measure | null {
  if (column.role !== 'measure')
    return null
  return { id: measureIdAt(columns, column), name, ...column.measure, currency: null }
}

function mappingOf(
  plan: TablePlan,
  columns: ColumnPlan[],
  questions: Map<QuestionPlan, SourceQuestion['id']>,
  dateOrder: DateOrder | null,
): Mapping {
  const { system, nameRow, wordingRow, dataRow, asked, states = [], endMark = null, period, timeZone = '' } = plan
  return {
    ...{ system, nameRow, wordingRow, dataRow, states, endMark, timeZone, dateOrder },
    ...period && { periodMark: period.mark },
    columns: columns.map((column, index) => mappedColumn(columns, column, columnName(plan.names, index), questions)),
    asked: asked
      ? {
          column: asked.column,
          questions: asked.questions.flatMap(({ word, question, words = [] }) => {
            const of = questions.get(question)
            return of === undefined || word.length > textLimits.line ? [] : [{ word, of, words }]
          }),
        }
      : null,
    decimal: columnDecimal(columns, plan.data),
  }
}

function mappedColumn(
  columns: ColumnPlan[],
  column: ColumnPlan,
  name: string,
  questions: Map<QuestionPlan, SourceQuestion['id']>,
): MappedColumn {
  const { role, words = [] } = column
  const question = 'question' in column && column.question ? questions.get(column.question) ?? null : null
  return {
    ...{ name, role, words },
    of: role === 'measure' ? measureIdAt(columns, column) : question,
    writtenIn: column.role === 'measure' && column.measure.unit === 'minutes' ? column.writtenIn ?? 'minutes' : null,
  }
}
