import type { StageView, TouchpointView } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { ShareChoice } from '../../../core/package/export/share-choice.ts'
import type { MapWords } from '../../drawing/layout/map-input.ts'
import type { SheetSubject } from '../sheet/sheet-words.ts'
import { aboutColumns } from './about-columns.ts'
import { foundColumns } from './found-columns.ts'
import { journeyColumns } from './journey-columns.ts'
import { scoreColumns } from './score-columns.ts'

/** What a map shows that is shared as a table, and how it is said. */
export interface TableSubject extends SheetSubject {
  choice: ShareChoice
  words: MapWords
  t: Translate
  language: Language
}

/** Null where there is nothing to say. */
export type TableValue = string | number | null

/** A touchpoint, or a stage as a whole. */
export interface TableRow {
  stage: StageView
  touchpoint: TouchpointView | null
}

export interface TableColumn {
  name: string
  value: (row: TableRow) => TableValue
}

/** A map as a table: numbers are numbers, whatever the language. */
export interface ShareTable {
  columns: string[]
  rows: TableValue[][]
}

/** All that the map shows: a row for each stage and under it one for each of its touchpoints, folded or not. */
export function shareTable(subject: TableSubject): ShareTable {
  const columns = [
    ...journeyColumns(subject),
    ...foundColumns(subject),
    ...scoreColumns(subject),
    ...aboutColumns(subject),
  ]
  const rows = subject.audit.view.stages.flatMap((stage): TableRow[] =>
    [{ stage, touchpoint: null }, ...stage.touchpoints.map(touchpoint => ({ stage, touchpoint }))])
  return {
    columns: columns.map(({ name }) => name),
    rows: rows.map(row => columns.map(({ value }) => value(row))),
  }
}

/** The touchpoints that a row is about. */
export function touchpointsIn({ stage, touchpoint }: TableRow): TouchpointView[] {
  return touchpoint ? [touchpoint] : stage.touchpoints
}
