import type { StoreExport } from './base-export.ts'
import type { Chance } from './chance.ts'
import { infinite } from './as-json.ts'

type Mutation = (whole: StoreExport, chance: Chance) => unknown

/** What may stand where a text of base64 is expected. */
const otherData: unknown[] = [
  ...[null, 0, 1, -1, 1e9, infinite, '', 'AAAA', 'A', '====', '*', '"', '\\', 'tableName'],
  ...[[], [0], ['AAAA'], {}, { toString: 1 }, { data: 'AAAA' }, { start: 0, end: 9 }],
]
const otherVersions = [null, 0, 2, 99, -1, 0.5, 1e308, infinite, '1', [1]]
const otherNames = [
  ...['', 'audit', 'stage', 'picture', 'pictureFiles', 'tombstones'],
  ...['__proto__', 'constructor', 'notes', 7, null],
]
const otherRows: unknown[] = [null, 7, '', {}, [null], [[]], [{}], { length: 3 }]
const otherTypes: unknown[] = [null, 7, 'date', [], { '': 'date' }, { $: { '': 'date' } }]
/** What the library's own import would make of a field. */
const marks = [
  ...['arrayNonindexKeys', 'date', 'undef', 'blob2', 'map', 'set', 'bigint', 'nan'],
  ...['userObject', 'regexp', '#', ['date'], 7, null],
]
const insertions = ['', 'B', '=', '====', '*', ' ', '\n', '-_', '\u0000', 'é', 'A'.repeat(400)]

/** After which there is mostly nothing left to look at. */
const outer: Mutation[] = [
  whole => whole.formatName = 'dexter',
  (whole, chance) => Object.assign(whole, { formatVersion: chance.of(otherVersions) }),
  (whole, chance) => Object.assign(whole.data, { databaseVersion: chance.of(otherVersions) }),
  (whole, chance) => Object.assign(whole.data, { data: chance.of(otherRows) }),
]

const inner: Mutation[] = [
  // Tables are gone, are twice, stand under another name, or have another's rows.
  ({ data }, chance) => data.data.splice(chance.below(data.data.length), 1),
  ({ data }, chance) => data.data.push(structuredClone(chance.of(data.data))),
  ({ data }, chance) => data.data.reverse().push(structuredClone(chance.of(data.data))),
  ({ data }, chance) => Object.assign(chance.of(data.data), { tableName: chance.of(otherNames) }),
  ({ data }, chance) => Object.assign(chance.of(data.data), { rows: chance.of(otherRows) }),
  ({ data }, chance) => Object.assign(chance.of(data.data), { rows: zeros(chance.of([1, 1, 1, 200_001])) }),
  ({ data }, chance) => chance.of(data.data).rows = chance.of(data.data).rows,
  ({ data }, chance) => data.data.push(picturesTable(structuredClone(chance.of(data.data).rows))),
  // A row says something else of its fields that JSON cannot hold.
  (whole, chance) => Object.assign(someRow(whole, chance), { $types: structuredClone(chance.of(otherTypes)) }),
  (whole, chance) => mark(someRow(whole, chance), chance),
  (whole, chance) => mark(someRow(whole, chance), chance),
  // Pictures have others' bytes, none, or what is no base64.
  (whole, chance) => Object.assign(someFile(whole, chance).file ?? {}, { data: chance.of(otherData) }),
  (whole, chance) => Object.assign(someFile(whole, chance).file ?? {}, { data: chance.of(otherData) }),
  replaceFile,
  (whole, chance) => Object.assign(someFile(whole, chance), { id: someFile(whole, chance).id }),
  (whole, chance) => reorder(someFile(whole, chance)),
  (whole, chance) => otherBase64(someFile(whole, chance), chance),
  (whole, chance) => otherBase64(someFile(whole, chance), chance),
]

/** Changes what an export says of its tables, its rows and its pictures' bytes, in place. */
export function mutateExport(whole: StoreExport, chance: Chance): void {
  // One of the changes before may have left no tables.
  if (Array.isArray(whole.data.data) && whole.data.data.every(table => Array.isArray(table?.rows)))
    chance.of(chance.once(8) ? outer : inner)(whole, chance)
}

function someRow({ data }: StoreExport, chance: Chance): any {
  return chance.of([...chance.of(data.data).rows.filter(isObject), {}])
}

function someFile({ data }: StoreExport, chance: Chance): any {
  const rows = data.data.find(({ tableName }) => tableName === 'pictureFiles')?.rows ?? []
  return chance.of([...rows.filter(isObject), {}])
}

function zeros(length: number): unknown[] {
  return Array.from({ length }).fill(0)
}

function picturesTable(rows: any[]): StoreExport['data']['data'][number] {
  return { tableName: 'pictureFiles', inbound: true, rows }
}

function mark(row: any, chance: Chance): void {
  const types = isObject(row.$types) ? row.$types : {}
  row.$types = { ...types, [chance.of([...Object.keys(row), 'ratings.0.value', ''])]: chance.of(marks) }
}

function replaceFile(whole: StoreExport, chance: Chance): void {
  const row = someFile(whole, chance)
  row.file = chance.of([...otherData, someFile(whole, chance).file])
}

/** The same fields the other way round: what is looked for may stand before what it is looked for by. */
function reorder(row: any): void {
  const fields = Object.entries(row).reverse()
  fields.forEach(([key]) => delete row[key])
  Object.assign(row, Object.fromEntries(fields))
}

function otherBase64({ file }: any, chance: Chance): void {
  const data = file?.data
  if (typeof data !== 'string' || data.length === 0)
    return
  const at = chance.below(data.length)
  file.data = data.slice(0, at) + chance.of(insertions) + data.slice(at + chance.below(3))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
