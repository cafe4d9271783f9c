import type { ThemeShare } from '../../../core/customers/themes/theme-share.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { FigureWords } from '../words/figure-words.ts'
import type { ListedTheme, ThemeDevelopment } from './counted-themes.ts'
import { spanName } from '../../words/month-words.ts'
import { isFigureShown } from '../small-figures.ts'
import { createFigureWords } from '../words/figure-words.ts'
import { saidAsShare, themeScore } from './theme-score.ts'

/** How what is counted of themes is said. */
export interface ThemeListWords {
  figures: FigureWords
  /** "12 of 40 submissions with text". */
  counted: (share: ThemeShare) => string
  /** "2 found by staff". */
  byStaff: (n: number) => string
  /** "more often than before", "less often than before" or "not clearly changed". */
  verdict: (development: ThemeDevelopment) => string
  /** Both periods and the difference, in sentences. */
  development: (development: ThemeDevelopment) => string[]
}

/** @param themes whose shares have as many decimals as tell the first of them */
export function createThemeListWords(themes: readonly ListedTheme[], t: Translate, language: Language): ThemeListWords {
  const [first] = themes.flatMap(({ share }) => share ?? [])
  const figures = createFigureWords(saidAsShare, { interval: first ? themeScore(first).interval : null }, t, language)
  const say = (n: number) => n.toLocaleString(language)
  const counted = ({ mentions, comments }: ThemeShare) =>
    t('customers.theme.counted', { n: say(mentions), all: say(comments) }, comments)
  const period = (span: { from: number, to: number }, share: ThemeShare) => {
    const score = themeScore(share)
    const figure = isFigureShown(score) ? figures.figure(score.value!) : t('customers.figure.none')
    return t('customers.theme.period', { period: spanName(span, language), figure, counted: counted(share) })
  }
  return {
    figures,
    counted,
    byStaff: n => t('customers.theme.byStaff', { n: say(n) }, n),
    verdict: ({ change: { differs, value } }) => {
      const direction = (value ?? 0) > 0 ? 'more' : 'less'
      return t(`customers.theme.verdict.${differs && value !== 0 ? direction : 'unclear'}`)
    },
    development: ({ period: now, before, now: later, earlier }) => [period(now, later), period(before!, earlier)],
  }
}
