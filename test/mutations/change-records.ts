import type { BaseFile } from './base-files.ts'
import type { Chance } from './chance.ts'

/** Where a value stands: in which object or list, under which key. */
interface Place { whole: any, key: string }

/** Every place within a value that has one. */
function placesIn(value: any, places: Place[] = []): Place[] {
  if (value instanceof Object) {
    for (const key of Object.keys(value)) {
      places.push({ whole: value, key })
      placesIn(value[key], places)
    }
  }
  return places
}

/** Does something at one place of a record, or of all lists. */
export function change(file: BaseFile, chance: Chance, apply: (place: Place) => unknown): void {
  changeAt(placesIn(someRecord(file, chance) ?? file.lists), chance, apply)
}

/** Puts another value in the place of one that is meant. */
export function changeWhere(
  file: BaseFile,
  chance: Chance,
  isMeant: (value: unknown) => boolean,
  next: () => unknown,
): void {
  const places = placesIn(someRecord(file, chance) ?? file.lists).filter(({ whole, key }) => isMeant(whole[key]))
  changeAt(places, chance, ({ whole, key }) => (whole[key] = next()))
}

/** Puts another value under a key. */
export function changeKey(file: BaseFile, chance: Chance, key: string, next: () => unknown): void {
  changeAt(
    placesIn(someRecord(file, chance) ?? file.lists).filter(place => place.key === key),
    chance,
    ({ whole, key }) => (whole[key] = next()),
  )
}

function changeAt(places: Place[], chance: Chance, apply: (place: Place) => unknown): void {
  if (places.length > 0)
    apply(chance.of(places))
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
