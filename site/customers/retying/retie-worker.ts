import type { DescribedColumns } from '../../../core/customers/table/fits-source.ts'
import type { SealedAnswers } from '../../../core/database/answers/seal-answers.ts'
import { expose } from 'comlink'
import { countSource } from '../../../core/customers/counts/count-source.ts'
import { retieAnswers } from '../../../core/customers/importing/retie-answers.ts'
import { sealAnswers } from '../../../core/database/answers/seal-answers.ts'

/** What the worker does for the page: a million rows would hold it up for seconds. */
const retyingWork = {
  async retie(file: Blob, source: DescribedColumns, onRows: (rows: number) => void): Promise<SealedAnswers> {
    const retied = await retieAnswers(await file.arrayBuffer(), source, onRows)
    const counts = countSource(retied.counted, source.questions, source.journeys.length)
    return sealAnswers({ file: retied.file, counts })
  },
}

export type RetyingWork = typeof retyingWork

expose(retyingWork)
