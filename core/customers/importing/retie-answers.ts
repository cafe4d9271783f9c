import type { AnswerColumn } from '../table/answer-columns.ts'
import type { Values } from '../table/answer-writer.ts'
import type { DescribedColumns } from '../table/fits-source.ts'
import type { StoredTable } from '../table/stored-table.ts'
import type { TiedAnswers } from './tied-table.ts'
import { retiedColumns } from '../table/retied-columns.ts'
import { readStoredRows, rowGroups, storedColumns } from '../table/stored-table.ts'
import { createTiedTable } from './tied-table.ts'

/**
 * Ties all rows of a file of answers anew, as an import by these rules would have tied them: what rules look at stands
 * in the rows.
 * @param source with the rules by which they are tied
 * @param onRows is told how many rows are done
 * @throws where the file is no Parquet
 */
export async function retieAnswers(
  file: ArrayBuffer,
  source: DescribedColumns,
  onRows: (rows: number) => void = () => {},
): Promise<TiedAnswers> {
  const before = storedColumns(file)
  const columns = retiedColumns(before, source)
  const table = createTiedTable(columns, source)
  const kept = before.filter(({ name }) => columns.some(column => column.name === name))
  for (const group of rowGroups(file)) {
    forEachRow(await readStoredRows(file, kept, group), columns, group.to - group.from, table.add)
    onRows(group.to)
  }
  return table.finish()
}

/** Hands over rows in one array, which is used for all of them. */
function forEachRow(
  values: StoredTable['values'],
  columns: readonly AnswerColumn[],
  rows: number,
  next: (row: Values) => void,
): void {
  const cells = columns.map(({ name }) => values.get(name))
  const row: Values = columns.map(() => null)
  for (let index = 0; index < rows; index++) {
    for (let column = 0; column < row.length; column++)
      row[column] = cells[column]?.[index] ?? null
    next(row)
  }
}
