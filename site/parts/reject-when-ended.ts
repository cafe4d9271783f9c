/**
 * Rejects once a worker fails or its work is cancelled.
 * @param lifetime ends the waiting for either
 */
export function rejectWhenEnded(worker: Worker, cancelled: AbortSignal, lifetime: AbortSignal): Promise<never> {
  return new Promise<never>((_, reject) => {
    worker.addEventListener('error', event => reject(new Error(event.message)), { signal: lifetime })
    cancelled.addEventListener('abort', () => reject(cancelled.reason), { signal: lifetime })
  })
}
