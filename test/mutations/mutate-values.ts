import type { BaseFile } from './base-files.ts'
import type { Chance } from './chance.ts'
import type { RecordMutation } from './change-records.ts'
import { change, changeKey, changeWhere } from './change-records.ts'
import { otherKeys, otherNumbers, otherValues, otherWords } from './other-values.ts'

/** One value becomes another, goes, or comes in addition. */
export const valueMutations: RecordMutation[] = [
  replaceByAny,
  removeValue,
  addField,
  (file, chance) => changeWhere(file, chance, isNumber, () => chance.of(otherNumbers)),
  (file, chance) => changeWhere(file, chance, isShortText, () => chance.of(otherWords)),
]

/** Scales, and what is rated on them. */
export const scaleMutations: RecordMutation[] = [
  (file, chance) => changeKey(file, chance, 'value', () => chance.of([-3, 0, 1, 2, 2.5, 6, 8, 1e308, null])),
  changeScale,
  replaceScale,
]

function replaceByAny(file: BaseFile, chance: Chance): void {
  change(file, chance, ({ parent, key }) => parent[key] = structuredClone(chance.of(otherValues)))
}

function removeValue(file: BaseFile, chance: Chance): void {
  change(file, chance, ({ parent, key }) =>
    Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key])
}

function addField(file: BaseFile, chance: Chance): void {
  change(file, chance, ({ parent }) =>
    define(parent, chance.of(otherKeys), structuredClone(chance.of(otherValues))))
}

function define(object: any, key: string, value: unknown): void {
  // As JSON would have it: a key of this name is a key, and a list has no others.
  if (!Array.isArray(object))
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number'
}

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value.length < 20
}

function changeScale(file: BaseFile, chance: Chance): void {
  const key = chance.of(['min', 'max', 'step', 'polarity'])
  changeKey(file, chance, key, () => chance.of([-1, 0, 0.5, 1, 3, 9, 1e9, 'low-is-good']))
}

/** Another scale, whose words are right. */
function replaceScale(file: BaseFile, chance: Chance): void {
  const criteria = file.lists['records/criterion.json']
  const [min, max] = chance.of([[1, 3], [1, 5], [1, 7], [-2, 2], [0, 10]] as const)
  const criterion = chance.of([...Array.isArray(criteria) ? criteria : [], {}])
  if (criterion instanceof Object) {
    const anchors = [min, max].map(value => ({ value, text: { en: 'said' } }))
    Object.assign(criterion, { scale: { min, max, step: 1 }, anchors })
  }
}
