import type { Mapping } from '../../journey/source/mapping.ts'
import type { CellReader } from './cell-context.ts'
import { nameKey } from '../../journey/same-name.ts'
import { remembered } from './remembered.ts'

/** Reads which question a row answers; a word that is not known leaves it open, so that its score is of none. */
export function askedReader({ questions }: NonNullable<Mapping['asked']>): CellReader {
  const questionOf = new Map(questions.map(({ word, of }) => [nameKey(word), of]))
  const read = remembered(cell => questionOf.get(nameKey(cell)) ?? null)
  return (cell, draft) => {
    draft.asked = read(cell)
    draft.isAskedUnknown = draft.asked === null
  }
}
