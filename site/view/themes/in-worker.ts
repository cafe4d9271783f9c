import type {
  CountedThemes,
  ProposedThemeWords,
  TellProgress,
  ThemesJob,
  ThemesWork,
  WordsJob,
} from './themes-worker.ts'
import { proxy } from 'comlink'
import { inWorker, tellUntilAborted } from '../../parts/in-worker.ts'
import ThemesWorker from './themes-worker.ts?worker'

const createWorker = () => new ThemesWorker()

/** Counts themes. Rejects with the signal's reason where it is cancelled: then the worker ends at once. */
export function countThemesInWorker(job: ThemesJob, tell: TellProgress, signal: AbortSignal): Promise<CountedThemes> {
  return inWorker<ThemesWork, CountedThemes>(createWorker, signal, async work =>
    work.count(job, proxy(tellUntilAborted(tell, signal))))
}

/** Looks for words that themes may be made of; the same where it is cancelled. */
export function proposeWordsInWorker(
  job: WordsJob,
  tell: TellProgress,
  signal: AbortSignal,
): Promise<ProposedThemeWords> {
  return inWorker<ThemesWork, ProposedThemeWords>(createWorker, signal, async work =>
    work.propose(job, proxy(tellUntilAborted(tell, signal))))
}
