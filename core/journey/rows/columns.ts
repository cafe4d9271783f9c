import type { TableRow } from './table.ts'
import { nameKey } from '../same-name.ts'
import { channelNamed, phaseNamed, readShare } from './read-cells.ts'

/** What rows say of a touchpoint, in the order of a well-made list. */
export const fields = ['phase', 'stage', 'touchpoint', 'channel', 'reach', 'address'] as const

export type Field = typeof fields[number]

/** In which column each stands, from 0; null where none holds it. */
export type Columns = Record<Field, number | null>

/** What columns are called, in all three languages, as people call them. */
const columnNames: Record<Field, readonly string[]> = {
  phase: ['phase', 'phases', 'journey phase', '旅程环节', '环节', '大阶段', '旅程環節', '環節', '大階段'],
  stage: ['stage', 'stages', 'step', 'journey stage', '阶段', '旅程阶段', '階段', '旅程階段'],
  touchpoint: [
    ...['touchpoint', 'touchpoints', 'touch point', 'touchpoint name', 'name'],
    ...['触点', '触点名称', '接触点', '名称', '接觸點', '接觸點名稱', '觸點', '名稱'],
  ],
  channel: ['channel', 'channels', '渠道', '触达渠道', '管道', '通路', '頻道'],
  reach: [
    ...['reach', 'share', 'share of customers', 'customers'],
    ...['途经客户占比', '客户占比', '触达率', '覆盖率', '途經顧客占比', '顧客占比', '顧客佔比', '觸及率', '涵蓋率'],
  ],
  address: [
    ...['address pattern', 'address', 'addresses', 'url', 'url pattern', 'link', 'page'],
    ...['网址规则', '网址', '地址', '链接', '網址規則', '網址', '位址', '連結'],
  ],
}

const fieldByName = new Map(fields.flatMap(field => columnNames[field].map(name => [nameKey(name), field] as const)))

/** What a column of this name holds, however it is spelt; undefined where that is not known. */
export function fieldNamed(name: string): Field | undefined {
  return fieldByName.get(nameKey(name))
}

/** No column of any. */
export const noColumns: Columns = {
  phase: null,
  stage: null,
  touchpoint: null,
  channel: null,
  reach: null,
  address: null,
}

/** Which columns hold what, and whether the first row names them. */
export interface MatchedColumns {
  columns: Columns
  hasNames: boolean
  /** Whether they were matched by what stands in them. */
  isGuess: boolean
}

/** Matches columns by their names in the first row; where it has none that are known, by what stands in them. */
export function matchColumns(rows: readonly TableRow[]): MatchedColumns {
  const named = (rows[0]?.cells ?? []).map(fieldNamed)
  const hasNames = named.some(field => field !== undefined)
  return { columns: hasNames ? columnsOf(named) : guessColumns(rows), hasNames, isGuess: !hasNames }
}

/** The first of those that hold the same counts. */
function columnsOf(held: (Field | undefined)[]): Columns {
  const found = (field: Field) => held.includes(field) ? held.indexOf(field) : null
  return Object.fromEntries(fields.map(field => [field, found(field)])) as Columns
}

const looksLike: Partial<Record<Field, (cell: string) => boolean>> = {
  phase: cell => phaseNamed(cell) !== undefined,
  channel: cell => channelNamed(cell) !== undefined,
  reach: cell => readShare(cell) !== null,
  address: cell => /^https?:\/\/|^[\w*-]+(?:\.[\w*-]+)+(?:\/|$)|^\/[\w*-]/.test(cell.trim()),
}

/** Of those that look like nothing of the kind, the first two hold stages and touchpoints. */
function guessColumns(rows: readonly TableRow[]): Columns {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const held = Array.from({ length: width }, (_, column) => guessField(rows, column))
  const open = held.flatMap((field, column) => field === undefined ? [column] : [])
  const [stage, touchpoint] = open.length > 1 ? open : [null, open[0] ?? null]
  return { ...columnsOf(held), stage: stage ?? null, touchpoint: touchpoint ?? null }
}

function guessField(rows: readonly TableRow[], column: number): Field | undefined {
  const cells = rows.map(({ cells }) => cells[column]?.trim() ?? '').filter(cell => cell !== '')
  return fields.find(field => cells.length > 0 && looksLike[field] && cells.every(looksLike[field]))
}
