import type { WordsReason } from './candidate.ts'
import type { CustomerData, MentionedTheme } from './customer-data.ts'
import type { Ruling } from './ruling.ts'
import { fewestToConclude } from '../customers/fewest.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { isConclusive, largestCount } from './customer-data.ts'
import { correctedLevel } from './gap.ts'
import { tooFew, withoutRows } from './ruling.ts'

/**
 * The theme that customers' comments speak of most often, where its corrected interval lies above the next one's share.
 */
export function topTheme({ themes }: CustomerData): Ruling {
  if (typeof themes === 'string')
    return withoutRows('theme-top', themes)
  const judged = themes
    .filter(({ mentions, comments }) => isConclusive(mentions, comments))
    .sort((a, b) => shareOf(b) - shareOf(a))
  const [top, next] = judged
  if (!top || !next) {
    const n = largestCount(themes.map(({ comments }) => comments))
    return tooFew('theme-top', { unit: 'comments', n, needed: fewestToConclude })
  }
  const low = wilsonInterval(top.mentions, top.comments, correctedLevel(judged.length))?.low ?? 0
  const isClear = low > shareOf(next)
  return {
    proposals: isClear ? [{ touchpointId: top.touchpointId, reason: topThemeReason(top, next, low) }] : [],
  }
}

function topThemeReason(top: MentionedTheme, next: MentionedTheme, low: number): WordsReason {
  const figures = {
    share: 100 * shareOf(top),
    against: 100 * shareOf(next),
    leastEffect: 100 * (low - shareOf(next)),
    n: top.comments,
  }
  return { rule: 'theme-top', family: 'customers-words', theme: top.theme, figures }
}

function shareOf({ mentions, comments }: MentionedTheme): number {
  return mentions / comments
}
