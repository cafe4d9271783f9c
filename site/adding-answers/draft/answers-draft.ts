import type { WrittenPeriod } from '../../../core/customers/mapping/file-period.ts'
import type { SourceContent } from '../../../core/database/answers/save-source.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Mapping } from '../../../core/journey/source/mapping.ts'
import type { Rule } from '../../../core/journey/source/rule.ts'
import { writtenPeriod } from '../../../core/customers/mapping/file-period.ts'

/** How a file is to be read and what it is called, as far as somebody has said so. */
export interface AnswersDraft extends Pick<SourceContent, 'name' | 'kind' | 'questions' | 'measures'> {
  mapping: Mapping
  /** The journey that is open. */
  journeyId: Id
  /** How answers are tied to it. */
  rules: Rule[]
  /** Questions and measures of the source that it goes into: they stay, and stay what they are. */
  kept: readonly string[]
  /** Whether somebody, or the file, has said in what order its dates are written. */
  isDateOrderKnown: boolean
  /** Whether somebody, the file or its system has said in which time zone it is; until then it is this browser's. */
  isZoneKnown: boolean
}

/** The first rows of a file that are data, and what its questions are worded as. */
export interface DraftRows {
  data: readonly string[][]
  wordings: readonly string[]
  /** The days that a line above them says that all rows are of, where no column does; null where there is none. */
  period: WrittenPeriod | null
}

/** What stands in a file's first rows, as a mapping divides them. */
export function draftRows(rows: readonly string[][], mapping: Mapping): DraftRows {
  const { columns, dataRow, wordingRow, periodMark, endMark } = mapping
  const worded = wordingRow === null ? [] : rows[wordingRow] ?? []
  const data = rows.slice(dataRow)
  return {
    data: endMark === null ? data : upTo(data, endMark),
    wordings: columns.map(({ name }, index) => worded[index]?.trim() || name),
    period: periodMark && !columns.some(({ role }) => role === 'time')
      ? rows.slice(0, dataRow).map(row => writtenPeriod(row, periodMark)).find(found => found !== null) ?? null
      : null,
  }
}

/** Rows before the one behind the last. */
function upTo(data: readonly string[][], endMark: string): readonly string[][] {
  const end = data.findIndex(([first = '']) => first.startsWith(endMark))
  return end < 0 ? data : data.slice(0, end)
}
