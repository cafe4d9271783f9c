import type { ShallowRef } from 'vue'
import type { ProposedThemeWords, WordsJob } from '../../view/themes/themes-worker.ts'
import { tryOnScopeDispose } from '@vueuse/core'
import { shallowRef } from 'vue'
import { proposeWordsInWorker } from '../../view/themes/in-worker.ts'

/** How far the search for words is. */
type ProposalState
  = | { state: 'none' }
    | { state: 'failed', error: unknown }
    | { state: 'looking', progress: number }
    | { state: 'found', words: ProposedThemeWords }

/** Looks for words that themes may be made of, once somebody asks for it. */
export interface Proposals {
  proposed: Readonly<ShallowRef<ProposalState>>
  look: (job: WordsJob) => Promise<void>
  /** Ends the search, or puts away what it found. */
  close: () => void
}

export function useProposals(): Proposals {
  const proposed = shallowRef<ProposalState>({ state: 'none' })
  let running = new AbortController()
  tryOnScopeDispose(() => running.abort())

  async function look(job: WordsJob): Promise<void> {
    running.abort()
    const { signal } = running = new AbortController()
    proposed.value = { state: 'looking', progress: 0 }
    try {
      const words = await proposeWordsInWorker(job, progress => proposed.value = { state: 'looking', progress }, signal)
      proposed.value = { state: 'found', words }
    }
    catch (error) {
      // Whoever ended it has said what comes instead.
      if (!signal.aborted)
        proposed.value = { state: 'failed', error }
    }
  }

  return {
    proposed,
    look,
    close: () => {
      running.abort()
      proposed.value = { state: 'none' }
    },
  }
}
