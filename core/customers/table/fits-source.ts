import type { SchemaElement } from 'hyparquet'
import type { Source } from '../../journey/source/source.ts'
import type { AnswerColumn } from './answer-columns.ts'
import { parquetMetadata } from 'hyparquet'
import { dimensions } from '../../journey/source/source-counts.ts'
import { answerColumns, tieFields } from './answer-columns.ts'

/** What of a source decides which columns its answers may have. */
export type DescribedColumns = Pick<Source, 'questions' | 'measures' | 'journeys'>

const needed = ['record', 'at', 'month']

/**
 * Whether a file has the columns that every source has, and no other than its source says, each of its type.
 * @throws where it is no Parquet
 */
export function fitsSource(file: ArrayBuffer, source: DescribedColumns): boolean {
  const found = parquetMetadata(file).schema.slice(1)
  const known = new Map(possibleColumns(source).map(column => [column.name, column]))
  const names = new Set(found.map(({ name }) => name))
  return names.size === found.length
    && needed.every(name => names.has(name))
    && found.every(element => isColumn(element, known.get(element.name)))
}

/** All that a source could have, whatever it has. */
function possibleColumns({ questions, measures, journeys }: DescribedColumns): AnswerColumn[] {
  return answerColumns({
    hasCustomers: true,
    hasStates: true,
    isCounted: true,
    fields: [...dimensions, ...tieFields],
    questions: questions.map(question => ({ ...question, hasTexts: true, mayBeAbsent: true })),
    measures,
    journeys: journeys.length,
  })
}

/** As Parquet stores each type, and what it says that it is meant to be. */
const storedAs = {
  STRING: { type: 'BYTE_ARRAY', means: /UTF8|STRING/ },
  INT32: { type: 'INT32', means: /^$|INT/ },
  DOUBLE: { type: 'DOUBLE', means: /^$/ },
  BOOLEAN: { type: 'BOOLEAN', means: /^$/ },
  TIMESTAMP: { type: 'INT64', means: /TIMESTAMP/ },
} as const satisfies Record<AnswerColumn['type'], { type: SchemaElement['type'], means: RegExp }>

function isColumn(element: SchemaElement, column: AnswerColumn | undefined): boolean {
  if (!column || element.num_children || element.repetition_type === 'REPEATED')
    return false
  const { type, means } = storedAs[column.type]
  return element.type === type && means.test(element.converted_type ?? element.logical_type?.type ?? '')
}
