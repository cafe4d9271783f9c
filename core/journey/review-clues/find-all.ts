/** A way of writing something, and what it says; null where it says nothing after all. */
export interface Notation<T> {
  pattern: RegExp
  read: (match: RegExpExecArray) => T | null
}

/**
 * All that a text says in any of some ways, each thing once. What one way has read, no later one reads: the most
 * telling stand first.
 * @param keyOf what tells two things apart
 */
export function findAll<T>(text: string, notations: readonly Notation<T>[], keyOf: (found: T) => string): T[] {
  const found = new Map<string, T>()
  let rest = text
  for (const { pattern, read } of notations) {
    rest = rest.replace(pattern, (...args) => {
      const said = read(asMatch(args))
      if (said === null)
        return String(args[0])
      found.set(keyOf(said), said)
      return '\n'
    })
  }
  return [...found.values()]
}

/** What `replace` hands over: the match, its groups, the place, the text, and named groups where there are any. */
function asMatch(args: unknown[]): RegExpExecArray {
  const groups = args.slice(0, args.findIndex(arg => typeof arg === 'number'))
  return groups as unknown as RegExpExecArray
}
