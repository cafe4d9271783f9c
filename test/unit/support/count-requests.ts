const readings = ['get', 'getKey', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const
const counted = [...readings, 'put', 'add', 'delete'] as const

/** How often a store was asked or told something. */
export type Requests = Record<typeof counted[number], number>

/** Counts the requests that a piece of work makes of IndexedDB, in tables and their indexes. */
export async function countRequests(work: () => Promise<unknown>): Promise<Requests> {
  const requests = Object.fromEntries(counted.map(method => [method, 0])) as Requests
  const restores = [IDBObjectStore, IDBIndex].flatMap(({ prototype }) => counted.map(method =>
    countCalls(prototype as never, method, () => requests[method]++)))
  try {
    await work()
    return requests
  }
  finally {
    restores.forEach(restore => restore())
  }
}

function countCalls(object: Record<string, unknown>, method: string, count: () => void): () => void {
  const original = object[method]
  if (typeof original !== 'function')
    return () => {}
  object[method] = function (this: unknown, ...values: unknown[]) {
    count()
    return original.apply(this, values)
  }
  return () => object[method] = original
}
