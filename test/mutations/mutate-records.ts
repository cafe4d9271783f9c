import type { BaseFile } from './base-files.ts'
import type { Chance } from './chance.ts'
import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'
import { recordTypes } from '../../core/journey/records.ts'
import { imageHead } from '../support/image-head.ts'
import { infinite } from './as-json.ts'
import { change, changeKey, changeWhere, someList, someRecord } from './change-records.ts'

const otherValues: unknown[] = [
  null,
  true,
  7,
  -1,
  0.5,
  1e308,
  1e15,
  infinite,
  '',
  'x',
  [],
  {},
  [[]],
  { x: [null] },
  { toString: 1 },
  { length: 1e9 },
  '2099-12-31T23:59:59.999Z',
  '1999-01-01T00:00:00.000Z',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '\uD800',
  '\u202Ename',
  'x'.repeat(25_000),
]
const otherKeys = ['__proto__', 'constructor', 'toString', 'length', 'file', 'lost', 'restored', 'fromTheFuture', '']
const words = [
  'web',
  'buying',
  'advocacy',
  'phone',
  'desktop',
  'pain',
  'pivotal',
  'skipped',
  'not-rated',
  'screenshot',
  'quote',
  'high-is-good',
  'open',
  'chosen',
  'image/png',
  'image/svg+xml',
  'ease',
]

const manyCounts = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`__proto__${index}`, -index]))

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)

type Mutation = (file: BaseFile, chance: Chance) => void

const mutations: Mutation[] = [
  // Another value, of whatever kind.
  (file, chance) => change(file, chance, place => (place.whole[place.key] = structuredClone(chance.of(otherValues)))),
  (file, chance) =>
    change(file, chance, place =>
      Array.isArray(place.whole) ? place.whole.splice(Number(place.key), 1) : delete place.whole[place.key]),
  (file, chance) =>
    change(file, chance, place => define(place.whole, chance.of(otherKeys), structuredClone(chance.of(otherValues)))),
  // Another number or word of the same kind.
  (file, chance) =>
    changeWhere(
      file,
      chance,
      value => typeof value === 'number',
      () => chance.of([0, -0, -1, 2, 3.5, 1e9, 1e9 + 1, 2 ** 53, -1e308, infinite]),
    ),
  (file, chance) =>
    changeWhere(
      file,
      chance,
      value => typeof value === 'string' && value.length < 20,
      () => chance.of(words),
    ),
  // Scales and what is rated on them.
  (file, chance) => changeKey(file, chance, 'value', () => chance.of([-3, 0, 1, 2, 2.5, 6, 8, 1e308, null])),
  (file, chance) =>
    changeKey(file, chance, chance.of(['min', 'max', 'step', 'polarity']), () =>
      chance.of([-1, 0, 0.5, 1, 3, 9, 1e9, 'low-is-good'])),
  (file, chance) => rescale(file, chance),
  // Identities: one becomes another, or two change places.
  (file, chance) => changeWhere(file, chance, isId, () => chance.of(idsIn(file))),
  (file, chance) => changeWhere(file, chance, isId, () => chance.of(idsIn(file))),
  (file, chance) => {
    const [one, other] = [someRecord(file, chance), someRecord(file, chance)]
    if (one && other) [one.id, other.id] = [other.id, one.id]
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
    if (chance.once(3)) file.lists[chance.of(Object.keys(file.lists))] = structuredClone(chance.of(otherValues))
  },
  (file, chance) => delete file.lists[chance.of(Object.keys(file.lists).slice(1))],
  // The same in all of them.
  (file, chance) => {
    if (chance.once(4))
      inAll(file, chance.of(['revision', 'updatedAt', 'id', 'fromTheFuture']), chance.of(otherValues))
  },
  // What stands before everything.
  (file, chance) =>
    Object.assign(
      file.lists['manifest.json'] ?? {},
      chance.of<object>([
        { version: 2 },
        { version: 1e308 },
        { version: -1 },
        { counts: { observation: -1 } },
        { counts: { observation: 1e308 } },
        { counts: manyCounts },
        { generator: 'x'.repeat(301) },
        { created: 'x' },
      ]),
    ),
  // Versions and deletions.
  (file, chance) => Object.assign(someRecord(file, chance) ?? {}, versionOf(chance)),
  (file, chance) => Object.assign(someRecord(file, chance) ?? {}, versionOf(chance)),
  (file, chance) => bury(file, chance),
  (file, chance) => bury(file, chance),
  // Pictures: bytes lost, changed, another's.
  (file, chance) => file.pictures.splice(chance.below(file.pictures.length), chance.below(3)),
  (file, chance) => {
    const picture = file.pictures[chance.below(file.pictures.length)]
    if (picture) picture.data = picture.data.map(byte => (chance.once(20) ? byte ^ 1 : byte))
  },
  (file, chance) => repaint(file, chance),
  (file, chance) => {
    const pictures = file.lists['records/picture.json']
    const picture = Array.isArray(pictures) && chance.of([...pictures, {}])
    if (picture instanceof Object) {
      picture.file = chance.of([
        ...file.pictures.map(({ name }) => name),
        'records/stage.json',
        '../x.jpg',
        'screenshots/',
      ])
    }
  },
]

/** Changes one thing in the records of a file, in place. */
export function mutateRecords(file: BaseFile, chance: Chance): void {
  chance.of(mutations)(file, chance)
}

/** Another scale, whose words are right. */
function rescale(file: BaseFile, chance: Chance): void {
  const criteria = file.lists['records/criterion.json']
  const [min, max] = chance.of([[1, 3], [1, 5], [1, 7], [-2, 2], [0, 10]] as const)
  const criterion = chance.of([...Array.isArray(criteria) ? criteria : [], {}])
  if (criterion instanceof Object) {
    Object.assign(criterion, {
      scale: { min, max, step: 1 },
      anchors: [min, max].map(value => ({ value, text: { en: 'said' } })),
    })
  }
}

/** Another image under the same id, its checksum right; its size at times not. */
function repaint({ lists, pictures }: BaseFile, chance: Chance): void {
  const picture = pictures[chance.below(pictures.length)]
  const record = lists['records/picture.json']?.find?.((record: any) => record?.id === picture?.id)
  if (!picture || !record)
    return
  const [width, height] = [chance.of([1, 8, 30_000, 65_535]), chance.of([1, 8, 30_000])]
  picture.data = Buffer.concat([imageHead(picture.type, width, height), Buffer.from(String(chance.below(1e6)))])
  Object.assign(
    record,
    { bytes: picture.data.length, sha256: hash('sha256', picture.data) },
    chance.once(3) ? {} : { width, height },
  )
}

function inAll(file: BaseFile, key: string, value: unknown): void {
  for (const record of Object.values(file.lists).flat()) {
    if (record instanceof Object)
      record[key] = value
  }
}

function define(whole: any, key: string, value: unknown): void {
  // As JSON would have it: a key of this name is a key, and a list has no others.
  if (!Array.isArray(whole))
    Object.defineProperty(whole, key, { value, enumerable: true, configurable: true, writable: true })
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
