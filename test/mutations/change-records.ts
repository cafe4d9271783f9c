import type { BaseFile } from './base-files.ts'
import type { Chance } from './chance.ts'

/** Changes one thing in the lists or pictures of a file, in place. */
export type RecordMutation = (file: BaseFile, chance: Chance) => void

/** A value within others: a field of an object, or an item of a list. */
interface Property { parent: any, key: string }

/** Every property within a value that has any. */
function propertiesIn(value: any, properties: Property[] = []): Property[] {
  if (value instanceof Object) {
    for (const key of Object.keys(value)) {
      properties.push({ parent: value, key })
      propertiesIn(value[key], properties)
    }
  }
  return properties
}

/** Does something with one property of a record, or of all lists. */
export function change(file: BaseFile, chance: Chance, apply: (property: Property) => unknown): void {
  changeOneOf(propertiesIn(someRecord(file, chance) ?? file.lists), chance, apply)
}

/** Puts another value where one stands that is meant. */
export function changeWhere(
  file: BaseFile,
  chance: Chance,
  isMeant: (value: unknown) => boolean,
  next: () => unknown,
): void {
  const properties = propertiesIn(someRecord(file, chance) ?? file.lists)
  const meant = properties.filter(({ parent, key }) => isMeant(parent[key]))
  changeOneOf(meant, chance, ({ parent, key }) => parent[key] = next())
}

/** Puts another value under a key. */
export function changeKey(file: BaseFile, chance: Chance, key: string, next: () => unknown): void {
  const properties = propertiesIn(someRecord(file, chance) ?? file.lists)
  const meant = properties.filter(property => property.key === key)
  changeOneOf(meant, chance, ({ parent }) => parent[key] = next())
}

function changeOneOf(properties: Property[], chance: Chance, apply: (property: Property) => unknown): void {
  if (properties.length > 0)
    apply(chance.of(properties))
}

/** One of the lists, or one that is nowhere. */
export function someList(file: BaseFile, chance: Chance): any[] {
  const list = file.lists[chance.of(Object.keys(file.lists).filter(path => path !== 'manifest.json').concat('none'))]
  return Array.isArray(list) ? list : []
}

/** One of the records; undefined at times. */
export function someRecord(file: BaseFile, chance: Chance): any {
  const record = chance.of([...someList(file, chance), undefined])
  return record instanceof Object ? record : undefined
}
