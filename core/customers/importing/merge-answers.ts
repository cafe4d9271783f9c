import type { AnswerColumn } from '../table/answer-columns.ts'
import type { Values } from '../table/answer-writer.ts'
import type { StoredTable } from '../table/stored-table.ts'
import type { ImportedTable, TableTarget } from './import-table.ts'
import type { TiedAnswers } from './tied-table.ts'
import { readStoredTable } from '../table/stored-table.ts'
import { createTiedTable } from './tied-table.ts'

/** How many rows of a file were not there before, say something else than before, or the same. */
export interface RowChanges {
  added: number
  changed: number
  same: number
  /** Of those that say something else, how many are of another time, as rows of another survey would be. */
  otherTime: number
}

/** What a source had before and what a file brought, as one. */
export interface MergedAnswers extends TiedAnswers {
  changes: RowChanges
}

/**
 * Puts imported rows in the place of those with the same record, and behind all others, as one Parquet file with the
 * columns of both. Where a column is not in the file that came, a replaced row keeps what it has there. All rows are
 * tied anew.
 * @param before the Parquet that the source has; throws where it is none
 */
export async function mergeAnswers(
  before: ArrayBuffer,
  imported: Pick<ImportedTable, 'file'>,
  { reading, journeys }: Pick<TableTarget, 'reading' | 'journeys'>,
): Promise<MergedAnswers> {
  const [old, fresh] = [await readStoredTable(before), await readStoredTable(imported.file)]
  const columns = unionOf(fresh.columns, old.columns)
  const table = createTiedTable(columns, { questions: reading.questions, journeys })
  const changes = mergeRows(old, fresh, columns, table.add)
  return { ...table.finish(), changes }
}

function unionOf(fresh: AnswerColumn[], old: AnswerColumn[]): AnswerColumn[] {
  const names = new Set(fresh.map(({ name }) => name))
  const columns = [
    ...fresh.map(column => widened(column, old.find(({ name }) => name === column.name))),
    ...old.filter(({ name }) => !names.has(name)),
  ]
  // Once some rows stand for many, a source knows no customers.
  return columns.some(({ name }) => name === 'count') ? columns.filter(({ name }) => name !== 'customer') : columns
}

/** A column with halves of points in one file and none in the other has them in both. */
function widened(column: AnswerColumn, other: AnswerColumn | undefined): AnswerColumn {
  return other?.type === 'DOUBLE' ? other : column
}

/** Hands over the rows of both in one array, which is used for all of them. */
function mergeRows(
  old: StoredTable,
  fresh: StoredTable,
  columns: AnswerColumn[],
  add: (row: Values) => void,
): RowChanges {
  const [fill, isSame] = [rowFiller(old, fresh, columns), rowComparer(old, fresh, columns)]
  const records = old.values.get('record')!
  const times = { old: old.values.get('at')!, fresh: fresh.values.get('at')! }
  const replacing = new Map(fresh.values.get('record')!.map((record, row) => [record, row]))
  const changes: RowChanges = { added: 0, changed: 0, same: 0, otherTime: 0 }
  for (let row = 0; row < old.rows; row++) {
    const by = replacing.get(records[row]!)
    add(fill(row, by))
    if (by !== undefined)
      countChange(row, by)
    replacing.delete(records[row]!)
  }
  for (const row of replacing.values())
    add(fill(undefined, row))
  return { ...changes, added: replacing.size }

  function countChange(row: number, by: number): void {
    changes[isSame(row, by) ? 'same' : 'changed']++
    if (times.old[row] !== times.fresh[by])
      changes.otherTime++
  }
}

/** A function that fills one array with a row of the old table, of the new one, or of the new one over the old one. */
function rowFiller(old: StoredTable, fresh: StoredTable, columns: AnswerColumn[]) {
  const cells = columns.map(({ name }) => ({ old: old.values.get(name), fresh: fresh.values.get(name) }))
  const blanks = columns.map(blankOf)
  const row: Values = [...blanks]
  return (oldRow: number | undefined, freshRow: number | undefined): Values => {
    for (let index = 0; index < row.length; index++) {
      const { old, fresh } = cells[index]!
      const value = freshRow !== undefined && fresh
        ? fresh[freshRow]
        : oldRow === undefined ? undefined : old?.[oldRow]
      row[index] = value ?? blanks[index]!
    }
    return row
  }
}

/** A function that tells whether two rows say the same in all columns of the new table. */
function rowComparer(old: StoredTable, fresh: StoredTable, columns: AnswerColumn[]) {
  const compared = columns.filter(({ name }) => fresh.values.has(name) && !isPlace(name)).map(column => ({
    blank: blankOf(column),
    old: old.values.get(column.name),
    fresh: fresh.values.get(column.name)!,
  }))
  return (oldRow: number, freshRow: number): boolean =>
    compared.every(({ blank, old, fresh }) => (old?.[oldRow] ?? blank) === (fresh[freshRow] ?? blank))
}

/** Where rows belong is no news of the file. */
function isPlace(name: string): boolean {
  return /^q\d+_place/.test(name)
}

/** What a row is in a column that its file did not have. */
function blankOf({ name, type }: AnswerColumn): Values[number] {
  if (type === 'BOOLEAN')
    return false
  return name === 'state' ? 'answered' : name === 'count' ? 1 : null
}
