import type { ChosenShape, FilePreview, FileProblem } from '../../../core/customers/reading/file-table.ts'
import type { MappingSuggestion } from '../../../core/customers/systems/suggestion.ts'
import type { AnswersJob, PreparedAnswers } from './prepare-answers.ts'
import { expose } from 'comlink'
import { readPreview } from '../../../core/customers/reading/read-preview.ts'
import { recogniseFile } from '../../../core/customers/systems/recognise-file.ts'
import { suggestMapping } from '../../../core/customers/systems/suggest-mapping.ts'
import { prepareAnswers } from './prepare-answers.ts'

/** What a file is, its first rows, and how it may be read; or why there is nothing to be read. */
export type RecognisedFile
  = | { ok: true, preview: FilePreview, suggestion: MappingSuggestion }
    | { ok: false, reason: FileProblem }

/** How far the reading of a file is. */
export interface AnswersProgress {
  /** Bytes of the table that are read, and that there are. */
  read: number
  total: number
  rows: number
}

/** The least time between two messages, in milliseconds. */
const pause = 100

/** What the worker does for the page: a million rows would hold it up for seconds. */
const answersWork = {
  async recognise(file: Blob, chosen: ChosenShape): Promise<RecognisedFile> {
    const read = await readPreview(file, chosen)
    return read.ok ? { ...read, suggestion: recogniseFile(read.preview) ?? suggestMapping(read.preview) } : read
  },

  async prepare(job: AnswersJob, onProgress: (progress: AnswersProgress) => void): Promise<PreparedAnswers> {
    const progress: AnswersProgress = { read: 0, total: 0, rows: 0 }
    let toldAt = Number.NEGATIVE_INFINITY
    const tell = (change: Partial<AnswersProgress>) => {
      Object.assign(progress, change)
      if (performance.now() - toldAt < pause)
        return
      toldAt = performance.now()
      onProgress({ ...progress })
    }
    return prepareAnswers(job, {
      onProgress: (read, total) => tell({ read, total }),
      onRows: rows => tell({ rows }),
    })
  },
}

export type AnswersWork = typeof answersWork

expose(answersWork)
