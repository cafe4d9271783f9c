import type { Problem } from '../../core/package/problem.ts'

/** Problems by what became of their records. */
interface SplitProblems {
  /** Of records that were set aside. */
  refused: Problem[]
  /** Of sources of customers' answers that come in without these. */
  withoutAnswers: Problem[]
}

export function splitProblems(problems: Problem[]): SplitProblems {
  const { true: withoutAnswers = [], false: refused = [] }
    = Object.groupBy(problems, ({ reason }) => `${reason.startsWith('answers-')}`)
  return { refused, withoutAnswers }
}
