import type { WatchSource } from 'vue'
import { watch } from 'vue'

/**
 * Keeps the keyboard on what moved a row, which stands elsewhere in its list a moment later, and there is focused no
 * more. What can move rows says so in `data-moves`: the row's key, and after a blank by how much, where it moves it
 * one way.
 * @param rows what changes once a row was moved
 * @param list what they stand in
 * @returns notes what was used, before it moves a row
 */
export function useMovedFocus(rows: WatchSource, list: () => HTMLElement | null): (event: Event) => void {
  let used: string | undefined
  watch(rows, () => {
    const movers = [...list()?.querySelectorAll<HTMLElement>('[data-moves]:not(:disabled)') ?? []]
    const row = used?.split(' ')[0]
    const mover = movers.find(({ dataset }) => dataset.moves === used)
      ?? movers.find(({ dataset }) => row !== undefined && dataset.moves!.split(' ')[0] === row)
    mover?.focus()
    used = undefined
  }, { flush: 'post' })
  return event => used = (event.currentTarget as HTMLElement).dataset.moves
}
