import type { Language } from '../localised-text.ts'
import type { StageOutline, TouchpointOutline } from '../outline.ts'
import type { Phase } from '../stage.ts'
import type { Columns } from './columns.ts'
import type { Cells } from './row-cells.ts'
import type { CellFault, RowProblem } from './row-problem.ts'
import type { TableRow } from './table.ts'
import { nameKey } from '../same-name.ts'
import { phases } from '../stage.ts'
import { addressOf } from '../touchpoint-clues.ts'
import { channelNamed, phaseNamed } from './read-cells.ts'
import { arePercentages, cellsOf, flawIn, shareIn } from './row-cells.ts'

/** A journey that rows tell, in walking order, and what is wrong with those of which nothing was made. */
export interface RowsJourney {
  stages: StageOutline[]
  problems: RowProblem[]
}

/** What is known of the rows so far. */
interface Reading {
  language: Language
  isPercent: boolean
  /** That of the row before; null where none is known. */
  phase: Phase | null
  /** The name of that of the row before; empty where none is known. */
  stage: string
  stages: Map<string, StageOutline>
  /** By what no two rows may share, the number of the row that has it. */
  taken: Map<string, number>
}

/**
 * Makes a journey of rows, one touchpoint each; an empty phase or stage is that of the row above, as where cells were
 * merged. A row with a fault is left out and told of. Stages come in the order of their phases, then of their rows.
 * Without a column of phases, all are buying; without a channel, what has an address is on the web.
 * @param rows without the one that names the columns
 * @param language in which the names are
 */
export function readRows(rows: readonly TableRow[], columns: Columns, language: Language): RowsJourney {
  const table = rows.map(({ number, cells }) => ({ number, cells: cellsOf(cells, columns) }))
  const isPercent = arePercentages(table.map(({ cells }) => cells.reach))
  const phase = columns.phase === null ? 'buying' : null
  const reading: Reading = { language, isPercent, phase, stage: '', stages: new Map(), taken: new Map() }
  const problems = table.flatMap(({ number, cells }): RowProblem[] => {
    const fault = readRow(number, cells, reading)
    return fault ? [{ ...fault, row: number, value: cells[fault.field] }] : []
  })
  const stages = [...reading.stages.values()].sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase))
  return { stages, problems }
}

/** Adds a row's touchpoint to its stage; returns what is wrong where it cannot. */
function readRow(number: number, cells: Cells, reading: Reading): CellFault | null {
  const misplaced = takePlace(cells, reading)
  const touchpoint = misplaced ?? flawIn(cells) ?? touchpointOf(cells, reading)
  const fault = 'fault' in touchpoint ? touchpoint : claim(number, cells, reading)
  if (!fault)
    stageOf(reading).touchpoints.push(touchpoint as TouchpointOutline)
  return fault
}

/**
 * Goes to the phase and stage of a row: those of the row above where it names none, and then fills its own in. Where
 * they cannot be told, nor can those of the rows below that name none.
 */
function takePlace(cells: Cells, reading: Reading): CellFault | null {
  const phase = cells.phase ? phaseNamed(cells.phase) ?? null : reading.phase
  const stage = cells.stage || (phase === reading.phase ? reading.stage : '')
  Object.assign(reading, { phase, stage: phase ? stage : '' })
  cells.stage = stage
  if (!phase)
    return { fault: cells.phase ? 'unknown-phase' : 'no-phase', field: 'phase' }
  return stage ? null : { fault: 'no-stage', field: 'stage' }
}

function touchpointOf(cells: Cells, { language, isPercent }: Reading): TouchpointOutline | CellFault {
  const channel = cells.channel ? channelNamed(cells.channel) : cells.address ? 'web' : 'other'
  const reach = cells.reach ? shareIn(cells.reach, isPercent) : null
  if (!cells.touchpoint)
    return { fault: 'no-name', field: 'touchpoint' }
  if (!channel)
    return { fault: 'unknown-channel', field: 'channel' }
  if (cells.reach && reach === null)
    return { fault: 'no-share', field: 'reach' }
  return { name: { [language]: cells.touchpoint }, channel, reach, addressPattern: cells.address || null }
}

/** Takes for a row what no two may share: a name in its stage, an address. */
function claim(number: number, { touchpoint, address }: Cells, reading: Reading): CellFault | null {
  const name = `${stageKey(reading)} ${nameKey(touchpoint)}`
  const place = address && (addressOf({ addressPattern: address }) ?? address.toLowerCase())
  const [named, placed] = [reading.taken.get(`name ${name}`), reading.taken.get(`address ${place}`)]
  if (named !== undefined)
    return { fault: 'twice', field: 'touchpoint', other: named }
  if (placed !== undefined)
    return { fault: 'same-address', field: 'address', other: placed }
  reading.taken.set(`name ${name}`, number)
  if (place)
    reading.taken.set(`address ${place}`, number)
  return null
}

function stageKey({ phase, stage }: Reading): string {
  return `${phase} ${nameKey(stage)}`
}

function stageOf(reading: Reading): StageOutline {
  const { stages, language, phase, stage } = reading
  const key = stageKey(reading)
  // A row without a phase has a fault.
  const known = stages.get(key) ?? { name: { [language]: stage }, phase: phase!, touchpoints: [] }
  stages.set(key, known)
  return known
}
