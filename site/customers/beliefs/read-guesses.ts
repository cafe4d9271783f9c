import type { BeliefRole } from '../../../core/journey/belief.ts'
import type { Day } from '../../../core/journey/day.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { TableRow } from '../../../core/journey/rows/table.ts'
import type { Guess } from './new-guess.ts'
import { isDay } from '../../../core/journey/day.ts'
import { readShare } from '../../../core/journey/rows/read-cells.ts'
import { readTable } from '../../../core/journey/rows/read-table.ts'
import { nameKey } from '../../../core/journey/same-name.ts'
import { isGuesserNumber, isPercentage } from './new-guess.ts'

/** What keeps a row from being a guess, and what stands there instead. */
export interface GuessFault {
  kind: 'cells' | 'role' | 'number' | 'place' | 'place-twice' | 'share' | 'day' | 'guessed-twice'
  /** From 1. */
  row: number
  value: string
}

/** The guesses that rows tell, and what is wrong with those of which nothing was made. */
export interface ReadGuesses {
  guesses: Guess[]
  faults: GuessFault[]
}

/** By what a place may be called, the ids of those that are; null is the journey as a whole. */
export type PlacesByName = ReadonlyMap<string, readonly (Id | null)[]>

/** The fewest cells of a row: the day may be left away. */
const columns = 4

const roleWords: Record<BeliefRole, readonly string[]> = {
  leader: ['leader', 'leaders', 'lead', 'leadership', 'manager', 'management', '管理者', '领导', '主管', '管理层', '管理層'],
  staff: ['staff', 'employee', 'employees', 'team', '员工', '員工', '一线员工', '第一線員工'],
}

const roleByWord = new Map((['leader', 'staff'] as const).flatMap(role =>
  roleWords[role].map(word => [nameKey(word), role] as const)))

/** The places, by any of their names. */
export function placesByName(places: readonly { id: Id | null, names: readonly string[] }[]): PlacesByName {
  const named = places.flatMap(({ id, names }) => [...new Set(names.map(nameKey))].map(key => ({ key, id })))
  return new Map([...Map.groupBy(named, ({ key }) => key)].map(([key, found]) => [key, found.map(({ id }) => id)]))
}

/**
 * Reads rows as a sheet has them: role, number, touchpoint, share in percent, day; no touchpoint is the journey as a
 * whole, and no day is today. A first row that names the columns is passed over.
 */
export function readGuesses(text: string, places: PlacesByName, today: Day): ReadGuesses {
  const { rows } = readTable(text, null)
  const read = rows.slice(rows[0] && isHeader(rows[0]) ? 1 : 0).map(row => ({ row, read: readRow(row, places, today) }))
  const taken = new Set<string>()
  const guesses: Guess[] = []
  const faults: GuessFault[] = []
  for (const { row, read: guess } of read) {
    if ('kind' in guess) {
      faults.push({ ...guess, row: row.number })
      continue
    }
    const who = `${guess.role} ${guess.number} ${guess.touchpointId} ${guess.day}`
    if (taken.has(who))
      faults.push({ kind: 'guessed-twice', value: row.cells.slice(0, 2).join(' '), row: row.number })
    else
      guesses.push(guess)
    taken.add(who)
  }
  return { guesses, faults }
}

/** Neither its role nor its number nor its share is one. */
function isHeader({ cells: [role = '', number = '', , share = ''] }: TableRow): boolean {
  return !roleByWord.has(nameKey(role)) && readNumber(number) === null && readShare(share) === null
}

function readRow({ cells }: TableRow, places: PlacesByName, today: Day): Guess | Omit<GuessFault, 'row'> {
  const [roleCell, numberCell, placeCell, shareCell, dayCell = ''] = cells.map(cell => cell.trim())
  if (cells.length < columns || shareCell === undefined)
    return { kind: 'cells', value: String(cells.length) }
  const [role, number] = [roleByWord.get(nameKey(roleCell!)), readNumber(numberCell!)]
  if (!role)
    return { kind: 'role', value: roleCell! }
  if (number === null)
    return { kind: 'number', value: numberCell! }
  const found = placeCell === '' ? [null] : places.get(nameKey(placeCell!)) ?? []
  if (found.length !== 1)
    return { kind: found.length === 0 ? 'place' : 'place-twice', value: placeCell! }
  const share = readShare(shareCell)?.value ?? Number.NaN
  if (!isPercentage(share))
    return { kind: 'share', value: shareCell }
  const day = dayCell === '' ? today : readDay(dayCell)
  return day ? { touchpointId: found[0]!, role, number, share, day } : { kind: 'day', value: dayCell }
}

/** A day with its year first, whatever stands between its parts: `2026-03-01`, `2026/3/1`, `2026年3月1日`. */
function readDay(cell: string): Day | null {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.normalize('NFKC')) ?? []
  const read = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDay(read) ? read : null
}

function readNumber(cell: string): number | null {
  const number = /^\d+$/.test(cell.normalize('NFKC').trim()) ? Number(cell.normalize('NFKC')) : Number.NaN
  return isGuesserNumber(number) ? number : null
}
