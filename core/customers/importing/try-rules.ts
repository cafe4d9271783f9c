import type { SourceQuestion } from '../../journey/source/question.ts'
import type { Rule, RuleSubject } from '../../journey/source/rule.ts'
import type { Values } from '../table/answer-writer.ts'
import type { CaughtRows } from './place-answers.ts'
import { ruleSubjects } from '../../journey/source/rule.ts'
import { placeColumn, saidColumns } from '../table/answer-columns.ts'
import { readCoded } from '../table/coded-columns.ts'
import { readAnswers } from '../table/read-answers.ts'
import { createPlacing } from './place-answers.ts'

/** Rows of answers of which it is read what rules look at, so that rules can be tried on them. */
export interface TriedRules {
  rows: number
  /** What rules can look at: the question, and whatever the file has a column of. */
  subjects: RuleSubject[]
  /** What the column of touchpoints says, each once. */
  touchpoints: string[]
  /** How many rows each rule would catch, and how many answers none would. */
  tryRules: (rules: readonly Rule[]) => CaughtRows
}

/**
 * Reads what rules look at.
 * @throws where the file is no Parquet
 */
export async function openTriedRules(
  file: ArrayBuffer,
  questions: readonly Pick<SourceQuestion, 'id'>[],
): Promise<TriedRules> {
  const { rows, texts } = await readCoded(file, ruleSubjects, [])
  const answered = await readAnswered(file, questions, rows)
  const kept = [...texts]
  const ids = questions.map(({ id }) => id)
  const names = [...texts.keys(), ...ids, ...ids.map(id => placeColumn(id, 0))]
  const columns = names.map(name => ({ name, type: 'STRING' as const, isNullable: true }))
  return {
    rows,
    subjects: ruleSubjects.filter(subject => subject === 'question' || texts.has(subject)),
    touchpoints: texts.get('touchpoint')?.texts.filter(word => word !== null) ?? [],
    tryRules(rules) {
      const { place, caught } = createPlacing(columns, questions, { journeyId: '', rules: [...rules] }, 0)
      const row: Values = columns.map(() => null)
      for (let index = 0; index < rows; index++) {
        kept.forEach(([, { codes, texts: words }], column) => row[column] = words[codes[index]!]!)
        answered.forEach((isSaid, question) => row[kept.length + question] = isSaid[index] === 1)
        place(row)
      }
      return caught
    },
  }
}

/** For each question in which rows anything was answered to it; no text of anybody is made. */
async function readAnswered(
  file: ArrayBuffer,
  questions: readonly Pick<SourceQuestion, 'id'>[],
  rows: number,
): Promise<Uint8Array[]> {
  const answered = questions.map(({ id }) => ({ names: saidColumns(id), isSaid: new Uint8Array(rows) }))
  const names = answered.flatMap(({ names }) => names)
  await readAnswers(file, names, ({ name, values, from }) => {
    const { isSaid } = answered.find(({ names }) => names.includes(name))!
    for (let index = 0; index < values.length; index++)
      isSaid[from + index] ||= values[index] === null || values[index] === undefined || values[index] === false ? 0 : 1
  }, { stringFromBytes: () => true })
  return answered.map(({ isSaid }) => isSaid)
}
