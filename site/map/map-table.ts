import type { Criterion } from '../../core/journey/criterion.ts'
import type { StageView, TouchpointView } from '../../core/journey/journey-view.ts'
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
  cells: TableCell[]
}

interface TouchpointRow extends TableRow {
  channel: string
  view: TouchpointView
}

/** A stage's own row and those of its touchpoints. */
export interface TableStage extends TableRow {
  touchpoints: TouchpointRow[]
}

/** What the table speaks with. */
interface TableWords {
  language: Language
  t: Translate
  scores: ScoreWords
}

/**
 * The map's content as rows: one for each stage and touchpoint, one cell for each criterion.
 * @param shown the touchpoints that have a row; stages of which none has are left out, but not those that have none
 */
export function mapTable(
  { view, scored }: ScoredAudit,
  shown: readonly TouchpointView[],
  t: Translate,
  language: Language,
): TableStage[] {
  const words = { language, t, scores: createScoreWords(t, language) }
  const rows = new Set(shown)
  return view.stages
    .map(stage => ({ stage, rows: stage.touchpoints.filter(touchpoint => rows.has(touchpoint)) }))
    .filter(({ stage, rows }) => rows.length > 0 || stage.touchpoints.length === 0)
    .map(({ stage, rows }) => tableStage(stage, rows, scored, words))
}

function tableStage(
  { stage, touchpoints }: StageView,
  rows: TouchpointView[],
  scored: ScoredCriterion[],
  words: TableWords,
): TableStage {
  return {
    id: stage.id,
    name: textIn(stage.name, words.language),
    cells: scored.map(({ criterion, scores }) =>
      tableCell(scores.stages.get(stage.id), criterion, touchpoints, words)),
    touchpoints: rows.map(touchpoint => touchpointRow(touchpoint, scored, words)),
  }
}

function touchpointRow(view: TouchpointView, scored: ScoredCriterion[], words: TableWords): TouchpointRow {
  const { id, name, channel } = view.touchpoint
  return {
    id,
    name: textIn(name, words.language),
    channel: words.t(`common.channel.${channel}`),
    view,
    cells: scored.map(({ criterion, scores }) =>
      tableCell(scores.touchpoints.get(id), criterion, [view], words)),
  }
}

/** @param touchpoints those that the score is of: what they lack is why there is none */
function tableCell(
  score: AuditScore | undefined,
  criterion: Criterion,
  touchpoints: TouchpointView[],
  { t, scores }: TableWords,
): TableCell {
  if (!score || score.value === null)
    return { figure: '', detail: gapWords(gapReasons(touchpoints, criterion.id), t) }
  const details = [scores.uncertainty(score, criterion), scores.counted(score)]
  return { figure: scores.figure(score.value, criterion), detail: details.filter(Boolean).join(t('common.list.dot')) }
}
