/**
 * Loads items in their order, the next few already while one is being used.
 * @param count how many at most are loading or waiting to be used
 */
export async function* readAhead<T, R>(
  items: Iterable<T>,
  load: (item: T) => Promise<R>,
  count: number,
): AsyncGenerator<[T, R]> {
  const waiting: [T, Promise<R>][] = []
  for (const item of items) {
    const loading = load(item)
    // Its turn comes later; until then nobody listens.
    loading.catch(() => {})
    waiting.push([item, loading])
    if (waiting.length === count)
      yield await next(waiting)
  }
  while (waiting.length > 0)
    yield await next(waiting)
}

async function next<T, R>(waiting: [T, Promise<R>][]): Promise<[T, R]> {
  const [item, loading] = waiting.shift()!
  return [item, await loading]
}
