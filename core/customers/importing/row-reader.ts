import type { AnswerColumn } from '../table/answer-columns.ts'
import type { Values } from '../table/answer-writer.ts'
import type { CellContext, CellReader } from './cell-context.ts'
import type { ReadRow } from './read-row.ts'
import type { RowDraft } from './row-draft.ts'
import type { StateReader } from './row-states.ts'
import { askedReader } from './asked-reader.ts'
import { cellReader } from './cell-readers.ts'
import { finishRow } from './finish-row.ts'
import { clearDraft, createRowDraft, refuse } from './row-draft.ts'
import { createRowNames } from './row-names.ts'
import { laterState, stateReader } from './row-states.ts'

/** What is made of the cells of one column. */
interface ColumnReader {
  index: number
  read: CellReader | null
  stateOf: StateReader | null
}

/** A function that reads the rows of a file, one after the other: it remembers which records it has seen. */
export function createRowReader(context: CellContext): (cells: readonly string[]) => ReadRow {
  const readers = columnReaders(context)
  const width = context.reading.mapping.columns.length
  const blank = context.columns.map(blankValue)
  const draft = createRowDraft(blank)
  const finish = finishRow(context, createRowNames(context.reading.mapping))
  return (cells) => {
    clearDraft(draft, blank)
    for (const reader of readers)
      readCell(reader, cells, draft)
    if (cells.length > width && cells.slice(width).some(cell => cell.trim() !== ''))
      refuse(draft, 'too-many-cells', null)
    return finish(cells, draft)
  }
}

/** What others are read by comes first: the time that a measure runs from, and which question a row answers. */
function columnReaders(context: CellContext): ColumnReader[] {
  const { mapping } = context.reading
  const readers = mapping.columns.map((column, index): ColumnReader => ({
    index,
    read: column.name === mapping.asked?.column ? askedReader(mapping.asked) : cellReader(column, context),
    stateOf: stateReader(mapping, column.name),
  }))
  const isFirst = ({ index }: ColumnReader) => {
    const { name, role } = mapping.columns[index]!
    return role === 'time' || role === 'invited' || name === mapping.asked?.column
  }
  const used = readers.filter(({ read, stateOf }) => read ?? stateOf)
  return [...used.filter(isFirst), ...used.filter(reader => !isFirst(reader))]
}

function readCell({ index, read, stateOf }: ColumnReader, cells: readonly string[], draft: RowDraft): void {
  const cell = cells[index]?.trim() ?? ''
  if (cell === '')
    return
  const state = stateOf?.(cell)
  if (state === undefined)
    return read?.(cell, draft)
  draft.state = laterState(draft.state, state)
}

function blankValue({ type, name }: AnswerColumn): Values[number] {
  return type === 'BOOLEAN' ? false : name === 'state' ? 'answered' : null
}
