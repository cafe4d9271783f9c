import { expect, it } from 'vitest'
import { timeAgo } from '../../../../extension/screen/time-ago.ts'

const now = Date.parse('2026-11-21T10:00:00.000Z')
const ago = (seconds: number) => timeAgo(new Date(now - seconds * 1_000).toISOString(), now, 'en')

it('tells how long ago something was in the largest unit that is full', () => {
  expect([60, 150, 3_600, 86_400, 20 * 86_400].map(ago))
    .toEqual(['1 minute ago', '2 minutes ago', '1 hour ago', 'yesterday', '20 days ago'])
})

it('tells nothing of less than a minute, nor of what a clock that was set back has yet to reach', () => {
  expect([0, 59, -7_200].map(ago)).toEqual([null, null, null])
})
