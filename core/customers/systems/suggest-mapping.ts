import type { Mapping } from '../../journey/source/mapping.ts'
import type { SourceKind } from '../../journey/source/source-kind.ts'
import type { FilePreview } from '../reading/file-table.ts'
import type { ColumnPlan, PlainRole } from './plan.ts'
import type { MappingSuggestion } from './suggestion.ts'
import { dateOrderOf } from '../mapping/date-order.ts'
import { createNumberReader } from '../mapping/read-number.ts'
import { cellsAt, isEmpty } from './cells.ts'
import { roleNamed } from './column-names.ts'
import { guessScore, subjectOf } from './guess-score.ts'
import { isPersonal } from './personal-columns.ts'
import { openQuestion } from './planned-question.ts'
import { suggestPlan } from './suggest-plan.ts'
import { areTexts } from './survey-answers.ts'

/** Above the names of columns there may be a title and the like. */
const mostTitles = 20

/** In which rows columns have their names, null where in none, and the data begins; from 0. */
export type HeaderRows = Pick<Mapping, 'nameRow' | 'dataRow'>

/**
 * How a file of no known system may be read: by the names of its columns, and by what stands in them. Never sure.
 * @param header where somebody has said which rows those are
 */
export function suggestMapping({ rows }: Pick<FilePreview, 'rows'>, header = headerRowsOf(rows)): MappingSuggestion {
  const { nameRow, dataRow } = header
  const names = nameRow === null ? [] : rows[nameRow] ?? []
  const data = rows.slice(dataRow)
  const width = Math.min(5_000, [names, ...data].reduce((widest, row) => Math.max(widest, row.length), 0))
  return suggestPlan({
    ...{ system: 'own', kind: kindOf(names), nameRow, wordingRow: null, dataRow, names, data },
    columns: Array.from({ length: width }, (_, index) => columnOf(names[index]?.trim() ?? '', cellsAt(data, index))),
  })
}

function headerRowsOf(rows: readonly string[][]): HeaderRows {
  const first = firstRowOf(rows)
  const hasNames = rows[first] !== undefined && !rows[first].some(isData)
  return hasNames ? { nameRow: first, dataRow: first + 1 } : { nameRow: null, dataRow: first }
}

/** The first row that is at least half as full as the fullest. */
function firstRowOf(rows: readonly string[][]): number {
  const filled = rows.slice(0, mostTitles).map(row => row.filter(cell => cell.trim() !== '').length)
  const fullest = filled.reduce((most, count) => Math.max(most, count), 0)
  return Math.max(0, filled.findIndex(count => count > 0 && count >= fullest / 2))
}

const readNumber = createNumberReader('.')

const isEmail = (cell: string) => /^[^\s@]+@[^\s@][^\s.@]*\.[^\s@]+$/.test(cell.trim())
const isAddress = (cell: string) => /^https?:\/\/\S+$/i.test(cell.trim())

/** Whether no column can have such a name. */
function isData(cell: string): boolean {
  return readNumber(cell) !== null || isEmail(cell) || isAddress(cell) || dateOrderOf([cell]) !== null
}

function kindOf(names: readonly string[]): SourceKind {
  const all = names.join(' ')
  if (/\bticket|\bcase (?:number|id)|工单|工單/i.test(all))
    return 'support'
  return /\breviews?\b|\bstars?\b|点评|評論|评论|星级|星級/i.test(all) ? 'review' : 'survey'
}

function columnOf(name: string, cells: string[]): ColumnPlan {
  const column = byName(name, cells) ?? byCells(name, cells) ?? { role: 'ignore' }
  return { ...column, isGuess: true }
}

/** By its name, where what stands in it agrees. */
function byName(name: string, cells: string[]): ColumnPlan | null {
  const score = subjectOf(name) === null ? null : guessScore(name, cells)
  if (score)
    return score
  const role = roleNamed(name)
  if (role === 'text')
    return { role, question: openQuestion(name) }
  if (role !== null && agrees(role, cells))
    return { role }
  return isPersonal(name) ? { role: 'ignore' } : null
}

function agrees(role: PlainRole, cells: string[]): boolean {
  if (role === 'time' || role === 'invited')
    return isEmpty(cells) || dateOrderOf(cells) !== null
  return role !== 'count' || cells.every(cell => cell.trim() === '' || Number.isInteger(readNumber(cell)))
}

/** By what stands in it alone; digits alone may be anything, so they are no dates here. */
function byCells(name: string, cells: string[]): ColumnPlan | null {
  const filled = cells.filter(cell => cell.trim() !== '')
  if (filled.length === 0)
    return null
  if (filled.every(isEmail))
    return { role: 'customer', rank: 1 }
  if (filled.every(isAddress))
    return { role: 'address', rank: 1 }
  if (filled.some(cell => /\D/.test(cell.trim())) && dateOrderOf(filled))
    return { role: 'time', rank: 1 }
  return guessScore(name, filled) ?? (areTexts(filled) ? { role: 'text', question: openQuestion(name) } : null)
}
