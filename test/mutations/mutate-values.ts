import type { RecordMutation } from './change-records.ts'
import { change, changeKey, changeWhere } from './change-records.ts'
import { otherKeys, otherNumbers, otherValues, otherWords } from './other-values.ts'

/** One value becomes another, goes, or comes in addition. */
export const valueMutations: RecordMutation[] = [
  replaceByAny,
  removeValue,
  addField,
  replaceNumber,
  replaceWord,
]

/** Scales and what is rated on them. */
export const scaleMutations: RecordMutation[] = [
  (file, chance) => changeKey(file, chance, 'value', () => chance.of([-3, 0, 1, 2, 2.5, 6, 8, 1e308, null])),
  changeScale,
  replaceScale,
]

const replaceByAny: RecordMutation = (file, chance) =>
  change(file, chance, ({ parent, key }) => parent[key] = structuredClone(chance.of(otherValues)))

