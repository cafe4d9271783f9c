/** Whether an error, or one that it wraps, says that the browser has no room left. */
export function isStorageFull(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause instanceof Object && depth < 5; depth++) {
    if ('name' in cause && cause.name === 'QuotaExceededError')
      return true
    cause = 'inner' in cause ? cause.inner : 'cause' in cause ? cause.cause : undefined
  }
  return false
}
