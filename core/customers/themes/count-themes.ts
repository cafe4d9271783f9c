import type { ThemeWords } from '../../journey/theme.ts'
import { isBlank } from '../../journey/text.ts'
import { createThemesFinder } from './match-theme.ts'

/** What one customer said at one time in one source. */
interface TextSubmission {
  /** As the table of answers has it: 202611. */
  month: number
  /** How many submissions it stands for. */
  n: number
  /** All that they answered in words. */
  texts: readonly string[]
}

/** How many of a month's submissions with text speak of a theme. */
export interface MonthMentions {
  month: number
  mentions: number
  comments: number
}

/** Counts themes, one submission after the other. */
export interface ThemeCounter {
  add: (submission: TextSubmission) => void
  /** Of each theme, in their order, the months with comments, the earliest first. */
  mentions: () => MonthMentions[][]
  /** The same months, whatever is spoken of. */
  comments: () => Omit<MonthMentions, 'mentions'>[]
}

/**
 * Counts in how many of the submissions with text each theme occurs, in each month: a submission once, however often
 * and in however many of its texts. All of them count, whatever a theme's touchpoint, so that themes can be compared.
 * Several submissions of one customer are taken to be independent.
 */
export function createThemeCounter(themes: readonly ThemeWords[]): ThemeCounter {
  const themesIn = createThemesFinder(themes)
  const counted = new Map<number, { comments: number, mentions: number[] }>()
  const nothing = () => ({ comments: 0, mentions: Array.from<number>({ length: themes.length }).fill(0) })
  const inOrder = () => [...counted].sort(([a], [b]) => a - b)
  return {
    add({ month, n, texts }) {
      if (texts.every(isBlank))
        return
      const counts = counted.get(month) ?? nothing()
      counted.set(month, counts)
      counts.comments += n
      themesIn(texts).forEach(theme => counts.mentions[theme]! += n)
    },
    mentions: () => themes.map((_, index) => inOrder().map(([month, { comments, mentions }]) =>
      ({ month, comments, mentions: mentions[index]! }))),
    comments: () => inOrder().map(([month, { comments }]) => ({ month, comments })),
  }
}

/** How many texts have each theme, in their order: of texts that staff came upon, which are told beside the shares. */
export function countTexts(themes: readonly ThemeWords[], texts: readonly string[]): number[] {
  const themesIn = createThemesFinder(themes)
  const counts = themes.map(() => 0)
  for (const text of texts)
    themesIn([text]).forEach(theme => counts[theme]! += 1)
  return counts
}
