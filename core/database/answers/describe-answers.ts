import type { SourceAnswers } from '../../journey/source/source.ts'
import type { SealedAnswers } from './seal-answers.ts'
import { localDay } from '../../journey/local-time.ts'

/** Sealed answers, and what is told of them. */
export interface AnswerTable extends SealedAnswers {
  rows: number
  /** When the first and the last were given, in milliseconds since 1970; null where there are none. */
  span: { from: number, to: number } | null
}

/** What a source says of its answers. */
export function describeAnswers(
  { id, bytes, sha256, rows, span }: AnswerTable,
): Pick<SourceAnswers, 'id' | 'bytes' | 'sha256' | 'rows' | 'from' | 'to'> {
  return { ...{ id, bytes, sha256, rows }, from: span && dayOf(span.from), to: span && dayOf(span.to) }
}

function dayOf(instant: number): string {
  return localDay(new Date(instant).toISOString())
}
