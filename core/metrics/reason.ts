import type { GapReason } from '../scores/gap-reason.ts'

/** The modules whose results can carry a reason; a test finds out those that are lacking. */
type Modules = [
  typeof import('../customers/answer-margins.ts'),
  typeof import('../customers/satisfied-minus-dissatisfied.ts'),
  typeof import('../scores/change-after-action.ts'),
  typeof import('../scores/expected-by-itself.ts'),
  typeof import('../scores/journey-scores.ts'),
  typeof import('../scores/mean-score.ts'),
  typeof import('../scores/touchpoint-score.ts'),
  typeof import('../statistics/agreement.ts'),
  typeof import('../statistics/agreement-interval.ts'),
  typeof import('../statistics/design-effect.ts'),
  typeof import('../statistics/differences.ts'),
  typeof import('../statistics/importance.ts'),
  typeof import('../statistics/quadrants.ts'),
  typeof import('./activity.ts'),
  typeof import('./ces.ts'),
  typeof import('./churn.ts'),
  typeof import('./contacts.ts'),
  typeof import('./csat.ts'),
  typeof import('./lifetime.ts'),
  typeof import('./nps.ts'),
  typeof import('./referral.ts'),
  typeof import('./resolution.ts'),
  typeof import('./response-rate.ts'),
  typeof import('./retention.ts'),
  typeof import('./trial.ts'),
]

/** Results carry reasons as `reason`, or as `noInterval`, `noExpected` and the like, also in maps and lists of results. */
type ReasonsIn<Result>
  = Result extends string | number | boolean | null | undefined | ArrayBufferView | ((...given: never[]) => unknown) ? never
    : Result extends ReadonlyMap<unknown, infer Value> ? ReasonsIn<Value>
      : Result extends readonly (infer Item)[] ? ReasonsIn<Item>
        : { [Key in keyof Result]-?: Key extends 'reason' | `no${Capitalize<string>}` ? Extract<Result[Key], string> : ReasonsIn<Result[Key]> }[keyof Result]

type ReasonsOf<Module> = Module extends unknown
  ? { [Name in keyof Module]: Module[Name] extends (...given: never[]) => infer Result ? ReasonsIn<Result> : never }[keyof Module]
  : never

/** Why a figure, its interval or its place may be missing; one word has one meaning, whichever module gives it, and one text. */
export type NoFigure = ReasonsOf<Modules[number]> | GapReason

/**
 * What kind of thing is amiss: nothing is there to be counted, there is too little of it, it cannot be told apart or compared, it
 * cannot be right, or there is no such arithmetic.
 */
export const reasonKinds = ['absent', 'few', 'alike', 'wrong', 'impossible'] as const

/** All reasons that a result of the arithmetic can carry, with their kind; the compiler refuses one too few and one too many. */
const reasons: Record<NoFigure, typeof reasonKinds[number]> = {
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
}

/** The reasons of a kind, the commonest first. */
export function reasonsOfKind(kind: typeof reasonKinds[number]): NoFigure[] {
  return (Object.keys(reasons) as NoFigure[]).filter(reason => reasons[reason] === kind)
}
