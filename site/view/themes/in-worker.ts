import type { Remote } from 'comlink'
import type {
  CountedThemes,
  ProposedThemeWords,
  TellProgress,
  ThemesJob,
  ThemesWork,
  WordsJob,
} from './themes-worker.ts'
import { proxy, wrap } from 'comlink'
import { rejectWhenEnded } from '../../parts/reject-when-ended.ts'
import ThemesWorker from './themes-worker.ts?worker'

/** Counts themes. Rejects with the signal's reason where it is cancelled: then the worker ends at once. */
export function countThemesInWorker(job: ThemesJob, tell: TellProgress, signal: AbortSignal): Promise<CountedThemes> {
  return inThemesWorker(signal, async work => work.count(job, proxy(untilAborted(tell, signal))))
}

/** Looks for words that themes may be made of; the same where it is cancelled. */
export function proposeWordsInWorker(
  job: WordsJob,
  tell: TellProgress,
  signal: AbortSignal,
): Promise<ProposedThemeWords> {
  return inThemesWorker(signal, async work => work.propose(job, proxy(untilAborted(tell, signal))))
}

/** What a worker sent before it ended comes after that. */
function untilAborted(tell: TellProgress, signal: AbortSignal): TellProgress {
  return (progress) => {
    if (!signal.aborted)
      tell(progress)
  }
}

/** Each piece of work has a worker of its own. */
async function inThemesWorker<T>(signal: AbortSignal, run: (work: Remote<ThemesWork>) => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const worker = new ThemesWorker()
  const lifetime = new AbortController()
  const work = run(wrap<ThemesWork>(worker))
  return Promise.race([work, rejectWhenEnded(worker, signal, lifetime.signal)]).finally(() => {
    lifetime.abort()
    worker.terminate()
  })
}
