import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { AuditGapFigure, NoAuditGap } from '../../core/moments/audit-gaps.ts'
import { formatNumber } from '../../core/locales/format-number.ts'
import { holdsZero } from '../../core/statistics/interval.ts'
import { roundsToNothing } from '../../core/statistics/whole-points.ts'
import { createSignedWords } from './signed-words.ts'

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

const ways = { above: 'higher', below: 'lower' } as const

/** @param t looks texts up in `language` */
export function createAuditGapWords(t: Translate, language: Language): AuditGapWords {
  const { size, way, signed, interval } = createSignedWords(language, {
    signed: (side, n) => t(`map.auditGap.${ways[side]}`, { n }),
    beside: ends => t('map.score.interval', { ...ends }),
    across: ends => t('map.auditGap.interval', { ...ends }),
  })
  return {
    figure: ({ difference }) => roundsToNothing(difference) ? t('map.auditGap.level') : signed(difference),
    briefFigure: ({ difference }) => roundsToNothing(difference)
      ? size(difference)
      : t(`map.auditGap.brief.${ways[way(difference)]}`, { n: size(difference) }),
    interval: gap => interval(gap.interval),
    counted: (gap) => {
      const counted = t('map.customers.answers', { n: formatNumber(gap.n, language) }, gap.n)
      return holdsZero(gap.interval) ? t('map.score.withNote', { counted, note: t('map.auditGap.chance') }) : counted
    },
    none: reason => t(`map.auditGap.none.${reason}`),
  }
}
