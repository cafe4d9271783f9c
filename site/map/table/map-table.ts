import type { Id } from '../../../core/journey/identifier.ts'
import type { StageView, TouchpointView } from '../../../core/journey/journey-view.ts'
import type { ScoredCriterion } from '../../../core/moments/scored-audit.ts'
import type { Sorting } from '../../parts/sorting.ts'
import type { TableCell, TableColumn, TableInput, TableWords } from './table-column.ts'
import { touchpointsOf } from '../../../core/journey/journey-view.ts'
import { sortBy } from '../../parts/sorting.ts'
import { formatOnScale } from '../../words/score-words.ts'
import { auditorsColumn } from './auditors-column.ts'
import { candidateColumn } from './candidate-column.ts'
import { findingColumns, natureColumns } from './fact-columns.ts'
import { questionColumns, questionNotes } from './question-columns.ts'
import { personaColumn, scoreColumn } from './score-column.ts'
import { emptyCell } from './table-column.ts'

/** A row's cells, one for each column. */
interface TableRow {
  id: Id
  name: string
  cells: (TableCell & Pick<TableColumn, 'room'>)[]
}

export interface TouchpointCells extends TableRow {
  view: TouchpointView
  stage: string
}

/** A stage's own row and those of its touchpoints. */
export interface StageRows extends TableRow {
  phase: string
  touchpoints: TouchpointCells[]
}

/** The columns beside a touchpoint's name and its stage: all that the map shows of it. */
export function tableColumns(input: TableInput, words: TableWords): TableColumn[] {
  return [
    ...natureColumns(words),
    ...input.audit.scored.map(scored => scoreColumn(scored, words)),
    ...personaColumns(input, words),
    ...questionColumns(input, words),
    ...input.curve ? [auditorsColumn(input, input.curve, words)] : [],
    candidateColumn(input, words),
    ...findingColumns(input, words),
  ]
}

function personaColumns({ curve, personas }: TableInput, words: TableWords): TableColumn[] {
  return curve ? personas.map(persona => personaColumn(persona, curve.criterion, words)) : []
}

/**
 * The touchpoints in the order that the table is sorted in; in walking order where it is not.
 * @param sorting by a column, or by `touchpoint` or `stage`: stages are walked and not spelt
 */
export function sortTouchpoints(
  { audit: { view } }: TableInput,
  columns: readonly TableColumn[],
  sorting: Sorting | null,
  { map }: TableWords,
): TouchpointView[] {
  const touchpoints = touchpointsOf(view)
  if (!sorting)
    return touchpoints
  const stages = new Map(view.stages.map(({ stage }, index) => [stage.id, index]))
  const column = columns.find(({ key }) => key === sorting.column)
  return sortBy(touchpoints, (one) => {
    if (column)
      return column.cellOf(one).sortKey
    return sorting.column === 'stage' ? stages.get(one.touchpoint.stageId) ?? null : map.text(one.touchpoint.name)
  }, sorting.isDescending, map.language)
}

/** A row for each touchpoint. */
export function touchpointRows(
  shown: readonly TouchpointView[],
  { audit: { view: { stages } } }: TableInput,
  columns: readonly TableColumn[],
  { map }: TableWords,
): TouchpointCells[] {
  const names = new Map(stages.map(({ stage }) => [stage.id, map.text(stage.name)]))
  return shown.map(view => ({
    id: view.touchpoint.id,
    name: map.text(view.touchpoint.name),
    stage: names.get(view.touchpoint.stageId) ?? '',
    view,
    cells: columns.map(({ cellOf, room }) => ({ ...cellOf(view), room })),
  }))
}

/** The same under their stages; stages of which none is shown are left out, but not those that have none. */
export function stageRows(
  rows: readonly TouchpointCells[],
  { audit: { view } }: TableInput,
  columns: readonly TableColumn[],
  words: TableWords,
): StageRows[] {
  const byView = new Map(rows.map(row => [row.view, row]))
  return view.stages
    .map(stage => ({ stage, touchpoints: stage.touchpoints.flatMap(touchpoint => byView.get(touchpoint) ?? []) }))
    .filter(({ stage, touchpoints }) => touchpoints.length > 0 || stage.touchpoints.length === 0)
    .map(({ stage, touchpoints }) => ({ ...stageRow(stage, columns, words), touchpoints }))
}

function stageRow(view: StageView, columns: readonly TableColumn[], { map }: TableWords) {
  return {
    id: view.stage.id,
    name: map.text(view.stage.name),
    phase: map.phase(view.stage.phase),
    cells: columns.map(({ stageCellOf, room }) => ({ ...stageCellOf?.(view) ?? emptyCell, room })),
  }
}

/** What the map says of itself beside its figures: how they came about, what the scale means, what lacks. */
export function tableNotes(input: TableInput, { map, t }: TableWords): string[] {
  const { curve } = input
  const basis = t('map.table.note', { name: map.lane.basis, note: map.lane.auditors })
  return [...curve ? curveNotes(curve, { map, t }) : [], ...questionNotes(input, { map, t }), basis, map.toolsInWords]
}

function curveNotes({ criterion, scores }: ScoredCriterion, { map, t }: TableWords): string[] {
  const name = map.text(criterion.name)
  const anchors = criterion.anchors.map(({ value, text }) =>
    t('map.table.anchor', { value: formatOnScale(value, criterion, map.language), text: map.text(text) }))
  return [
    t('map.table.note', { name, note: map.curveNote(scores) }),
    ...anchors.length > 0 ? [t('map.table.note', { name, note: anchors.join(t('common.list.separator')) })] : [],
  ]
}
