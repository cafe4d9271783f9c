import type { ComputedRef } from 'vue'
import type { Narrowing, WantedAnswers } from '../../../core/customers/places/narrow-answers.ts'
import type { ThemeMentions } from '../../../core/customers/themes/theme-mentions.ts'
import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { MonthSpan } from '../../../core/journey/source/source-counts.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { Theme } from '../../../core/journey/theme.ts'
import type { CountedThemes, ThemesJob } from './themes-worker.ts'
import { computed, shallowRef, watch } from 'vue'
import { resolvePlaces } from '../../../core/customers/places/resolve-places.ts'
import { standingThemes } from '../../../core/customers/places/standing-themes.ts'
import { themeMentions } from '../../../core/customers/themes/theme-mentions.ts'
import { themeShare } from '../../../core/customers/themes/theme-share.ts'
import { readAnswerFile } from '../../../core/database/answers/read-answer-file.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { anyMonth } from '../../../core/journey/month.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { countThemesInWorker } from './in-worker.ts'
import { latestPeriods } from './latest-periods.ts'

/** What customers speak of at touchpoints, in the source in which most of them wrote lately. */
export interface MentionedThemes {
  source: Pick<Source, 'id' | 'name'>
  period: MonthSpan
  /** Whose texts are counted; the months are those of the period. */
  narrowing: Narrowing
  themes: readonly ThemeMentions[]
}

/** The same as long as it is counted, and where it could not be; null where there is nothing to count. */
export type KnownThemes = MentionedThemes | 'awaited' | 'unreadable' | null

/** Themes as they were counted in a source. */
interface CountedIn {
  source: Source
  themes: readonly Theme[]
  counted: CountedThemes
}

/**
 * What an audit's themes come to lately. Themes of no touchpoint are passed over. Sources are never put together: the
 * one with the most texts counts. Why they could not be counted is reported: of those of a single source no other's
 * stand in their place, since it may be the one with the most.
 * @param wanted whose texts count, and when they were written
 */
export function useMentionedThemes(
  records: () => AuditRecords,
  wanted: () => WantedAnswers,
): ComputedRef<KnownThemes> {
  const { language } = useLanguage()
  const { db } = useWorkplace()
  const { report } = useFailures()
  const found = shallowRef<readonly CountedIn[] | 'awaited' | 'unreadable'>([])
  const tied = computed(() =>
    standingThemes(records(), resolvePlaces(records())).filter(({ touchpointId }) => touchpointId !== null))

  watch(() => keyOf(records().sources, tied.value, wanted()), async (_, __, onCleanup) => {
    const lifetime = new AbortController()
    onCleanup(() => lifetime.abort())
    const [{ sources }, themes, { months, ...whose }] = [records(), tied.value, wanted()]
    found.value = themes.length === 0 ? [] : 'awaited'
    if (themes.length === 0)
      return
    try {
      const counted = await countInEach(db, sources, themes, whose, lifetime.signal)
      if (!lifetime.signal.aborted)
        found.value = counted
    }
    catch (error) {
      if (lifetime.signal.aborted)
        return
      found.value = 'unreadable'
      report(error)
    }
  }, { immediate: true })
  return computed(() => typeof found.value === 'string'
    ? found.value
    : mentionedIn(found.value, wanted(), theme => textIn(theme.name, language.value)))
}

/** What the counts depend on. */
function keyOf(sources: readonly Source[], themes: readonly Theme[], { months, ...whose }: WantedAnswers): string {
  const fileIds = sources.map(({ answers }) => answers?.id)
  const versions = themes.map(({ id, revision }) => [id, revision])
  return themes.length === 0 ? '' : JSON.stringify([fileIds, versions, whose])
}

/** One after the other: each has its file in memory. */
async function countInEach(
  db: KairosDatabase,
  sources: readonly Source[],
  themes: readonly Theme[],
  wanted: ThemesJob['wanted'],
  signal: AbortSignal,
): Promise<CountedIn[]> {
  const counted: CountedIn[] = []
  const words = themes.map(({ words, excluded }) => ({ words: [...words], excluded: [...excluded] }))
  for (const source of sources) {
    const stored = source.answers && await readAnswerFile(db, source.answers.id)
    if (stored) {
      const job = { file: stored.file, questionIds: source.questions.map(({ id }) => id), themes: words, wanted }
      counted.push({ source, themes, counted: await countThemesInWorker(job, () => {}, signal) })
    }
  }
  return counted
}

/** Where months were chosen, the last of those and the ones before them. */
function mentionedIn(
  found: readonly CountedIn[],
  { months: chosen = anyMonth, markets }: WantedAnswers,
  nameOf: (theme: Theme) => string,
): MentionedThemes | null {
  const lately = found.flatMap(({ source, themes, counted: { comments, mentions, groups } }) => {
    const written = comments.map(({ month }) => month).filter(month => month >= chosen.from && month <= chosen.to)
    const periods = latestPeriods(written)
    if (!periods)
      return []
    const { period, before } = periods
    const shares = themes.map((theme, index) => {
      const months = mentions[index]!
      const shared = { now: themeShare(months, period), before: before && themeShare(months, before) }
      return { touchpointId: theme.touchpointId, name: nameOf(theme), ...shared }
    })
    const isMarketUnknown = Boolean(markets?.length) && groups.market === undefined
    const narrowing = { months: null, groups, isMarketUnknown, isPeriodUnknown: false }
    const n = shares[0]?.now.comments ?? 0
    return [{ source, period, narrowing, themes: themeMentions(shares), comments: n }]
  })
  const [most] = lately.toSorted((a, b) => b.comments - a.comments)
  return most ? { source: most.source, period: most.period, narrowing: most.narrowing, themes: most.themes } : null
}
