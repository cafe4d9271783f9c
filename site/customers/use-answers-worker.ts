import type { Remote } from 'comlink'
import type { AnswersApi } from './answers-worker.ts'
import { tryOnScopeDispose } from '@vueuse/core'
import { wrap } from 'comlink'
import { rejectWhenEnded } from '../parts/reject-when-ended.ts'
import AnswersWorker from './answers-worker.ts?worker'

/** Has rows read in a worker. */
export type AskAnswers = <T>(work: (answers: Remote<AnswersApi>) => Promise<T>) => Promise<T>

/**
 * A worker of a component's own, which starts with the first question and ends with the component: then whatever is
 * still asked rejects with the signal's reason.
 */
export function useAnswersWorker(): AskAnswers {
  const lifetime = new AbortController()
  let started: ReturnType<typeof start> | undefined
  tryOnScopeDispose(() => {
    lifetime.abort()
    started?.worker.terminate()
  })
  return async (work) => {
    lifetime.signal.throwIfAborted()
    const { worker, answers } = started ??= start()
    const asked = new AbortController()
    const ended = rejectWhenEnded(worker, lifetime.signal, asked.signal)
    return Promise.race([work(answers), ended]).finally(() => asked.abort())
  }
}

/** One proxy for all questions: once one is collected as garbage, comlink lets go of the worker. */
function start() {
  const worker = new AnswersWorker()
  return { worker, answers: wrap<AnswersApi>(worker) }
}
