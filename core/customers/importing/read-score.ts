import type { AnswerWord } from '../../journey/source/mapping.ts'
import type { SourceQuestion } from '../../journey/source/question.ts'
import type { RowFault } from './row-fault.ts'
import { isOnScale } from '../../journey/criterion.ts'
import { nameKey } from '../../journey/same-name.ts'
import { createScoreReader } from '../mapping/read-number.ts'

/** What a cell of scores says: a point, that the customer did not experience it, nothing, or what makes no sense. */
export type ReadScore = { value: number } | 'not-experienced' | 'no-answer' | RowFault['problem']

/** A function that reads the cells of a column of scores: its words first, since a number may stand for another. */
export function createScoreCells(
  words: readonly AnswerWord[],
  { scale }: Pick<SourceQuestion, 'scale'>,
  decimal: '.' | ',',
): (cell: string) => ReadScore {
  const wordOf = new Map(words.map(word => [nameKey(word.word), word]))
  const readNumber = createScoreReader(decimal)
  return (cell) => {
    const word = wordOf.get(nameKey(cell))
    if (word && word.value === null)
      return word.notExperienced ? 'not-experienced' : 'no-answer'
    const value = word ? word.value : readNumber(cell)
    if (value === null)
      return 'no-score'
    return scale && isOnScale(scale, value) ? { value } : 'off-scale'
  }
}
