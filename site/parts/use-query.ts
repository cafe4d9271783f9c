import { useRoute, useRouter } from 'vue-router'

/** What was chosen on a page, in the query of its address. */
export interface Query {
  /** The first of what has this name; undefined where nothing has. */
  read: (name: string) => string | undefined
  /** Changes some of it, as a step that the browser's way back takes back; undefined takes a name away. */
  push: (change: Record<string, string | undefined>) => Promise<unknown>
  /** Changes some of it without such a step. */
  replace: (change: Record<string, string | undefined>) => Promise<unknown>
}

/** Reads and writes the query of the page's address; whoever reads it in an effect hears of changes. */
export function useQuery(): Query {
  const route = useRoute()
  const router = useRouter()
  const changed = (change: Record<string, string | undefined>) => ({ query: { ...route.query, ...change } })
  return {
    read(name) {
      const value = route.query[name]
      return (Array.isArray(value) ? value[0] : value) ?? undefined
    },
    push: change => router.push(changed(change)),
    replace: change => router.replace(changed(change)),
  }
}
