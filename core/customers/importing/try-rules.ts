import type { SourceQuestion } from '../../journey/source/question.ts'
import type { Rule, RuleSubject } from '../../journey/source/rule.ts'
import type { Values } from '../table/answer-writer.ts'
import type { Placing } from './place-answers.ts'
import { ruleSubjects } from '../../journey/source/rule.ts'
import { placeColumn } from '../table/answer-columns.ts'
import { readCoded } from '../table/coded-columns.ts'
import { createPlacing } from './place-answers.ts'

/** Rows of answers of which it is read what rules look at, so that rules can be tried on them. */
export interface TriedRules {
  rows: number
  /** What rules can look at: the question, and whatever the file has a column of. */
  subjects: RuleSubject[]
  /** What the column of touchpoints says, each once. */
  touchpoints: string[]
  /** How many rows each rule would catch of each question, and how many none would. */
  tryRules: (rules: readonly Rule[]) => Placing['caught']
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
  const kept = [...texts]
  const names = [...texts.keys(), ...questions.map(({ id }) => placeColumn(id, 0))]
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
        place(row)
      }
      return caught
    },
  }
}
