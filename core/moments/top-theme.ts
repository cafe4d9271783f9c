import type { Ruling, WordsReason } from './candidate.ts'
import type { CustomerData, Theme } from './customer-data.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { fewestCustomers, isConclusive, mostOf } from './customer-data.ts'
import { correctedLevel } from './gap.ts'

/** The theme that customers' comments speak of most often, where its corrected interval lies above the next one's share. */
export function topTheme({ themes }: CustomerData): Ruling {
  const judged = themes.filter(({ mentions, comments }) => isConclusive(mentions, comments)).sort((a, b) => shareOf(b) - shareOf(a))
  const [top, next] = judged
  if (!top || !next)
    return { proposals: [], refusal: { rule: 'theme-top', reason: 'too-few', unit: 'comments', n: mostOf(themes.map(({ comments }) => comments)), needed: fewestCustomers } }
  const low = wilsonInterval(top.mentions, top.comments, correctedLevel(judged.length))?.low ?? 0
  return { proposals: low > shareOf(next) ? [{ touchpointId: top.touchpointId, reason: topThemeReason(top, next, low) }] : [] }
}

function topThemeReason(top: Theme, next: Theme, low: number): WordsReason {
  const figures = { share: 100 * shareOf(top), against: 100 * shareOf(next), leastEffect: 100 * (low - shareOf(next)), n: top.comments }
  return { rule: 'theme-top', family: 'customers-words', theme: top.theme, figures }
}

function shareOf({ mentions, comments }: Theme): number {
  return mentions / comments
}
