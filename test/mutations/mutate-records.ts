import type { BaseFile } from './base-files.ts'
import type { Chance } from './chance.ts'
import { recordTypes } from '../../core/journey/records.ts'

/** What `JSON.stringify` cannot write: put in its place once the text stands. */
export const infinite = '@@infinite@@'

const otherValues = [null, true, 7, -1, 0.5, 1e308, 1e15, infinite, '', 'x', [], {}, [[]], { x: [null] }, '2099-12-31T23:59:59.999Z', '1999-01-01T00:00:00.000Z', 'javascript:alert(1)', '<img src=x onerror=alert(1)>', '\uD800', '\u202Ename', 'x'.repeat(25_000)]
const otherKeys = ['__proto__', 'constructor', 'toString', 'length', 'file', 'lost', 'restored', 'fromTheFuture', '']
const words = ['web', 'buying', 'advocacy', 'phone', 'desktop', 'pain', 'pivotal', 'skipped', 'not-rated', 'screenshot', 'quote', 'high-is-good', 'open', 'chosen', 'image/png', 'image/svg+xml', 'ease']

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)

type Mutation = (file: BaseFile, chance: Chance) => void

const mutations: Mutation[] = [
  // Another value, of whatever kind.
  (file, chance) => change(file, chance, place => place.whole[place.key] = structuredClone(chance.of(otherValues))),
  (file, chance) => change(file, chance, place => Array.isArray(place.whole) ? place.whole.splice(Number(place.key), 1) : delete place.whole[place.key]),
  (file, chance) => change(file, chance, place => define(place.whole, chance.of(otherKeys), structuredClone(chance.of(otherValues)))),
  // Another number or word of the same kind.
  (file, chance) => changeWhere(file, chance, value => typeof value === 'number', () => chance.of([0, -0, -1, 2, 3.5, 1e9, 1e9 + 1, 2 ** 53, -1e308, infinite])),
  (file, chance) => changeWhere(file, chance, value => typeof value === 'string' && value.length < 20, () => chance.of(words)),
  // Identities: one becomes another, or two change places.
  (file, chance) => changeWhere(file, chance, isId, () => chance.of(idsIn(file))),
  (file, chance) => changeWhere(file, chance, isId, () => chance.of(idsIn(file))),
  (file, chance) => {
    const [one, other] = [someRecord(file, chance), someRecord(file, chance)]
    if (one && other)
      [one.id, other.id] = [other.id, one.id]
  },
  // Whole records: twice, elsewhere, gone.
  (file, chance) => someList(file, chance).push(structuredClone(someRecord(file, chance) ?? null)),
  (file, chance) => {
    const list = someList(file, chance)
    list.push(structuredClone(chance.of([...list, null])))
  },
  (file, chance) => someList(file, chance).splice(chance.below(5), 1),
  (file, chance) => someList(file, chance).reverse(),
  (file, chance) => {
    file.lists[chance.of(Object.keys(file.lists))] = structuredClone(chance.of(otherValues))
  },
  (file, chance) => delete file.lists[chance.of(Object.keys(file.lists))],
  // Versions and deletions.
  (file, chance) => Object.assign(someRecord(file, chance) ?? {}, versionOf(chance)),
  (file, chance) => Object.assign(someRecord(file, chance) ?? {}, versionOf(chance)),
  (file, chance) => bury(file, chance),
  (file, chance) => bury(file, chance),
  // Pictures: bytes lost, changed, another's.
  (file, chance) => file.pictures.splice(chance.below(file.pictures.length), chance.below(3)),
  (file, chance) => {
    const picture = file.pictures[chance.below(file.pictures.length)]
    if (picture)
      picture.data = picture.data.map(byte => chance.once(20) ? byte ^ 1 : byte)
  },
  (file, chance) => {
    const pictures = file.lists['records/picture.json']
    const picture = Array.isArray(pictures) && chance.of([...pictures, {}])
    if (picture instanceof Object)
      picture.file = chance.of([...file.pictures.map(({ name }) => name), 'records/stage.json', '../x.jpg', 'screenshots/'])
  },
]

/** Changes one thing in the records of a file, in place. */
export function mutateRecords(file: BaseFile, chance: Chance): void {
  chance.of(mutations)(file, chance)
}

interface Place { whole: any, key: string }

/** Every place in the lists that has a value; some of the others where there are very many. */
function placesIn(value: any, places: Place[] = []): Place[] {
  if (value instanceof Object) {
    for (const key of Object.keys(value)) {
      places.push({ whole: value, key })
      placesIn(value[key], places)
    }
  }
  return places
}

function change(file: BaseFile, chance: Chance, apply: (place: Place) => unknown): void {
  changeAt(placesIn(someRecord(file, chance) ?? file.lists), chance, apply)
}

function changeWhere(file: BaseFile, chance: Chance, isMeant: (value: unknown) => boolean, next: () => unknown): void {
  const places = placesIn(someRecord(file, chance) ?? file.lists).filter(({ whole, key }) => isMeant(whole[key]))
  changeAt(places, chance, ({ whole, key }) => whole[key] = next())
}

function changeAt(places: Place[], chance: Chance, apply: (place: Place) => unknown): void {
  if (places.length > 0)
    apply(chance.of(places))
}

function define(whole: any, key: string, value: unknown): void {
  // As JSON would have it: a key of this name is a key, and a list has no others.
  if (!Array.isArray(whole))
    Object.defineProperty(whole, key, { value, enumerable: true, configurable: true, writable: true })
}

function someList(file: BaseFile, chance: Chance): any[] {
  const list = file.lists[chance.of(Object.keys(file.lists).filter(path => path !== 'manifest.json').concat('none'))]
  return Array.isArray(list) ? list : []
}

function someRecord(file: BaseFile, chance: Chance): any {
  const record = chance.of([...someList(file, chance), undefined])
  return record instanceof Object ? record : undefined
}

function idsIn(file: BaseFile): string[] {
  const records = Object.values(file.lists).flatMap(list => Array.isArray(list) ? list : [])
  return ['7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1aff', ...records.flatMap(record => isId(record?.id) ? [record.id] : [])]
}

function versionOf(chance: Chance): object {
  return {
    revision: chance.of([1, 2, 3, 99, 1e9]),
    updatedAt: chance.of(['2000-01-01T00:00:00.000Z', '2026-05-20T10:00:00.000Z', '2099-12-31T23:59:59.999Z']),
    ...chance.once(3) ? { restored: chance.of([1, 2, 1e9]) } : {},
  }
}

function bury(file: BaseFile, chance: Chance): void {
  const tombstones = file.lists['records/tombstone.json']
  const audit = chance.of([file.lists['records/audit.json']?.[0]?.id, chance.of(idsIn(file)), null])
  const type = chance.of(['observation', 'observation', 'picture', 'moment', ...recordTypes])
  const known = file.lists[`records/${type}.json`]
  const id = Array.isArray(known) && !chance.once(4) ? chance.of([...known, {}])?.id : chance.of(idsIn(file))
  if (Array.isArray(tombstones))
    tombstones.push({ id, type, auditId: audit, ...versionOf(chance) })
}
