/** Writes values as they come, the last of them for certain. */
export interface Autosave<T> {
  /** Writes a value as soon as that is possible. */
  save: (value: T) => void
  /** Whether the last value is not written yet. */
  isPending: () => boolean
  /** Gives up what is not written yet. */
  cancel: () => void
}

/** Whoever makes room looks at the screen. */
const retryMilliseconds = 2_000

/**
 * Writes the latest value, one write at a time: values that come meanwhile wait, and only the last of them is written.
 * One that could not be written is tried again, until it is or another takes its place.
 * @param onError told each time
 */
export function createAutosave<T>(
  write: (value: T) => Promise<void>,
  onError: (error: unknown) => void,
): Autosave<T> {
  let isWriting = false
  let isOver = false
  let next: { value: T } | null = null
  let retry: ReturnType<typeof setTimeout> | undefined

  async function drain(): Promise<void> {
    isWriting = true
    while (next) {
      const { value } = next
      next = null
      await write(value).catch(error => fail(error, value))
    }
    isWriting = false
  }

  function fail(error: unknown, value: T): void {
    onError(error)
    if (!next && !isOver)
      retry = setTimeout(save, retryMilliseconds, value)
  }

  function save(value: T): void {
    clearTimeout(retry)
    retry = undefined
    next = { value }
    if (!isWriting)
      void drain()
  }

  function cancel(): void {
    isOver = true
    next = null
    clearTimeout(retry)
  }

  return { save, isPending: () => !isOver && (isWriting || retry !== undefined), cancel }
}
