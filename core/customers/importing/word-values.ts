import type { MappedColumn } from '../../journey/source/mapping.ts'
import { nameKey } from '../../journey/same-name.ts'

/** The function that tells what a word of a column stands for: undefined for what is no word of it. */
export function wordValues({ words }: MappedColumn): (cell: string) => number | null | undefined {
  const values = new Map(words.map(({ word, value }) => [nameKey(word), value]))
  return values.size > 0 ? cell => values.get(nameKey(cell)) : () => undefined
}
