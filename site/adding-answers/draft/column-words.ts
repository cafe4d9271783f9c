import type { AnswerWord, MappedColumn, Mapping } from '../../../core/journey/source/mapping.ts'
import type { UnknownWord } from '../work/refused-rows.ts'
import { createScoreReader } from '../../../core/customers/mapping/read-number.ts'
import { distinct } from '../../../core/customers/systems/cells.ts'
import { nameKey } from '../../../core/journey/same-name.ts'

/** A word of a column of scores, and what it stands for; null where nobody has said so yet. */
export interface ColumnWord {
  word: string
  meaning: AnswerWord | null
}

/** More different words than this are no scale. */
const most = 100
/** No answer on a scale is longer. */
const longest = 200

/**
 * What stands in a column of scores that is no plain number, or for which a meaning is known, in the order of the file.
 * Words that say how a row stands, such as "offered", are not answers.
 */
export function columnWords(
  column: MappedColumn,
  cells: readonly string[],
  { states, decimal }: Mapping,
  unknown: readonly UnknownWord[],
): ColumnWord[] {
  const meanings = new Map(column.words.map(meaning => [nameKey(meaning.word), meaning]))
  const own = states.filter(state => state.column === column.name).map(({ word }) => nameKey(word))
  const readScore = createScoreReader(decimal)
  const isMeant = (word: string) => meanings.has(nameKey(word)) || readScore(word) === null
  const ofFile = unknown.filter(word => word.column === column.name).map(({ word }) => word)
  const found = distinct([...cells, ...ofFile]).filter(word => word.length <= longest && isMeant(word))
  const all = [...found, ...column.words.map(({ word }) => word)]
  const different = [...new Map(all.map(word => [nameKey(word), word])).entries()]
  return different
    .filter(([key]) => !own.includes(key))
    .slice(0, most)
    .map(([key, word]) => ({ word, meaning: meanings.get(key) ?? null }))
}

/** A column in which a word stands for something else; null where that is to be open again. */
export function withMeaning(
  column: MappedColumn,
  word: string,
  meaning: { value: number | null, notExperienced: boolean } | null,
): MappedColumn {
  const key = nameKey(word)
  const others = column.words.filter(each => nameKey(each.word) !== key)
  return { ...column, words: meaning ? [...others, { word, ...meaning }] : others }
}
