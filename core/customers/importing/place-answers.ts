import type { SourceQuestion } from '../../journey/source/question.ts'
import type { TiedJourney } from '../../journey/source/rule.ts'
import type { AnswerColumn } from '../table/answer-columns.ts'
import type { Values } from '../table/answer-writer.ts'
import type { TieClues } from '../tying/create-tie.ts'
import { ruleSubjects } from '../../journey/source/rule.ts'
import { placeColumn, saidColumns } from '../table/answer-columns.ts'
import { createTie } from '../tying/create-tie.ts'

/** How many rows rules caught; a row in which a question was not answered is none of that question. */
export interface CaughtRows {
  /** In how many rows each rule caught an answer; rules in their order. */
  byRule: number[]
  /** How many answers to each question no rule caught. */
  left: { questionId: string, n: number }[]
}

/** Ties answers to a journey. */
export interface Placing {
  /** Puts into a row's values where its answers belong. */
  place: (values: Values) => void
  caught: CaughtRows
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
  const indexOf = (name: string) => columns.findIndex(column => column.name === name)
  const targets = questions.map(({ id }) => ({
    id,
    index: indexOf(placeColumn(id, journey)),
    said: saidColumns(id).map(indexOf).filter(index => index >= 0),
    left: { questionId: id, n: 0 },
  }))
  const byRule = rules.map(() => 0)
  /** The last row that each rule was counted for: it may catch several answers of one. */
  const countedIn = rules.map(() => 0)
  let row = 0

  function countRow(rule: number): void {
    if (countedIn[rule] === row)
      return
    countedIn[rule] = row
    byRule[rule] = byRule[rule]! + 1
  }

  function place(values: Values): void {
    row++
    for (const { id, index, said, left } of targets) {
      const rule = ruleOf(values, id)
      values[index] = rules[rule]?.placeId ?? null
      if (!isSaid(values, said))
        continue
      if (rule < 0)
        left.n++
      else
        countRow(rule)
    }
  }
  return { place, caught: { byRule, left: targets.map(({ left }) => left) } }
}

/** Whether any of some columns of a row has something in it. */
function isSaid(values: Readonly<Values>, columns: readonly number[]): boolean {
  for (const index of columns) {
    if (values[index] !== null && values[index] !== false)
      return true
  }
  return false
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
