import type { Translate } from '../../../core/locales/translate.ts'
import type { ScoredCriterion } from '../../../core/moments/scored-audit.ts'
import type { AuditScore } from '../../../core/scores/audit-score.ts'
import type { Interval } from '../../../core/statistics/interval.ts'
import type { JourneyRow, SharedColumn, TableSubject, TableValue } from './table-column.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { isolated } from '../../../core/journey/text-direction.ts'
import { gapReasons } from '../../../core/scores/gap-reason.ts'
import { gapWords } from '../../words/gap-words.ts'
import { rounded, touchpointsIn } from './table-column.ts'

/** For each criterion the score with its uncertainty and what it stands on, or why there is none. */
export function scoreColumns({ audit, t, language }: TableSubject): SharedColumn[] {
  return audit.scored.flatMap((scored) => {
    const named = (part: string) => t('share.table.of', { criterion: textIn(scored.criterion.name, language), part })
    const gap = named(t('share.table.score.gap'))
    return [...columnsOf(scored, named, t), { name: gap, value: row => gapIn(row, scored, t) }]
  })
}

/** The same of what was walked as each persona, on the curve's criterion; why one has no score is not told apart. */
export function personaColumns({ curve, personas, t, language }: TableSubject): SharedColumn[] {
  if (!curve)
    return []
  const criterion = textIn(curve.criterion.name, language)
  return personas.flatMap(({ name, scores }) => columnsOf({ ...curve, scores }, part =>
    t('share.table.as', { criterion, persona: isolated(name), part }), t))
}

function columnsOf(scored: ScoredCriterion, named: (part: string) => string, t: Translate): SharedColumn[] {
  const column = (part: string, of: (score: AuditScore) => TableValue): SharedColumn => ({
    name: named(t(`share.table.score.${part}`)),
    value: (row) => {
      const score = scoreIn(row, scored)
      return score ? of(score) : null
    },
  })
  return [
    column('value', ({ value }) => rounded(value)),
    column('low', score => rounded(uncertaintyOf(score)?.low)),
    column('high', score => rounded(uncertaintyOf(score)?.high)),
    column('ends', score => endsWords(score, t)),
    column('auditors', ({ auditors }) => auditors),
    column('ratings', ({ ratings }) => ratings),
  ]
}

function scoreIn({ stage, touchpoint }: JourneyRow, { scores }: ScoredCriterion): AuditScore | undefined {
  return touchpoint ? scores.touchpoints.get(touchpoint.touchpoint.id) : scores.stages.get(stage.stage.id)
}

function gapIn(row: JourneyRow, scored: ScoredCriterion, t: Translate): string | null {
  return scoreIn(row, scored)?.value == null
    ? gapWords(gapReasons(touchpointsIn(row), scored.criterion.id), t)
    : null
}

/** As on the map: an interval, or the range of two auditors. */
function uncertaintyOf({ interval, noInterval, range }: AuditScore): Interval | null {
  return interval ?? (noInterval === 'two-auditors' ? range : null)
}

/** What the two ends are. */
function endsWords(score: AuditScore, t: Translate): string | null {
  if (!uncertaintyOf(score))
    return null
  return t(score.interval ? 'share.table.interval' : 'map.score.rangeOfTwo')
}
