import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { AuditGapFigure, NoAuditGap } from '../../core/moments/audit-gaps.ts'
import { formatNumber } from '../../core/locales/format-number.ts'

/** How a gap between auditors and customers is said: its sign in words, never a bare minus. */
export interface AuditGapWords {
  /** "37 higher": auditors, than customers. */
  figure: (gap: AuditGapFigure) => string
  /** The same where there is no room for words. */
  briefFigure: (gap: AuditGapFigure) => string
  /** "30 to 44 higher", or over zero "5 lower to 12 higher". */
  interval: (gap: AuditGapFigure) => string
  /** How many answers it stands on, and whether it may be chance. */
  counted: (gap: AuditGapFigure) => string
  none: (reason: NoAuditGap) => string
}

/** @param t looks texts up in `language` */
export function createAuditGapWords(t: Translate, language: Language): AuditGapWords {
  const points = (value: number) => formatNumber(Math.round(Math.abs(value)), language)
  const signed = (value: number) => Math.round(Math.abs(value)) === 0
    ? points(value)
    : t(`map.auditGap.${value > 0 ? 'higher' : 'lower'}`, { n: points(value) })
  return {
    figure: ({ difference }) => Math.round(Math.abs(difference)) === 0 ? t('map.auditGap.level') : signed(difference),
    briefFigure: ({ difference }) => {
      const n = points(difference)
      return n === '0' ? n : t(`map.auditGap.brief.${difference > 0 ? 'higher' : 'lower'}`, { n })
    },
    interval: ({ interval: { low, high } }) => {
      if (low * high <= 0)
        return t('map.auditGap.interval', { low: signed(low), high: signed(high) })
      const [near, far] = [low, high].toSorted((a, b) => Math.abs(a) - Math.abs(b)).map(points)
      return t('map.score.interval', { low: near!, high: far! })
    },
    counted: ({ n, interval: { low, high } }) => {
      const counted = t('map.customers.answers', { n: formatNumber(n, language) }, n)
      return low * high <= 0 ? t('map.score.withNote', { counted, note: t('map.auditGap.chance') }) : counted
    },
    none: reason => t(`map.auditGap.none.${reason}`),
  }
}
