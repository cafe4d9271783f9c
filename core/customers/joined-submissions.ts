import type { Submission } from './submission.ts'
import { customerOf, latestAnswers, latestOutcomes } from './latest-answers.ts'

/** All there is counts as one period. */
const always = () => 'always'

/**
 * One submission for each customer, with their latest answer about each touchpoint and their latest outcome, so that
 * nobody counts twice; what nobody knows whose it is stays as it is.
 * @param outcomesOf the source whose outcomes count alone; null where those of all do
 */
export function joinByCustomer(submissions: readonly Submission[], outcomesOf: string | null): Submission[] {
  const counted = submissions.map(submission =>
    outcomesOf === null || submission.source === outcomesOf ? submission : { ...submission, outcome: null })
  const groups = Map.groupBy(counted, submission => customerOf(submission) ?? submission)
  return [...groups.values()].map(ofOne => ofOne.length === 1 ? ofOne[0]! : joinOne(ofOne))
}

function joinOne(submissions: Submission[]): Submission {
  const answers = latestAnswers(submissions, always).kept.map(({ answer }) => answer)
  const outcomes = latestOutcomes(submissions, always).kept.map(({ submission }) => submission)
  const latest = outcomes.toSorted((a, b) => a.at < b.at ? -1 : 1).at(-1)
  return { ...submissions[0]!, answers, outcome: latest?.outcome ?? null }
}
