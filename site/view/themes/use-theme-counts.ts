import type { Ref, ShallowRef } from 'vue'
import type { MonthMentions } from '../../../core/customers/themes/count-themes.ts'
import type { AnswerFile } from '../../../core/database/kairos-database.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { ThemeWords } from '../../../core/journey/theme.ts'
import type { CountedThemes } from './themes-worker.ts'
import { tryOnScopeDispose } from '@vueuse/core'
import { ref, shallowRef, watch } from 'vue'
import { countThemesInWorker } from './in-worker.ts'

/** The answers of a source that themes are counted in. */
export interface ThemeTexts {
  file: AnswerFile
  questionIds: readonly string[]
}

/** How far the counting is. */
type CountingState
  = | { state: 'counting' | 'done' | 'cancelled' }
    | { state: 'failed', error: unknown }

/** How themes are counted in a source, for as long as a component lives. */
export interface ThemeCounting {
  /** By month; null for a theme that is not counted yet. */
  monthsOf: (theme: ThemeWords) => readonly MonthMentions[] | null
  /** Submissions with text by month; null as long as nobody knows. */
  comments: Readonly<ShallowRef<CountedThemes['comments'] | null>>
  counting: Readonly<ShallowRef<CountingState>>
  /** 0 to 1. */
  progress: Readonly<Ref<number>>
  cancel: () => void
  count: () => Promise<void>
}

/** Two themes of the same words are the same to count. */
function keyOf({ words, excluded }: ThemeWords): string {
  return JSON.stringify([words, excluded])
}

/**
 * Counts themes in a worker; after a change of some, those alone that are not counted yet.
 * @param texts null where there is nothing to count them in
 */
export function useThemeCounts(texts: () => ThemeTexts | null, themes: () => readonly ThemeWords[]): ThemeCounting {
  const counted = shallowRef<ReadonlyMap<string, readonly MonthMentions[]>>(new Map())
  const comments = shallowRef<CountedThemes['comments'] | null>(null)
  const counting = shallowRef<CountingState>({ state: 'counting' })
  const progress = ref(0)
  let fileId: Id | null = null
  let running = new AbortController()

  async function count(): Promise<void> {
    running.abort()
    const { signal } = running = new AbortController()
    forgetOthers()
    const [searched, missing] = [texts(), themes().filter(theme => !counted.value.has(keyOf(theme)))]
    if (!searched || (comments.value && missing.length === 0)) {
      counting.value = { state: 'done' }
      return
    }
    counting.value = { state: 'counting' }
    progress.value = 0
    try {
      const { file: { file }, questionIds } = searched
      const job = { file, questionIds: [...questionIds], themes: missing.map(copied), wanted: {} }
      const found = await countThemesInWorker(job, share => progress.value = share, signal)
      const added = missing.map((theme, index) => [keyOf(theme), found.mentions[index]!] as const)
      counted.value = new Map([...counted.value, ...added])
      comments.value = found.comments
      counting.value = { state: 'done' }
    }
    catch (error) {
      // Whoever aborted it said so.
      if (!signal.aborted)
        counting.value = { state: 'failed', error }
    }
  }

  /** Other answers are counted anew. */
  function forgetOthers(): void {
    const next = texts()?.file.id ?? null
    if (fileId !== next) {
      counted.value = new Map()
      comments.value = null
    }
    fileId = next
  }

  watch(() => [texts()?.file.id, ...themes().map(keyOf)].join(), count, { immediate: true })
  tryOnScopeDispose(() => running.abort())
  return {
    monthsOf: theme => counted.value.get(keyOf(theme)) ?? null,
    comments,
    counting,
    progress,
    count,
    cancel: () => {
      running.abort()
      counting.value = { state: 'cancelled' }
    },
  }
}

/** What a worker is given must be no part of a screen. */
function copied({ words, excluded }: ThemeWords): ThemeWords {
  return { words: [...words], excluded: [...excluded] }
}
