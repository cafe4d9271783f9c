import type { TouchpointView } from '../../../core/journey/journey-view.ts'
import type { ScoredCriterion } from '../../../core/moments/scored-audit.ts'
import type { TouchpointScore } from '../../../core/scores/audit-score.ts'
import type { TableColumn, TableInput, TableWords } from './table-column.ts'
import { isolated } from '../../../core/journey/text-direction.ts'
import { disagreementAt } from '../../../core/scores/disagreement.ts'
import { formatOnScale } from '../../words/score-words.ts'
import { emptyCell } from './table-column.ts'

/** What each auditor gave on the curve's criterion, which the map has as dots; sorted by how far they are apart. */
export function auditorsColumn(
  { audit: { view: { auditors } } }: TableInput,
  { criterion, scores }: ScoredCriterion,
  { map, t }: TableWords,
): TableColumn {
  const names = new Map(auditors.map(({ id, name }) => [id, name]))

  function said({ cells }: TouchpointScore): string {
    return cells.map(({ auditorId, mean }) => t('map.table.gave', {
      name: isolated(names.get(auditorId) ?? t('map.evidence.unknownAuditor')),
      value: formatOnScale(mean, criterion, map.language),
    })).join(t('common.list.separator'))
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
