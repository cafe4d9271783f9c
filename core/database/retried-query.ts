import type { QueryObserver } from './live-query.ts'
import { watchQuery } from './live-query.ts'

/** A query that failed may have read nothing that could change, so it is asked again after a while. */
const retryMilliseconds = 2_000

/**
 * Watches a query as `watchQuery` does, and begins anew a while after it failed, until the signal aborts.
 * @param observer told of all results, and of the first of several failures in a row
 */
export function watchRetriedQuery<T>(query: () => Promise<T>, observer: QueryObserver<T>, signal: AbortSignal): void {
  if (!signal.aborted)
    startAttempt(query, withFirstFailures(observer), signal)
}

/** Tells of the first of several failures in a row, and of no other. */
function withFirstFailures<T>({ next, error }: QueryObserver<T>): QueryObserver<T> {
  let isFailing = false
  return {
    next(value) {
      isFailing = false
      next(value)
    },
    error(reason) {
      if (!isFailing)
        error(reason)
      isFailing = true
    },
  }
}

/** Watches a query until the signal aborts, or until the next attempt takes its place. */
function startAttempt<T>(query: () => Promise<T>, observer: QueryObserver<T>, signal: AbortSignal): void {
  const attempt = new AbortController()
  const retry = createRetry(() => {
    attempt.abort()
    startAttempt(query, observer, signal)
  })
  signal.addEventListener('abort', () => attempt.abort(), { signal: attempt.signal })
  attempt.signal.addEventListener('abort', retry.cancel, { once: true })
  watchQuery(query, withRetry(observer, retry), attempt.signal)
}

/** A failed query may still have read something that changes: where it succeeds by itself, no retry is needed. */
function withRetry<T>({ next, error }: QueryObserver<T>, retry: Retry): QueryObserver<T> {
  return {
    next(value) {
      retry.cancel()
      next(value)
    },
    error(reason) {
      retry.schedule()
      error(reason)
    },
  }
}

interface Retry {
  /** Has it happen a while from now, and not before. */
  schedule: () => void
  cancel: () => void
}

function createRetry(run: () => void): Retry {
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = (): void => clearTimeout(timer)
  return {
    cancel,
    schedule() {
      cancel()
      timer = setTimeout(run, retryMilliseconds)
    },
  }
}
