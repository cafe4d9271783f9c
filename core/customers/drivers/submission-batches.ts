import type { Submission } from '../submission.ts'
import type { SourceRows } from './source-rows.ts'

/** Submissions that are made at once: all of a million at the same time would fill the memory. */
const batchSize = 4_096

/**
 * The submissions of whoever answered in one source, with those that they gave in others; all of one customer are in
 * one batch. Submissions of which nobody knows whose they are have no others.
 */
export function* submissionBatches(first: SourceRows, others: readonly SourceRows[]): Generator<Submission[]> {
  let batch: Submission[] = []
  for (const submissions of byCustomer(first, others)) {
    for (const submission of submissions)
      batch.push(submission)
    if (batch.length >= batchSize) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0)
    yield batch
}

function* byCustomer(first: SourceRows, others: readonly SourceRows[]): Generator<Submission[]> {
  const all = [first, ...others]
  for (const [customer, rows] of first.byCustomer) {
    if (customer !== null) {
      yield all.flatMap(({ byCustomer, submissionOf }) => (byCustomer.get(customer) ?? []).map(submissionOf))
      continue
    }
    for (const row of rows)
      yield [first.submissionOf(row)]
  }
}
