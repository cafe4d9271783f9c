/**
 * What kind of thing is amiss: nothing is there to be counted, there is too little of it, it cannot be told apart or
 * compared, it cannot be right, or there is no such arithmetic.
 */
export const reasonKinds = ['absent', 'few', 'alike', 'wrong', 'impossible'] as const

/** All reasons that a result of the arithmetic can carry, with their kind. */
const reasons = {
  'no-answers': 'absent',
  'no-ratings': 'absent',
  'not-rated': 'absent',
  'not-applicable': 'absent',
  'could-not-reach': 'absent',
  'skipped': 'absent',
  'left-out': 'absent',
  'filtered': 'absent',
  'no-events': 'absent',
  'no-trials': 'absent',
  'too-early': 'absent',
  'unknown-invitations': 'absent',
  'no-figure': 'absent',
  'too-few': 'few',
  'one-auditor': 'few',
  'two-auditors': 'few',
  'scatter-unknown': 'few',
  'one-cluster': 'few',
  'no-interval': 'few',
  'crosses': 'few',
  'constant': 'alike',
  'constant-outcome': 'alike',
  'one-value-only': 'alike',
  'no-spread': 'alike',
  'collinear': 'alike',
  'islands': 'alike',
  'different-scales': 'alike',
  'market-unknown': 'alike',
  'not-a-count': 'wrong',
  'not-an-amount': 'wrong',
  'no-such-share': 'wrong',
  'below-zero': 'wrong',
  'lost-more-than-base': 'wrong',
  'kept-more-than-base': 'wrong',
  'joined-more-than-end': 'wrong',
  'resolved-more-than-base': 'wrong',
  'referred-more-than-new': 'wrong',
  'advocates-more-than-customers': 'wrong',
  'more-than-invited': 'wrong',
  'zero-base': 'impossible',
  'zero-churn': 'impossible',
  'no-such-scale': 'impossible',
  'no-such-window': 'impossible',
  'too-many-drivers': 'impossible',
  'too-large': 'impossible',
} as const satisfies Record<string, typeof reasonKinds[number]>

/**
 * Why a figure, its interval or its quadrant may be missing: one word has one meaning, whoever gives it, and one text.
 */
export type NoFigure = keyof typeof reasons

/** Those of the reasons that one kind of result can carry; the compiler refuses a word that is none. */
export type ReasonAmong<Words extends NoFigure> = Words

/** The reasons of a kind, the commonest first. */
export function reasonsOfKind(kind: typeof reasonKinds[number]): NoFigure[] {
  return (Object.keys(reasons) as NoFigure[]).filter(reason => reasons[reason] === kind)
}
