import type { Source, SourceAnswers } from '../../journey/source/source.ts'
import type { SealedAnswers } from './seal-answers.ts'
import { localDays } from '../../journey/local-time.ts'

/** Sealed answers, and what is told of them. */
export interface AnswerTable extends SealedAnswers {
  rows: number
  /** When the first and the last were given, in milliseconds since 1970; null where there are none. */
  span: { from: number, to: number } | null
}

/** What a source says of its answers: its days are in the time zone that its months are in. */
export function describeAnswers(
  { id, bytes, sha256, rows, span }: AnswerTable,
  { mapping }: Pick<Source, 'mapping'>,
): Pick<SourceAnswers, 'id' | 'bytes' | 'sha256' | 'rows' | 'from' | 'to'> {
  // What was typed by hand is of noon in UTC.
  const dayOf = localDays(mapping?.timeZone ?? 'UTC') ?? localDays('UTC')!
  return { ...{ id, bytes, sha256, rows }, from: span && dayOf(span.from), to: span && dayOf(span.to) }
}
