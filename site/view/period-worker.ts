import type { SourceQuestion } from '../../core/journey/source/question.ts'
import type { MonthSpan, SourceCounts } from '../../core/journey/source/source-counts.ts'
import { expose } from 'comlink'
import { countPeriod } from '../../core/customers/counts/count-period.ts'

/** A source's answers, and what is counted of them. */
interface CountedFile {
  file: Blob
  questions: readonly Pick<SourceQuestion, 'id' | 'scale'>[]
  /** How many journeys it is tied to. */
  journeys: number
}

/** What the worker does for the page: to read a million rows would hold it up. */
const periodWork = {
  /** Rejects where the file cannot be read. */
  async count({ file, questions, journeys }: CountedFile, months: MonthSpan): Promise<SourceCounts> {
    return countPeriod(await file.arrayBuffer(), questions, journeys, months)
  },
}

export type PeriodWork = typeof periodWork

expose(periodWork)
