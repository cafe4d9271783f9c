import type { FilePreview } from '../../../core/customers/reading/file-table.ts'
import type { AnswerColumn } from '../../../core/customers/table/answer-columns.ts'
import type { MappedColumn, Role } from '../../../core/journey/source/mapping.ts'
import type { AnswersJob } from '../../../site/adding-answers/work/prepare-answers.ts'
import { tableShape } from '../../../core/customers/importing/source-reading.ts'
import { answerColumns } from '../../../core/customers/table/answer-columns.ts'
import { newId } from '../../../core/journey/identifier.ts'
import { faultWords } from '../../../site/adding-answers/fault-words.ts'
import { channels } from './answers-text.ts'

const roles: Record<string, Role> = {
  id: 'record',
  customer: 'customer',
  time: 'time',
  score: 'score',
  segment: 'segment',
  channel: 'channel',
  team: 'team',
  comment: 'text',
}

const column = (name: string): MappedColumn =>
  ({ name, role: roles[name]!, of: name === 'score' || name === 'comment' ? 'q1' : null, words: [], writtenIn: null })

/** What the site makes of a file of made-up answers, tied to one journey of four touchpoints by its channels. */
export function madeUpJob(file: Blob, { shape, entry, rows }: FilePreview): AnswersJob {
  return {
    file,
    table: { shape, entry },
    reading: {
      mapping: {
        system: 'own',
        nameRow: 0,
        wordingRow: null,
        dataRow: 1,
        columns: rows[0]!.map(column),
        endMark: null,
        asked: null,
        states: [],
        dateOrder: null,
        timeZone: 'Europe/Berlin',
        decimal: '.',
      },
      questions: [{
        id: 'q1',
        wording: 'How likely are you to recommend us?',
        subject: 'recommendation',
        scale: { min: 0, max: 10, step: 1 },
        polarity: 'high-is-good',
        boxes: null,
        criterionId: null,
        isOutcome: true,
      }],
      measures: [],
    },
    journeys: [{
      journeyId: newId(),
      rules: channels.map(pattern => ({ by: 'channel', pattern, placeId: newId() })),
    }],
    key: [1, 2, 3, 4],
    keyWay: 'own',
    before: null,
    now: Date.now(),
    words: faultWords(String),
  }
}

/** The columns that its answers are written in. */
export function jobColumns({ reading, journeys }: AnswersJob): AnswerColumn[] {
  return answerColumns(tableShape(reading, journeys.length))
}
