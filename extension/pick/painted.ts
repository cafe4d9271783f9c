/** Settles once a page was painted anew; one that is out of sight is not painted, nor waited for. */
export function painted(page: Window): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  page.requestAnimationFrame(() => page.requestAnimationFrame(() => setTimeout(resolve)))
  setTimeout(resolve, 500)
  return promise
}
