import type { ComparisonWords, Corrected } from '../../../core/customers/scores/correct-comparisons.ts'
import type { MonthMentions } from '../../../core/customers/themes/count-themes.ts'
import type { ThemeShare } from '../../../core/customers/themes/theme-share.ts'
import type { Theme } from '../../../core/journey/theme.ts'
import type { LatestPeriods } from '../../view/themes/latest-periods.ts'
import { fewestToTell } from '../../../core/customers/fewest.ts'
import { correctComparisons } from '../../../core/customers/scores/correct-comparisons.ts'
import { countTexts } from '../../../core/customers/themes/count-themes.ts'
import { themeChange, themeShare } from '../../../core/customers/themes/theme-share.ts'
import { latestPeriods } from '../../view/themes/latest-periods.ts'

/** How a theme changed from one period to the next. */
export interface ThemeDevelopment extends LatestPeriods {
  now: ThemeShare
  earlier: ThemeShare
  change: Corrected<ReturnType<typeof themeChange>>
}

/** A theme with all that is counted of it. */
export interface ListedTheme {
  theme: Theme
  /** Null as long as nobody knows. */
  months: readonly MonthMentions[] | null
  share: ThemeShare | null
  /** Texts that staff found, which are in no part of the share. */
  foundByStaff: number
  /** Null where there are not two periods with enough texts. */
  development: ThemeDevelopment | null
}

/** Themes from the most mentioned on, and what is to be said of all their changes. */
export interface ListedThemes {
  themes: ListedTheme[]
  compared: ComparisonWords
}

/** Puts all that is counted of themes together. */
export function listThemes(
  themes: readonly Theme[],
  monthsOf: (theme: Theme) => readonly MonthMentions[] | null,
  foundByStaff: readonly string[],
): ListedThemes {
  const byStaff = countTexts(themes, foundByStaff)
  const listed = themes.map((theme, index) => {
    const months = monthsOf(theme)
    return { theme, months, share: months && themeShare(months), foundByStaff: byStaff[index]! }
  })
  const changing = listed.flatMap(({ theme, months }) => developmentOf(theme, months) ?? [])
  const { comparisons, ...compared } = correctComparisons(changing.map(({ change }) => change))
  const developments = new Map(changing.map(({ theme, ...rest }, index) =>
    [theme, { ...rest, change: comparisons[index]! }]))
  const withChanges = listed.map(each => ({ ...each, development: developments.get(each.theme) ?? null }))
  return { themes: withChanges.sort(mostFirst), compared }
}

function developmentOf(theme: Theme, months: readonly MonthMentions[] | null) {
  const periods = months && latestPeriods(months.map(({ month }) => month))
  if (!periods?.before)
    return null
  const [now, earlier] = [themeShare(months!, periods.period), themeShare(months!, periods.before)]
  const areEnough = [now, earlier].every(({ comments }) => comments >= fewestToTell)
  return areEnough ? { theme, ...periods, now, earlier, change: themeChange(now, earlier) } : null
}

/** What is not counted yet comes last. */
function mostFirst(a: ListedTheme, b: ListedTheme): number {
  return (b.share?.mentions ?? -1) - (a.share?.mentions ?? -1) || b.foundByStaff - a.foundByStaff
}
