import { watch } from 'vue'
import { useFocusAfter } from './use-focus-after.ts'

const controls = 'button:enabled, a, input:enabled, select:enabled'

/**
 * Where the keyboard is in a row of a list that is taken away, lets it go on in the row that takes its place, or in the
 * nearest that has something to press: on what takes that row away where it says so in `data-removes`.
 * @param rows changes whenever a row goes
 * @param list has an element for each row, in their order
 * @param otherwise where it goes on where no row is left for it; else whoever shows the list says where
 */
export function useRowFocus(
  rows: () => unknown,
  list: () => Element | null | undefined,
  otherwise: () => HTMLElement | null = () => null,
): void {
  let index = 0
  const elements = () => [...list()?.children ?? []]
  watch(rows, () => index = elements().findIndex(row => row.contains(document.activeElement)), { flush: 'pre' })
  useFocusAfter(rows, list, () => {
    const [left, from] = [elements(), Math.max(index, 0)]
    const nearest = [...left.slice(from), ...left.slice(0, from).toReversed()]
    const control = nearest.map(controlOf).find(found => found !== null) ?? otherwise()
    control?.focus()
  })
}

function controlOf(row: Element): HTMLElement | null {
  return row.querySelector<HTMLElement>('[data-removes]') ?? row.querySelector<HTMLElement>(controls)
}
