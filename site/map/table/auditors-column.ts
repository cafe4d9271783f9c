import type { TouchpointView } from '../../../core/journey/journey-view.ts'
import type { ScoredCriterion } from '../../../core/moments/scored-audit.ts'
import type { Cell, TouchpointScore } from '../../../core/scores/audit-score.ts'
import type { TableColumn, TableInput, TableWords } from './table-column.ts'
import { isolated } from '../../../core/journey/text-direction.ts'
import { disagreementAt } from '../../../core/scores/disagreement.ts'
import { extentOf } from '../../../core/statistics/extent.ts'
import { formatOnScale } from '../../words/score-words.ts'
import { emptyCell } from './table-column.ts'

/** Of more auditors nobody reads what each gave: the cell says between what they lie, and the evidence has each. */
const mostListed = 20

/** What each auditor gave on the curve's criterion, which the map has as dots; sorted by how far they are apart. */
export function auditorsColumn(
  { audit: { view: { auditors } } }: TableInput,
  { criterion, scores }: ScoredCriterion,
  { map, t }: TableWords,
): TableColumn {
  const names = new Map(auditors.map(({ id, name }) => [id, name]))

  const format = (value: number) => formatOnScale(value, criterion, map.language)

  function said({ cells }: TouchpointScore): string {
    return cells.length > mostListed ? saidTogether(cells) : cells.map(saidBy).join(t('common.list.separator'))
  }

  function saidBy({ auditorId, mean }: Cell): string {
    const name = isolated(names.get(auditorId) ?? t('map.evidence.unknownAuditor'))
    return t('map.table.gave', { name, value: format(mean) })
  }

  function saidTogether(cells: readonly Cell[]): string {
    const { low, high } = extentOf(cells.map(({ mean }) => mean))
    const auditors = t('common.count.auditors', { n: cells.length }, cells.length)
    return t('map.table.apart', { auditors, low: format(low), high: format(high) })
  }

  return {
    key: 'auditors',
    name: t('map.table.auditors'),
    note: map.text(criterion.name),
    room: 'words',
    cellOf: ({ touchpoint }: TouchpointView) => {
      const score = scores.touchpoints.get(touchpoint.id)
      return score ? { ...emptyCell, detail: said(score), sortKey: disagreementAt(score)?.range ?? null } : emptyCell
    },
  }
}
