/** The id in the page of the strip that says what was done; the panel has none. */
export const statusStripId = 'status'

/** Whether it is the status strip that something was done to: it belongs to what is open over the page as well. */
export function isOnStatusStrip({ target }: Event): boolean {
  return target instanceof Element && target.closest(`#${statusStripId}`) !== null
}
