/**
 * The row that a key leads to from another one; null where it leads to none.
 * @param page how many rows are seen at once
 */
export function rowAfterKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  index: number,
  count: number,
  page: number,
): number | null {
  const steps: Record<string, number> = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -Math.floor(page),
    PageDown: Math.floor(page),
    Home: -count,
    End: count,
  }
  if (altKey || ctrlKey || metaKey || count === 0 || !Object.hasOwn(steps, key))
    return null
  return Math.min(count - 1, Math.max(0, index + steps[key]!))
}
