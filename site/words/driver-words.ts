import type { DerivedImportance, OutcomeDifferences } from '../../core/customers/derived-drivers.ts'
import type { OutcomeDifference } from '../../core/customers/satisfied-minus-dissatisfied.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { Interval } from '../../core/statistics/interval.ts'
import { fewestOnASide } from '../../core/customers/satisfied-minus-dissatisfied.ts'
import { fixed, formatNumber } from '../../core/locales/format-number.ts'

/** A figure of what goes with an outcome, in words. */
export interface DriverFigure {
  key: string
  /** What the figure is. */
  name: string
  /** Empty where there is none. */
  figure: string
  interval: string
  /** How many it stands on, and how it was counted; or why there is no figure. */
  counted: string
}

/** @param t looks texts up in `language` */
export function createDriverWords(t: Translate, language: Language) {
  const number = (value: number, decimals: number) => formatNumber(value, language, fixed(decimals))
  const count = (value: number) => formatNumber(value, language)
  const percent = (share: number) => formatNumber(share, language, { style: 'percent', maximumFractionDigits: 0 })
  const boxes = ({ low, high }: Interval) => low === high ? count(low) : t('map.score.interval', { low, high })

  /** What satisfied customers of a touchpoint later said, against the others; null where nobody was asked. */
  function difference(id: Id, differences: OutcomeDifferences): DriverFigure | null {
    const at = differences.touchpoints.get(id)
    const { cut, days, on: { scale: { min, max } } } = differences
    if (!at || !cut)
      return null
    const figure = at.value === null ? '' : number(at.value, 1)
    const interval = at.interval
      ? t('map.score.interval', { low: number(at.interval.low, 1), high: number(at.interval.high, 1) })
      : ''
    const name = t('map.drivers.difference', {
      satisfied: boxes(cut.satisfied),
      dissatisfied: boxes(cut.dissatisfied),
      min,
      max,
    })
    return { key: 'difference', name, figure, interval, counted: sidesWords(at, days) }
  }

  function sidesWords({ satisfied, dissatisfied, neither, reason }: OutcomeDifference, days: number): string {
    const sides = { satisfied: count(satisfied), dissatisfied: count(dissatisfied), days }
    return reason === 'too-few'
      ? t('map.drivers.fewSides', { ...sides, needed: fewestOnASide })
      : t('map.drivers.sides', { ...sides, neither: count(neither) })
  }

  /** Which part of what is explained a touchpoint stands for; null where that is not known. */
  function share(id: Id, { touchpointIds, importance, drawnFrom }: DerivedImportance): DriverFigure | null {
    const index = touchpointIds.indexOf(id)
    if (index < 0 || importance.share === null || importance.shareInterval === null)
      return null
    const { low, high } = importance.shareInterval[index]!
    const told = {
      n: count(importance.n),
      touchpoints: touchpointIds.length,
      r2: percent(importance.r2!),
      equal: percent(1 / touchpointIds.length),
    }
    const drawn = drawnFrom === undefined ? '' : t('map.drivers.drawn', { n: told.n, all: count(drawnFrom) })
    return {
      key: 'share',
      name: t('map.drivers.share'),
      figure: percent(importance.share[index]!),
      interval: t('map.score.interval', { low: number(100 * low, 0), high: number(100 * high, 0) }),
      counted: [t('map.drivers.shareOf', told), drawn].filter(Boolean).join(' '),
    }
  }

  return { difference, share }
}
