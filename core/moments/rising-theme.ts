import type { WordsReason } from './candidate.ts'
import type { CustomerData, MentionedTheme } from './customer-data.ts'
import type { Proposal, Ruling } from './ruling.ts'
import { fewestToConclude } from '../customers/fewest.ts'
import { benjaminiHochberg, smallestDifferences } from '../statistics/comparisons.ts'
import { differenceOfShares } from '../statistics/differences.ts'
import { isConclusive, largestCount } from './customer-data.ts'
import { tooFew, withoutRows } from './ruling.ts'

/** A theme that is known of the period before, too. */
type Followed = MentionedTheme & { before: NonNullable<MentionedTheme['before']> }

/**
 * The themes that clearly more comments speak of than in the period before: they differ among all themes compared
 * (Benjamini and Hochberg at 10 %), and the whole interval lies beyond the smallest difference that matters.
 */
export function risingTheme({ themes }: CustomerData, smallest: number = smallestDifferences.hundred): Ruling {
  if (typeof themes === 'string')
    return withoutRows('theme-rising', themes)
  const followed = themes.filter((theme): theme is Followed => theme.before !== null)
  const judged = followed.filter(({ mentions, comments, before }) =>
    isConclusive(mentions, comments) && isConclusive(before.mentions, before.comments))
  if (judged.length === 0) {
    const n = largestCount(followed.map(fewerComments))
    return tooFew('theme-rising', { unit: 'comments', n, needed: fewestToConclude })
  }
  const rises = judged.map(({ mentions, comments, before }) =>
    differenceOfShares({ successes: mentions, n: comments }, { successes: before.mentions, n: before.comments }))
  const { differs } = benjaminiHochberg(rises.map(({ p }) => p))
  const proposals = judged.flatMap((theme, index): Proposal[] => {
    const low = 100 * (rises[index]!.interval?.low ?? 0)
    return differs[index] && low > smallest
      ? [{ touchpointId: theme.touchpointId, reason: risingThemeReason(theme, low) }]
      : []
  })
  return { proposals }
}

function risingThemeReason({ theme, mentions, comments, before }: Followed, leastEffect: number): WordsReason {
  const figures = {
    share: 100 * mentions / comments,
    against: 100 * before.mentions / before.comments,
    leastEffect,
    n: comments,
  }
  return { rule: 'theme-rising', family: 'customers-words', theme, figures }
}

function fewerComments({ comments, before }: Followed): number {
  return Math.min(comments, before.comments)
}
