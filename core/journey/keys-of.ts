/** The names of an object that has no others than its type says, in their order. */
export function keysOf<Key extends string>(object: Readonly<Record<Key, unknown>>): Key[] {
  // The compiler allows for others: an object may have more than its type says.
  return Object.keys(object) as Key[]
}
