import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { Rule } from '../../../core/journey/source/rule.ts'
import { excessOf, isBlank } from '../../../core/journey/text.ts'

/** What has to be put right before rules and wording can be kept. */
interface TyingFault {
  kind: 'rule' | 'wording'
  /** Which one it is, from 1. */
  number: number
}

/** All that has to be put right, in the order of the screen. */
export function tyingFaults(
  rules: readonly Rule[],
  questions: readonly Pick<SourceQuestion, 'wording'>[],
): TyingFault[] {
  return [
    ...rules.flatMap(({ pattern }, index): TyingFault[] =>
      isBlank(pattern) ? [{ kind: 'rule', number: index + 1 }] : []),
    ...questions.flatMap(({ wording }, index): TyingFault[] =>
      isBlank(wording) || excessOf(wording, 'line') > 0 ? [{ kind: 'wording', number: index + 1 }] : []),
  ]
}
