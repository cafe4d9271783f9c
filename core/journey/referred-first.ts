interface Referring {
  name: string
  references: object
}

/**
 * Puts those that others refer to before those, and keeps the order otherwise.
 * @throws where they refer to each other in a circle
 */
export function referredFirst<T extends Referring>(described: readonly T[]): T[] {
  const ordered: T[] = []
  const names = new Set<string>()
  const isNext = ({ name, references }: T) =>
    !names.has(name) && Object.keys(references).every(other => names.has(other))
  while (ordered.length < described.length) {
    const next = described.find(isNext)
    if (!next)
      throw new Error('Types of records refer to each other in a circle.')
    names.add(next.name)
    ordered.push(next)
  }
  return ordered
}
