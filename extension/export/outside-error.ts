/** What a browser calls it where somebody changed their mind, and where a disk has no room. */
const alike = new Map([
  ['AbortError', 'AbortError'],
  ['USER_CANCELED', 'AbortError'],
  ['QuotaExceededError', 'QuotaExceededError'],
  ['FILE_NO_SPACE', 'QuotaExceededError'],
])

/** An error met outside Kairos's own store, so named that nobody takes it for one of the store. */
export function outsideError(name: string, message: string): DOMException {
  return new DOMException(message, alike.get(name) ?? 'OperationError')
}
