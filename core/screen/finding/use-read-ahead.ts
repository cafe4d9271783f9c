import { watch } from 'vue'

/**
 * Does work in pieces while nothing else is to do, anew whenever it is other work, for as long as the component lives.
 * @param work goes on as long as it is told that there is time; tells whether it is done
 */
export function useReadAhead(work: () => (hasTime: () => boolean) => boolean): void {
  watch(work, (goOn, _, onCleanup) => {
    let handle = 0
    const step = (deadline: IdleDeadline) => {
      if (!goOn(() => deadline.timeRemaining() > 0))
        handle = requestIdleCallback(step)
    }
    handle = requestIdleCallback(step)
    onCleanup(() => cancelIdleCallback(handle))
  }, { immediate: true })
}
