import type { AnswerWord, Mapping } from '../../../core/journey/source/mapping.ts'
import type { UnknownWord } from '../work/refused-rows.ts'
import { distinct } from '../../../core/customers/systems/cells.ts'
import { nameKey } from '../../../core/journey/same-name.ts'

/** What a word stands for. */
export type WordMeaning = Pick<AnswerWord, 'value' | 'notExperienced'>

/** A word of a column, and what it stands for; null where nobody has said so yet. */
export interface ColumnWord {
  word: string
  meaning: AnswerWord | null
}

/** Where words stand, and what is said of them. */
export interface WordedCells {
  /** The names of the columns. */
  columns: readonly string[]
  cells: readonly string[]
  words: readonly AnswerWord[]
}

/** More different words than this are no scale. */
const most = 100
/** No answer on a scale is longer. */
const longest = 200

/** Different words, at most as many and as long as anybody would map, by what they have in common. */
export function mappableWords(cells: readonly string[]): [key: string, word: string][] {
  const words = new Map<string, string>()
  for (const word of distinct(cells).filter(word => word.length <= longest)) {
    const key = nameKey(word)
    words.set(key, words.get(key) ?? word)
  }
  return [...words].slice(0, most)
}

/**
 * What stands in columns that cannot be read by itself, or for which a meaning is known, in the order of the file.
 * Words that say how a row stands, such as "offered", are not answers.
 * @param isRead whether a cell is plain, as a number is
 * @param unknown what the whole file has in such columns
 */
export function columnWords(
  { columns, cells, words }: WordedCells,
  isRead: (cell: string) => boolean,
  { states }: Mapping,
  unknown: readonly UnknownWord[],
): ColumnWord[] {
  const meanings = new Map(words.map(meaning => [nameKey(meaning.word), meaning]))
  const own = new Set(states.filter(({ column }) => columns.includes(column)).map(({ word }) => nameKey(word)))
  const ofFile = unknown.filter(({ column }) => columns.includes(column)).map(({ word }) => word)
  const found = [...cells, ...ofFile].filter(word => word !== '')
  const open = distinct(found).filter(word => !own.has(nameKey(word)) && (meanings.has(nameKey(word)) || !isRead(word)))
  return mappableWords([...open, ...words.map(({ word }) => word)])
    .map(([key, word]) => ({ word, meaning: meanings.get(key) ?? null }))
}

/** Words of which one stands for something else; null where that is to be open again. */
export function withMeaning(
  words: readonly AnswerWord[],
  word: string,
  meaning: WordMeaning | null,
): AnswerWord[] {
  const key = nameKey(word)
  const others = words.filter(each => nameKey(each.word) !== key)
  return meaning ? [...others, { ...meaning, word }] : others
}
