import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { useRoute, useRouter } from 'vue-router'

/** What was chosen on a page, in the query of its address. */
export interface Query {
  /** The first of what has this name; undefined where nothing has. */
  read: (name: string) => string | undefined
  /** All that has this name. */
  readAll: (name: string) => string[]
  /** Changes some of it, as a step that the browser's way back takes back; undefined takes a name away. */
  push: (change: LocationQueryRaw) => Promise<unknown>
  /** Changes some of it without such a step. */
  replace: (change: LocationQueryRaw) => Promise<unknown>
}

/** One after the other: who is quick chooses again before the address tells of the choice before. */
let steps: Promise<unknown> = Promise.resolve()

/** An address may name anything, also what every object has. */
function textsIn(query: LocationQuery, name: string): string[] {
  const values = Object.hasOwn(query, name) ? [query[name] ?? []].flat() : []
  return values.filter(value => typeof value === 'string')
}

/** Reads and writes the query of the page's address; whoever reads it in an effect hears of changes. */
export function useQuery(): Query {
  const route = useRoute()
  const router = useRouter()
  const go = (by: 'push' | 'replace') => (change: LocationQueryRaw) => {
    const step = () => router[by]({ query: { ...route.query, ...change } })
    return steps = steps.then(step, step)
  }
  const readAll = (name: string) => textsIn(route.query, name)
  return {
    read: name => readAll(name)[0],
    readAll,
    push: go('push'),
    replace: go('replace'),
  }
}
