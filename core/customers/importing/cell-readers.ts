import type { MappedColumn } from '../../journey/source/mapping.ts'
import type { CellContext, CellReader } from './cell-context.ts'
import type { RowDraft } from './row-draft.ts'

import { hidePrivateText } from '../../journey/privacy/hide-private-text.ts'
import { textLimits } from '../../journey/text.ts'
import { createNumberReader, isRuinedId } from '../mapping/read-number.ts'
import { absentColumn, textColumn } from '../table/answer-columns.ts'
import { readAddress } from './address-cell.ts'
import { indexOf } from './cell-context.ts'
import { measureReader } from './measure-reader.ts'
import { createScoreCells } from './read-score.ts'
import { remembered } from './remembered.ts'
import { refuse } from './row-draft.ts'
import { invitedReader, timeReader } from './time-readers.ts'
import { wordValues } from './word-values.ts'

/** The function that reads a column's cells; null where they are passed over. */
export function cellReader(column: MappedColumn, context: CellContext): CellReader | null {
  switch (column.role) {
    case 'ignore':
    case 'status':
      return null
    case 'record':
      return recordReader(column, context)
    case 'customer':
      return customerReader(column, context)
    case 'time':
      return timeReader(column, context)
    case 'invited':
      return invitedReader(context)
    case 'count':
      return countReader(column, context)
    case 'score':
      return scoreReader(column, context)
    case 'text':
    case 'reason':
      return textReader(column, context)
    case 'measure':
      return measureReader(column, context)
    case 'address':
      return nameReader('address', context, readAddress)
    default:
      return nameReader(column.role, context, name => name)
  }
}

function recordReader({ name }: MappedColumn, context: CellContext): CellReader {
  const index = indexOf(context, 'record')
  return (cell, draft) => {
    draft.values[index] = withinLimit(cell, draft)
    if (isRuinedId(cell))
      refuse(draft, 'ruined-record', name)
  }
}

function customerReader({ name }: MappedColumn, context: CellContext): CellReader | null {
  const index = indexOf(context, 'customer')
  return index < 0
    ? null
    : (cell, draft) => {
        draft.values[index] = context.pseudonymOf(cell)
        if (isRuinedId(cell))
          refuse(draft, 'ruined-customer', name)
      }
}

/** The greatest number that a column of INT32 holds in FORMAT.md. */
const mostCounted = 1_000_000_000

function countReader({ name }: MappedColumn, context: CellContext): CellReader {
  const index = indexOf(context, 'count')
  const read = remembered(createNumberReader(context.reading.mapping.decimal))
  return (cell, draft) => {
    const count = read(cell)
    draft.values[index] = count
    if (count === null || !Number.isInteger(count) || count < 1 || count > mostCounted)
      refuse(draft, 'no-count', name)
  }
}

function scoreReader(column: MappedColumn, context: CellContext): CellReader {
  const readers = new Map(context.reading.questions
    .filter(({ id }) => column.of === null || column.of === id)
    .map(({ id, scale }) => [id, scale ? questionReader(column, id, context) : wordsReader(column, context)]))
  return (cell, draft) => readers.get(column.of ?? draft.asked ?? '')?.(cell, draft)
}

function questionReader(column: MappedColumn, questionId: string, context: CellContext): CellReader {
  const { questions, mapping } = context.reading
  const question = questions.find(({ id }) => id === questionId)!
  const asked = mapping.asked?.questions.filter(({ of }) => of === questionId) ?? []
  const words = [...column.words, ...asked.flatMap(({ words }) => words)]
  const read = remembered(createScoreCells(words, question, mapping.decimal))
  const [value, absent] = [indexOf(context, questionId), indexOf(context, absentColumn(questionId))]
  return (cell, draft) => {
    const score = read(cell)
    if (score === 'no-answer')
      return
    draft.hasScore = true
    if (typeof score === 'object')
      draft.values[value] = score.value
    else if (score === 'not-experienced')
      draft.values[absent] = true
    else
      refuse(draft, score, column.name)
  }
}

/** What was answered in words in a column of scores; a number there is a vote, and no score of anything. */
function wordsReader(column: MappedColumn, context: CellContext): CellReader {
  const read = textReader(column, context)
  const readNumber = createNumberReader(context.reading.mapping.decimal)
  return (cell, draft) => {
    if (readNumber(cell) === null)
      read(cell, draft)
  }
}

/** Several columns may be of one question, as the text and the reason that was picked beside it. */
function textReader(column: MappedColumn, context: CellContext): CellReader {
  const indexes = new Map(context.reading.questions.map(({ id }) => [id, indexOf(context, textColumn(id))]))
  const isSaid = wordValues(column)
  return (cell, draft) => {
    const index = indexes.get(column.of ?? draft.asked ?? '')
    if (index === undefined || index < 0 || isSaid(cell) === null)
      return
    const before = draft.values[index]
    const text = hidePrivateText(cell.slice(0, textLimits.note))
    const whole = before === null ? text : `${String(before)}\n${text}`
    draft.values[index] = whole.slice(0, textLimits.note)
    // Of what is cut twice, as what goes behind another text may be, it is noted once.
    if (cell.length > textLimits.note || whole.length > textLimits.note)
      draft.cut++
    draft.hasText = true
  }
}

function nameReader(field: string, context: CellContext, shown: (cell: string) => string): CellReader {
  const index = indexOf(context, field)
  const read = remembered(shown)
  return (cell, draft) => {
    draft.values[index] = withinLimit(read(cell), draft)
  }
}

/** As much of a name as is kept; of one that is longer it is noted. */
function withinLimit(name: string, draft: RowDraft): string {
  draft.cut += name.length > textLimits.name ? 1 : 0
  return name.slice(0, textLimits.name)
}
