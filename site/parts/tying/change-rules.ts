import type { Role } from '../../../core/journey/source/mapping.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { Rule, RuleSubject } from '../../../core/journey/source/rule.ts'
import { ruleSubjects } from '../../../core/journey/source/rule.ts'

/** What rules can look at: questions always, and else what some column holds; and what is looked at already. */
export function offeredSubjects(held: readonly (Role | RuleSubject)[], rules: readonly Rule[]): RuleSubject[] {
  const offered = new Set<Role | RuleSubject>(['question', ...held, ...rules.map(({ by }) => by)])
  return ruleSubjects.filter(subject => offered.has(subject))
}

/** Rules in which one stands as many places further down, or up where that is negative. */
export function moveRule(rules: readonly Rule[], index: number, by: number): Rule[] {
  const target = Math.max(0, Math.min(rules.length - 1, index + by))
  return rules.toSpliced(index, 1).toSpliced(target, 0, rules[index]!)
}

/** A rule of which it is said what it looks at, and not yet what it looks for. */
export function blankRule(
  by: RuleSubject,
  questions: readonly Pick<SourceQuestion, 'id'>[],
  placeId: string,
): Rule {
  return { by, pattern: by === 'question' ? questions[0]?.id ?? '' : '', placeId }
}
