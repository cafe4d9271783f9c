/** The first id of a kind, `q` or `m`, that is not taken: questions and measures are numbered from 1. */
export function freeId(taken: readonly string[], kind: string): string {
  for (let number = 1; ; number++) {
    const id = `${kind}${number}`
    if (!taken.includes(id))
      return id
  }
}
