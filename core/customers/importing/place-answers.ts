import type { SourceQuestion } from '../../journey/source/question.ts'
import type { TiedJourney } from '../../journey/source/rule.ts'
import type { AnswerColumn } from '../table/answer-columns.ts'
import type { Values } from '../table/answer-writer.ts'
import type { TieClues } from '../tying/create-tie.ts'
import { ruleSubjects } from '../../journey/source/rule.ts'
import { placeColumn } from '../table/answer-columns.ts'
import { createTie } from '../tying/create-tie.ts'

/** Ties answers to a journey. */
export interface Placing {
  /** Puts into a row's values where its answers belong. */
  place: (values: Values) => void
  /** How many rows each rule caught, of each question, and how many none did; rules in their order. */
  caught: Map<string, { byRule: number[], left: number }>
}

/**
 * Ties rows to the n-th journey of their source.
 * @param columns what the values of a row stand for
 */
export function createPlacing(
  columns: readonly AnswerColumn[],
  questions: readonly Pick<SourceQuestion, 'id'>[],
  { rules }: TiedJourney,
  journey: number,
): Placing {
  const ruleOf = rememberedTie(columns, rules)
  const caught: Placing['caught'] = new Map()
  const targets = questions.map(({ id }) => {
    const count = { byRule: rules.map(() => 0), left: 0 }
    caught.set(id, count)
    return { id, count, index: columns.findIndex(({ name }) => name === placeColumn(id, journey)) }
  })

  function place(values: Values): void {
    for (const { id, count, index } of targets) {
      const rule = ruleOf(values, id)
      if (rule < 0)
        count.left++
      else
        count.byRule[rule] = count.byRule[rule]! + 1
      values[index] = rules[rule]?.placeId ?? null
    }
  }
  return { place, caught }
}

/** Addresses hardly repeat: what is remembered is forgotten now and then. */
const mostRemembered = 50_000

/** Where a branch of what is remembered has its rule. */
const isRule = Symbol('rule')

type Branch = Map<unknown, unknown>

function branchOf(tree: Branch, value: unknown): Branch {
  const found = tree.get(value) as Branch | undefined
  if (found)
    return found
  const branch: Branch = new Map()
  tree.set(value, branch)
  return branch
}

/** Rows that say the same fall under the same rule; only what a rule looks at is compared. */
function rememberedTie(columns: readonly AnswerColumn[], rules: TiedJourney['rules']) {
  const subjects = ruleSubjects.filter(subject => rules.some(({ by }) => by === subject) && subject !== 'question')
  const indexes = subjects.map(subject => columns.findIndex(({ name }) => name === subject))
  const tie = createTie(rules)
  const known: Branch = new Map()
  let remembered = 0
  return (values: Values, question: string): number => {
    let branch = branchOf(known, question)
    for (const index of indexes)
      branch = branchOf(branch, values[index])
    const found = branch.get(isRule)
    if (found !== undefined)
      return found as number
    if (remembered++ % mostRemembered === 0)
      known.clear()
    const rule = tie(cluesOf(values, question))
    branch.set(isRule, rule)
    return rule
  }

  function cluesOf(values: Values, question: string): TieClues {
    const clues = Object.fromEntries(ruleSubjects.map(subject => [subject, null])) as Record<string, string | null>
    subjects.forEach((subject, index) => clues[subject] = (values[indexes[index]!] ?? null) as string | null)
    return { ...clues, question } as TieClues
  }
}
