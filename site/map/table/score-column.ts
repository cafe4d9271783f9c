import type { Criterion } from '../../../core/journey/criterion.ts'
import type { TouchpointView } from '../../../core/journey/journey-view.ts'
import type { ScoredCriterion } from '../../../core/moments/scored-audit.ts'
import type { AuditScore } from '../../../core/scores/audit-score.ts'
import type { PersonaCurve } from '../../drawing/layout/map-input.ts'
import type { TableCell, TableColumn, TableWords } from './table-column.ts'
import { gapReasons } from '../../../core/scores/gap-reason.ts'

/** Scores on one criterion, each with its interval or range and what it stands on, or why there is none. */
export function scoreColumn({ criterion, scores }: ScoredCriterion, words: TableWords): TableColumn {
  return {
    key: criterion.id,
    name: words.map.text(criterion.name),
    note: words.map.scale(criterion),
    room: 'score',
    cellOf: view => scoreCell(scores.touchpoints.get(view.touchpoint.id), criterion, [view], words),
    stageCellOf: ({ stage, touchpoints }) => scoreCell(scores.stages.get(stage.id), criterion, touchpoints, words),
  }
}

/** The same of what was walked as one persona; where that has no score, why there is none is not told apart. */
export function personaColumn(
  { id, name, scores }: PersonaCurve,
  criterion: Criterion,
  words: TableWords,
): TableColumn {
  return {
    key: id,
    name,
    note: words.map.text(criterion.name),
    room: 'score',
    cellOf: view => scoreCell(scores.touchpoints.get(view.touchpoint.id), criterion, [], words),
    stageCellOf: ({ stage }) => scoreCell(scores.stages.get(stage.id), criterion, [], words),
  }
}

/** @param touchpoints those that the score is of: what they lack is why there is none */
function scoreCell(
  score: AuditScore | undefined,
  criterion: Criterion,
  touchpoints: TouchpointView[],
  { map }: TableWords,
): TableCell {
  return score && score.value !== null
    ? { figure: map.figure(score.value, criterion), detail: map.countedUnder(score, criterion), sortKey: score.value }
    : { figure: '', detail: map.gap(gapReasons(touchpoints, criterion.id)), sortKey: null }
}
