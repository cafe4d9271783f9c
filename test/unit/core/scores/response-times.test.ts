import type { Observation } from '../../../../core/journey/observation.ts'
import type { Wait } from '../../../../core/journey/wait.ts'
import { describe, expect, it } from 'vitest'
import { responseTimes } from '../../../../core/scores/response-times.ts'

const hour = 3_600_000
const from = '2026-11-21T10:02:00.000Z'
const after = (hours: number) => new Date(Date.parse(from) + hours * hour).toISOString()
const reply = (hours: number): Wait => ({ from, until: after(hours), replied: true })
const none = (hours: number): Wait => ({ from, until: after(hours), replied: false })

function waited(...waits: (Wait | null | undefined)[]): Observation[] {
  return waits.map(wait => ({ leftOut: null, waited: wait } as Observation))
}

describe('response times', () => {
  it('are none, and not zero, where nobody waited', () => {
    expect(responseTimes(waited(undefined, null))).toBeNull()
    expect(responseTimes([])).toBeNull()
  })

  it('are their median and each single one, the shortest first', () => {
    const times = responseTimes(waited(reply(30), null, reply(2), reply(5)))
    const waits = [reply(2), reply(5), reply(30)]
    expect(times).toEqual({ waits, replies: 3, unreplied: 0, unknown: 0, median: 5 * hour })
  })

  it('count what no reply came to as longer than was waited, after those with a reply', () => {
    const times = responseTimes(waited(none(1), reply(2), reply(5)))
    expect(times).toMatchObject({ waits: [reply(2), reply(5), none(1)], replies: 2, unreplied: 1 })
    expect(times!.median).toBe(3.5 * hour)
    expect(responseTimes(waited(none(144), reply(2), reply(5)))!.median).toBe(5 * hour)
  })

  it('have no median where most got no reply', () => {
    expect(responseTimes(waited(none(144), none(72), reply(2)))).toMatchObject({ unreplied: 2, median: null })
  })

  it('are not known where a clock was wrong, and never negative', () => {
    const dead = { from: '2000-01-01T00:00:00.000Z', until: from, replied: true }
    const times = responseTimes(waited(reply(-1), dead, reply(4)))
    expect(times).toMatchObject({ replies: 3, unknown: 2, median: 4 * hour })
    expect(times!.waits[0]).toEqual(reply(4))
  })

  it('are without what is left out', () => {
    const leftOut = { reason: 'A test', by: null, at: from }
    expect(responseTimes(waited(reply(4)).map(one => ({ ...one, leftOut })))).toBeNull()
  })
})
