import { watch } from 'vue'
import { useFocusAfter } from './use-focus-after.ts'

/**
 * Where the keyboard is in a row of a list that is taken away, lets it go on in the row that takes its place, or in the
 * last one; where none is left, whoever shows the list says where.
 * @param rows changes whenever a row goes
 * @param list has an element for each row, in their order
 */
export function useRowFocus(rows: () => unknown, list: () => Element | null | undefined): void {
  let index = 0
  const elements = () => [...list()?.children ?? []]
  watch(rows, () => index = elements().findIndex(row => row.contains(document.activeElement)), { flush: 'pre' })
  useFocusAfter(rows, list, () => {
    const left = elements()
    left[Math.min(Math.max(index, 0), left.length - 1)]?.querySelector<HTMLElement>('button, a, input')?.focus()
  })
}
