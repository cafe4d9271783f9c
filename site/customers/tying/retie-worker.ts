import type { DescribedColumns } from '../../../core/customers/table/fits-source.ts'
import type { SourceCounts } from '../../../core/journey/source/source-counts.ts'
import { expose, transfer } from 'comlink'
import { countSource } from '../../../core/customers/counts/count-source.ts'
import { retieAnswers } from '../../../core/customers/importing/retie-answers.ts'

/** Answers tied anew, and what is counted of them. */
export interface TiedAnswers {
  file: ArrayBuffer
  counts: SourceCounts
}

/** What the worker does for the page: a million rows would hold it up for seconds. */
const retyingWork = {
  async retie(file: Blob, source: DescribedColumns, onRows: (rows: number) => void): Promise<TiedAnswers> {
    const retied = await retieAnswers(await file.arrayBuffer(), source, onRows)
    const counts = countSource(retied.counted, source.questions, source.journeys.length)
    return transfer({ file: retied.file, counts }, [retied.file])
  },
}

export type RetyingWork = typeof retyingWork

expose(retyingWork)
