/**
 * Writes the latest value, one write at a time: values that come meanwhile wait, and only the last of them is written.
 * @returns writes a value as soon as that is possible
 */
export function createAutosave<T>(
  write: (value: T) => Promise<void>,
  onError: (error: unknown) => void,
): (value: T) => void {
  let writing = false
  let next: { value: T } | null = null

  async function drain(): Promise<void> {
    writing = true
    while (next) {
      const { value } = next
      next = null
      await write(value).catch(onError)
    }
    writing = false
  }

  return (value) => {
    next = { value }
    if (!writing)
      void drain()
  }
}
