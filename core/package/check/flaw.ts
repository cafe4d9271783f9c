import { limits } from '../format.ts'

/** Why a value cannot be a record, whatever its fields mean. */
export type Flaw = 'depth' | 'size' | 'text' | 'number'

/**
 * What makes a value impossible to compare, to store or to write again: too deep, too many parts, a text without end,
 * or a number that JSON cannot say (1e999 is read as infinite). Fields that nobody knows are looked at as well.
 * @returns null where nothing does
 */
export function flawOf(value: unknown): Flaw | null {
  let parts = 0
  const look = (part: unknown, levels: number): Flaw | null => {
    if (++parts > limits.parts)
      return 'size'
    if (typeof part === 'string')
      return part.length > limits.textLength ? 'text' : null
    if (typeof part === 'number')
      return Number.isFinite(part) ? null : 'number'
    if (!(part instanceof Object))
      return null
    return levels === 0 ? 'depth' : firstFlaw(part, inner => look(inner, levels - 1))
  }
  return look(value, limits.depth)
}

/** Of a list's items, or of an object's keys and values. */
function firstFlaw(whole: object, look: (part: unknown) => Flaw | null): Flaw | null {
  for (const part of Array.isArray(whole) ? whole : [...Object.keys(whole), ...Object.values(whole)]) {
    const flaw = look(part)
    if (flaw)
      return flaw
  }
  return null
}
