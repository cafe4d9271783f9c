import type { Auditor } from '../../core/journey/auditor.ts'
import type { Criterion } from '../../core/journey/criterion.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { ScoredCriterion } from '../../core/moments/scored-audit.ts'
import type { TouchpointScore } from '../../core/scores/audit-score.ts'
import { mean } from '../../core/statistics/mean.ts'
import { createScoreWords, decimalsOf } from './score-words.ts'
import { mostNamed, withRest } from './with-rest.ts'

/**
 * How a touchpoint's score came to be another one than the plain mean: that mean, and how far those who rated here lie
 * from the average auditor. Empty where the score is not adjusted.
 */
export function adjustmentWords(
  score: TouchpointScore,
  { criterion, scores }: ScoredCriterion,
  auditors: readonly Auditor[],
  t: Translate,
  language: Language,
): string {
  if (!score.adjusted || score.value === null)
    return ''
  const here = new Set(score.cells.map(({ auditorId }) => auditorId))
  const raters = auditors.filter(({ id }) => here.has(id))
  const plain = mean(score.cells.map(cell => cell.mean))
  const excess = mean(score.cells.map(cell => scores.leniency.get(cell.auditorId) ?? 0))
  const isCut = Math.abs(plain - excess - score.value) > 1e-9
  const explained = t('map.adjusted.explained', {
    plain: createScoreWords(t, language).figure(plain, criterion),
    auditors: leniencyWords(raters, { criterion, scores }, t, language),
  })
  return isCut ? t('map.adjusted.andOnScale', { explained }) : explained
}

/** How far auditors rate above or below the average auditor: "Ann rates 0.3 higher, Ben rates 0.2 lower". */
export function leniencyWords(
  auditors: readonly Auditor[],
  { criterion, scores }: ScoredCriterion,
  t: Translate,
  language: Language,
): string {
  const known = auditors.filter(({ id }) => scores.leniency.has(id))
  const said = known.slice(0, mostNamed).map(({ id, name }) =>
    oneLeniency(name, scores.leniency.get(id)!, criterion, t, language))
  return withRest(said, known.length, t).join(t('common.list.separator'))
}

function oneLeniency(name: string, by: number, { scale }: Criterion, t: Translate, language: Language): string {
  const decimals = decimalsOf(scale)
  const size = Number(Math.abs(by).toFixed(decimals))
  if (size === 0)
    return t('map.adjusted.alike', { name })
  const shown = size.toLocaleString(language, { minimumFractionDigits: decimals })
  return t(by > 0 ? 'map.adjusted.higher' : 'map.adjusted.lower', { name, by: shown })
}
