import type { ComputedRef } from 'vue'
import type { ThemeMentions } from '../../../core/customers/themes/theme-mentions.ts'
import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { MonthSpan } from '../../../core/journey/source/source-counts.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { Theme } from '../../../core/journey/theme.ts'
import type { CountedThemes } from './themes-worker.ts'
import { computed, shallowRef, watch } from 'vue'
import { resolvePlaces } from '../../../core/customers/places/resolve-places.ts'
import { standingThemes } from '../../../core/customers/places/standing-themes.ts'
import { themeMentions } from '../../../core/customers/themes/theme-mentions.ts'
import { themeShare } from '../../../core/customers/themes/theme-share.ts'
import { readAnswerFile } from '../../../core/database/answers/read-answer-file.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { countThemesInWorker } from './in-worker.ts'
import { latestPeriods } from './latest-periods.ts'

/** What customers speak of at touchpoints, in the source in which most of them wrote lately. */
export interface MentionedThemes {
  source: Pick<Source, 'id' | 'name'>
  period: MonthSpan
  themes: readonly ThemeMentions[]
}

/** Themes as they were counted in a source. */
interface CountedIn {
  source: Source
  themes: readonly Theme[]
  counted: CountedThemes
}

/**
 * What an audit's themes come to lately; null as long as that is counted, and where there is nothing to count. Themes
 * of no touchpoint are passed over. Sources are never put together: the one with the most texts counts.
 */
export function useMentionedThemes(records: () => AuditRecords): ComputedRef<MentionedThemes | null> {
  const { language } = useLanguage()
  const { db } = useWorkplace()
  const { report } = useFailures()
  const found = shallowRef<readonly CountedIn[]>([])
  const tied = computed(() =>
    standingThemes(records(), resolvePlaces(records())).filter(({ touchpointId }) => touchpointId !== null))

  watch(() => keyOf(records().sources, tied.value), async (_, __, onCleanup) => {
    const lifetime = new AbortController()
    onCleanup(() => lifetime.abort())
    const [{ sources }, themes] = [records(), tied.value]
    found.value = []
    if (themes.length === 0)
      return
    try {
      const counted = await countInEach(db, sources, themes, lifetime.signal)
      if (!lifetime.signal.aborted)
        found.value = counted
    }
    catch (error) {
      if (!lifetime.signal.aborted)
        report(error)
    }
  }, { immediate: true })
  return computed(() => mentionedIn(found.value, theme => textIn(theme.name, language.value)))
}

/** What the counts depend on. */
function keyOf(sources: readonly Source[], themes: readonly Theme[]): string {
  return themes.length === 0
    ? ''
    : JSON.stringify([sources.map(({ answers }) => answers?.id), themes.map(({ id, revision }) => [id, revision])])
}

/** One after the other: each has its file in memory. */
async function countInEach(
  db: KairosDatabase,
  sources: readonly Source[],
  themes: readonly Theme[],
  signal: AbortSignal,
): Promise<CountedIn[]> {
  const counted: CountedIn[] = []
  const words = themes.map(({ words, excluded }) => ({ words: [...words], excluded: [...excluded] }))
  for (const source of sources) {
    const stored = source.answers && await readAnswerFile(db, source.answers.id)
    if (stored) {
      const job = { file: stored.file, questionIds: source.questions.map(({ id }) => id), themes: words }
      counted.push({ source, themes, counted: await countThemesInWorker(job, () => {}, signal) })
    }
  }
  return counted
}

function mentionedIn(found: readonly CountedIn[], nameOf: (theme: Theme) => string): MentionedThemes | null {
  const lately = found.flatMap(({ source, themes, counted }) => {
    const periods = latestPeriods(counted.comments.map(({ month }) => month))
    if (!periods)
      return []
    const { period, before } = periods
    const shares = themes.map((theme, index) => {
      const months = counted.mentions[index]!
      const shared = { now: themeShare(months, period), before: before && themeShare(months, before) }
      return { touchpointId: theme.touchpointId, name: nameOf(theme), ...shared }
    })
    return [{ source, period, themes: themeMentions(shares), comments: shares[0]?.now.comments ?? 0 }]
  })
  const [most] = lately.toSorted((a, b) => b.comments - a.comments)
  return most ? { source: most.source, period: most.period, themes: most.themes } : null
}
