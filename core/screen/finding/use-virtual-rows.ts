import type { Range, VirtualItem } from '@tanstack/vue-virtual'
import type { ComponentPublicInstance, ComputedRef, Ref } from 'vue'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/vue-virtual'
import { computed, watch } from 'vue'

interface VirtualRowOptions {
  /** What the rows scroll in. */
  scroller: Readonly<Ref<HTMLElement | null>>
  /** The ids of all rows, in their order. */
  ids: () => readonly string[]
  /** How high a row is, as long as it was not measured, in px. */
  height: () => number
  /** How much of the scroller's top is covered, in px. */
  head?: () => number
  /** The row that stays although nobody sees it, since the keyboard is on it; below 0 for none. */
  kept?: () => number
}

/** Of a list of any length the rows that can be seen, and where they go. */
export interface VirtualRows {
  rows: ComputedRef<VirtualItem[]>
  /** How high all rows are together, in px. */
  height: ComputedRef<number>
  measure: (row: Element | ComponentPublicInstance | null) => void
  reveal: (index: number) => void
}

/** Rows beyond the edges, so that a quick hand sees no gap. */
const overscan = 8

/** Draws only what can be seen of a list, and measures what it draws. */
export function useVirtualRows(options: VirtualRowOptions): VirtualRows {
  const { scroller, ids, height, head = () => 0, kept = () => -1 } = options
  // Each is another function where it comes to something else: the virtualizer remembers by that.
  const keyOf = computed(() => {
    const keys = ids()
    return (index: number) => keys[index] ?? index
  })
  const extract = computed(() => {
    const [index, count] = [kept(), ids().length]
    return (range: Range) => withKept(defaultRangeExtractor(range), index, count)
  })
  const virtualizer = useVirtualizer(computed(() => ({
    count: ids().length,
    getScrollElement: () => scroller.value,
    estimateSize: height,
    getItemKey: keyOf.value,
    scrollMargin: head(),
    scrollPaddingStart: head(),
    overscan,
    // In the frame of the change, Chromium tells of a loop.
    useAnimationFrameWithResizeObserver: true,
    rangeExtractor: extract.value,
  })))
  // What was measured holds for the layout that it was measured in.
  watch(height, () => virtualizer.value.measure())

  return {
    rows: computed(() => virtualizer.value.getVirtualItems()),
    height: computed(() => virtualizer.value.getTotalSize()),
    measure: row => row instanceof Element && virtualizer.value.measureElement(row),
    reveal: index => virtualizer.value.scrollToIndex(index),
  }
}

/** In order, so that the keyboard goes through them as they lie. */
function withKept(indexes: number[], kept: number, count: number): number[] {
  const isLacking = kept >= 0 && kept < count && !indexes.includes(kept)
  return isLacking ? [...indexes, kept].sort((a, b) => a - b) : indexes
}
