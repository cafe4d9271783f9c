import type { AnswerColumn } from '../table/answer-columns.ts'
import type { Values } from '../table/answer-writer.ts'
import type { DescribedColumns } from '../table/fits-source.ts'
import type { StoredTable } from '../table/stored-table.ts'
import type { ImportedTable } from './import-table.ts'
import { createCodedBuilder } from '../table/coded-builder.ts'
import { countedNames } from '../table/counted-names.ts'
import { retiedColumns } from '../table/retied-columns.ts'
import { readStoredRows, rowGroups, storedColumns } from '../table/stored-table.ts'
import { createAnswerBuilder } from './answer-builder.ts'
import { createPlacing } from './place-answers.ts'

/** Answers as they were, each where the rules say now. */
export type RetiedAnswers = Pick<ImportedTable, 'file' | 'rows' | 'counted' | 'caught'>

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
): Promise<RetiedAnswers> {
  const { questions, journeys } = source
  const before = storedColumns(file)
  const columns = retiedColumns(before, source)
  const placings = journeys.map((journey, index) => createPlacing(columns, questions, journey, index))
  const builder = createAnswerBuilder(columns)
  const { texts, numbers } = countedNames(questions, journeys.length)
  const counted = createCodedBuilder(columns, [...texts, ...numbers])
  const kept = before.filter(({ name }) => columns.some(column => column.name === name))
  for (const group of rowGroups(file)) {
    forEachRow(await readStoredRows(file, kept, group), columns, group.to - group.from, (row) => {
      placings.forEach(({ place }) => place(row))
      builder.add(row)
      counted.add(row)
    })
    onRows(group.to)
  }
  return { ...builder.finish(), counted: counted.finish(), caught: placings.map(({ caught }) => caught) }
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
