import type { Criterion, Scale } from '../../core/journey/criterion.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { AuditScore, NoInterval } from '../../core/scores/audit-score.ts'
import type { Interval } from '../../core/statistics/interval.ts'
import { fixed, formatNumber, withMinus } from '../../core/locales/format-number.ts'

/** How scores are said, in one language. */
export interface ScoreWords {
  /** To a tenth of the scale's step, half away from zero; with its sign where the scale has negative values. */
  figure: (value: number, criterion: Criterion) => string
  /** The interval, or the range of two auditors; empty where there is neither. */
  uncertainty: (score: AuditScore, criterion: Criterion) => string
  /** "3 auditors, 7 ratings", what to make of it where there is no interval, and whether the score is adjusted. */
  counted: (score: AuditScore) => string
  /** "of 5", or both ends where the scale does not begin at 0 or 1. */
  scale: (criterion: Criterion) => string
}

/** What to make of a score without an interval. */
const notes: Record<NoInterval, string | null> = {
  'no-ratings': null,
  'one-auditor': 'map.score.oneOpinion',
  'two-auditors': 'map.score.rangeOfTwo',
  'too-few': 'map.score.tooFew',
}

/** @param t looks texts up in `language` */
export function createScoreWords(t: Translate, language: Language): ScoreWords {
  const figure: ScoreWords['figure'] = (value, criterion) =>
    formatOnScale(value, criterion, language, decimalsOf(criterion.scale))
  return {
    figure,
    uncertainty: (score, criterion) => {
      const uncertainty = uncertaintyOf(score)
      if (!uncertainty)
        return ''
      const ends = { low: figure(uncertainty.low, criterion), high: figure(uncertainty.high, criterion) }
      return t(isSigned(criterion) ? 'map.score.signedInterval' : 'map.score.interval', ends)
    },
    counted: score => countedWords(score, t),
    scale: criterion => scaleLabel(criterion, t),
  }
}

function scaleLabel({ scale: { min, max } }: Criterion, t: Translate): string {
  const [low, high] = [min, max].map(end => withMinus(String(end)))
  return min === 0 || min === 1 ? t('map.scale.of', { max: high }) : t('map.scale.between', { min: low, max: high })
}

function uncertaintyOf({ interval, noInterval, range }: AuditScore): Interval | null {
  return interval ?? (noInterval === 'two-auditors' ? range : null)
}

function isSigned({ scale }: Criterion): boolean {
  return scale.min < 0
}

/**
 * A value on a criterion's scale; with its sign where the scale has negative values.
 * @param decimals how many are shown; where it is left out, those that the value has
 */
export function formatOnScale(value: number, criterion: Criterion, language: Language, decimals?: number): string {
  const signDisplay = isSigned(criterion) ? 'exceptZero' : 'auto'
  return formatNumber(value, language, { ...decimals !== undefined && fixed(decimals), signDisplay })
}

/** More decimals are noise to whoever reads them. */
const mostDecimals = 4

/** How many decimals tell two scores apart: one more than the scale's step has, so one for whole steps. */
export function decimalsOf({ step }: Scale): number {
  return Math.min(mostDecimals, Math.max(0, 1 - Math.floor(Math.log10(step) + 1e-9)))
}

function countedWords(score: AuditScore, t: Translate): string {
  const auditors = t('common.count.auditors', { n: score.auditors }, score.auditors)
  if (score.ratings === 0)
    return auditors
  const counts = { auditors, ratings: t('common.count.ratings', { n: score.ratings }, score.ratings) }
  const keys = [score.noInterval && notes[score.noInterval], score.adjusted ? 'map.score.adjusted' : null]
  return keys
    .filter(key => key !== null)
    .reduce((counted, key) => t('map.score.withNote', { counted, note: t(key) }), t('map.score.counted', counts))
}
