import type { TouchpointView } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { ScoredAudit, ScoredCriterion } from '../../core/moments/scored-audit.ts'
import type { AuditScore } from '../../core/scores/audit-score.ts'
import type { ScoreWords } from '../words/score-words.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { gapReasons } from '../../core/scores/gap-reason.ts'
import { gapWords } from '../words/gap-words.ts'
import { createScoreWords } from '../words/score-words.ts'

/** A score in words: its figure and what it stands on, or the reason why there is none. */
export interface TableCell {
  figure: string
  detail: string
}

interface TableRow {
  id: string
  name: string
  channel: string
  cells: TableCell[]
}

/** A stage's own row and those of its touchpoints. */
export interface TableStage extends Omit<TableRow, 'channel'> {
  touchpoints: TableRow[]
}

/** The map's content as rows: one for each stage and touchpoint, one cell for each criterion. */
export function mapTable({ view, scored }: ScoredAudit, t: Translate, language: Language): TableStage[] {
  const words = createScoreWords(t, language)
  return view.stages.map(({ stage, touchpoints }) => ({
    id: stage.id,
    name: textIn(stage.name, language),
    cells: scored.map(each => scoreCell(each.scores.stages.get(stage.id), each, words, t('common.list.dot'), gapWords(gapReasons(touchpoints, each.criterion.id), t))),
    touchpoints: touchpoints.map(touchpoint => touchpointRow(touchpoint, scored, words, t, language)),
  }))
}

function touchpointRow(view: TouchpointView, scored: ScoredCriterion[], words: ScoreWords, t: Translate, language: Language): TableRow {
  const { id, name, channel } = view.touchpoint
  return {
    id,
    name: textIn(name, language),
    channel: t(`common.channel.${channel}`),
    cells: scored.map(each => scoreCell(each.scores.touchpoints.get(id), each, words, t('common.list.dot'), gapWords(gapReasons([view], each.criterion.id), t))),
  }
}

function scoreCell(score: AuditScore | undefined, { criterion }: ScoredCriterion, words: ScoreWords, dot: string, missing: string): TableCell {
  if (!score || score.value === null)
    return { figure: '', detail: missing }
  const spread = words.spread(score, criterion)
  return { figure: words.figure(score.value, criterion), detail: [spread, words.counted(score)].filter(Boolean).join(dot) }
}
