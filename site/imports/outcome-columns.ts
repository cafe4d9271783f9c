import type { FileOutcome, ImportReport } from '../../core/package/import/import-report.ts'
import { splitProblems } from './split-problems.ts'

/** What may become of a file's records, in the order in which it is told. */
const outcomes = [
  'added',
  'updated',
  'conflictTookIncoming',
  'conflictKeptLocal',
  'deleted',
  'same',
  'localIsNewer',
  'deletedLocally',
] as const

/** What is counted of a file: records by their outcome, pictures that become better, records that are set aside. */
export type OutcomeColumn = typeof outcomes[number] | 'betterPictures' | 'refused'

const columns: OutcomeColumn[] = [...outcomes, 'betterPictures', 'refused']

/** How many records of a file have an outcome; 0 of a file that cannot be taken in. */
export function countOf({ result }: FileOutcome, column: OutcomeColumn): number {
  return result.ok ? countIn(result.value, column) : 0
}

function countIn({ counts, betterPictures, problems }: ImportReport, column: OutcomeColumn): number {
  if (column === 'betterPictures')
    return betterPictures
  return column === 'refused' ? splitProblems(problems).refused.length : counts[column]
}

/** Those columns that any of the files has something to say in. */
export function columnsOf(files: FileOutcome[]): OutcomeColumn[] {
  return columns.filter(column => files.some(file => countOf(file, column) > 0))
}
