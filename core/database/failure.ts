/** What went wrong, as far as somebody can do something about it. */
export type Failure
  = | { kind: 'storage-full' }
    | { kind: StoreFailureKind }
    | { kind: 'store-unavailable' | 'failed', detail: string }

/**
 * Why there is no store: a newer Kairos takes it now, or has written it before; the browser ended the connection, or
 * keeps no data here by its settings; or it waits until tabs with an earlier Kairos are closed.
 */
type StoreFailureKind = 'store-upgraded' | 'store-newer' | 'store-closed' | 'store-forbidden' | 'store-blocked'

/** How Dexie names a store that does not open, whatever the reason. */
const ofOpening = new Set(['OpenFailedError', 'DatabaseClosedError', 'MissingAPIError'])

/** How browsers name one that does not open: forbidden or damaged. */
const unavailable = new Set(['OpenFailedError', 'InvalidStateError', 'SecurityError'])

/** How Dexie and browsers name one that may not be opened. */
const forbidden = new Set(['SecurityError', 'MissingAPIError'])

/** Errors wrap one another; of more than these, none says more. */
const mostWrapped = 5

/** Names what went wrong; a `detail` is in the browser's words. */
export function failureOf(error: unknown): Failure {
  const names = causesOf(error).map(nameOf)
  if (names.includes('QuotaExceededError'))
    return { kind: 'storage-full' }
  if (names.includes('VersionError'))
    return { kind: 'store-newer' }
  if (names.some(name => ofOpening.has(name)) && names.some(name => forbidden.has(name)))
    return { kind: 'store-forbidden' }
  if (names[0] === 'DatabaseClosedError' && names.every(name => name === 'DatabaseClosedError'))
    return { kind: 'store-closed' }
  const isUnavailable = names[0] === 'DatabaseClosedError' || names.some(name => unavailable.has(name))
  return { kind: isUnavailable ? 'store-unavailable' : 'failed', detail: detailOf(error) }
}

/** Names why the store could not be opened. */
export function openingFailureOf(error: unknown): Failure {
  const failure = failureOf(error)
  return failure.kind === 'failed' ? { kind: 'store-unavailable', detail: failure.detail } : failure
}

/** An error and those that it wraps, the outermost first. */
function causesOf(error: unknown): unknown[] {
  const causes = [error]
  for (let cause = within(error); cause instanceof Object && causes.length < mostWrapped; cause = within(cause))
    causes.push(cause)
  return causes
}

function within(error: unknown): unknown {
  if (!(error instanceof Object))
    return undefined
  return 'inner' in error ? error.inner : 'cause' in error ? error.cause : undefined
}

function nameOf(error: unknown): string {
  return error instanceof Object && 'name' in error ? String(error.name) : ''
}

/** Of errors that wrap one another, the innermost has the browser's words without the wrapping. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error))
    return String(error)
  return 'inner' in error && error.inner instanceof Error ? detailOf(error.inner) : error.message
}
