import type { Mapping } from '../../journey/source/mapping.ts'
import type { Measure } from '../../journey/source/measure.ts'
import type { SourceQuestion } from '../../journey/source/question.ts'
import type { SourceKind } from '../../journey/source/source-kind.ts'

/** What a file was recognised as, and how it is read; all of it can be changed before anything is stored. */
export interface MappingSuggestion {
  kind: SourceKind
  mapping: Mapping
  questions: SourceQuestion[]
  measures: Measure[]
  /** The tables in the file, where it holds several on top of each other: only the first of them is read. */
  tables: string[]
  /** Whether all its columns are known by their names, and all scales by the system; else somebody has to look. */
  isSure: boolean
  /** What nothing in the file tells, so that somebody has to. */
  toAsk: ('date-order' | 'time-zone')[]
}
