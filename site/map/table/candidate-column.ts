import type { Candidate } from '../../../core/moments/candidate.ts'
import type { TableCell, TableColumn, TableInput, TableWords } from './table-column.ts'
import { reasonWords, settleWords } from '../../words/candidate-words.ts'
import { emptyCell } from './table-column.ts'

/** Whether a touchpoint is proposed as a pivotal moment, and all that speaks for it; sorted by weight. */
export function candidateColumn({ candidates, curve }: TableInput, { t }: TableWords): TableColumn {
  const ranks = new Map(candidates.map(({ touchpointId }, index) => [touchpointId, index]))

  function cell(candidate: Candidate, sortKey: number): TableCell {
    const reasons = candidate.reasons.map(reason => reasonWords(reason, t))
    const settle = candidate.settleFirst && curve && settleWords(candidate.settleFirst, curve.criterion.scale, t)
    return {
      figure: t(candidate.isHint ? 'map.table.hint' : 'map.table.candidate'),
      detail: [...reasons, settle].filter(Boolean).join(t('map.table.semicolon')),
      sortKey,
    }
  }

  return {
    key: 'candidate',
    name: t('map.table.pivotal'),
    note: '',
    room: 'words',
    cellOf: ({ touchpoint }) => {
      const rank = ranks.get(touchpoint.id)
      return rank === undefined ? emptyCell : cell(candidates[rank]!, rank)
    },
  }
}
