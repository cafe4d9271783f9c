import { expect } from 'vitest'

/** What a result is expected to be but for rounding: every number in it to nine digits. */
export function close(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result), (_, part) => typeof part === 'number' ? expect.closeTo(part, 9) : part)
}
