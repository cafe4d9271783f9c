import type { Clock } from '../../../core/journey/timestamp.ts'

/** A clock that stands still until it is moved. */
export function fixedClock(start = '2026-11-21T10:00:00.000Z'): Clock & { advance: (milliseconds: number) => void } {
  let time = Date.parse(start)
  return { now: () => new Date(time), advance: milliseconds => void (time += milliseconds) }
}
