import process from 'node:process'
import { expect, it } from 'vitest'
import { findPrivateText } from '../../../../../core/journey/privacy/find-private-text.ts'

/** What makes rules try again and again, if anything does, repeated without an end. */
const parts = [
  '1',
  '0',
  ' ',
  '@',
  'a',
  '1 ',
  '0 ',
  '1a',
  'a@',
  '@a.',
  'a.',
  'a@a.',
  '1-',
  '+',
  '+49 ',
  '(0',
  'tel ',
  'tel 1',
  '1111 ',
  '0912 ',
  '01 ',
  '01 01-',
  'DE89',
  'DE89 ',
  'A1',
  '1111111abcdefghijkl',
  '(at)',
  ' at ',
  'a at a dot ',
  '/',
  '１',
  '\u200B',
  '1\u200B',
  '张@',
  '4111 1111 1111 1112 ',
  '13812345678 ',
  'passport A1',
  '110101199003',
  'order no 1234567 ',
]

const sharesOfAll = 16
const shareLength = 2 ** 14

/** If every sign looked at all others, one text would take as many times as long as its shares as there are shares. */
const mostTimes = 4

/** What the clock of a thread can tell apart, and then some. */
const leastMilliseconds = 20

it.each(parts)('a text takes no longer than its shares, of nothing but %j', (part) => {
  const share = part.repeat(shareLength / part.length)
  const all = part.repeat(sharesOfAll * shareLength / part.length)
  findPrivateText(share)
  const ofShares = timeOf(() => Array.from({ length: sharesOfAll }, () => findPrivateText(share)))
  expect(timeOf(() => findPrivateText(all))).toBeLessThan(mostTimes * Math.max(ofShares, leastMilliseconds))
})

/** In milliseconds of this thread alone, whatever else the machine does. */
function timeOf(act: () => unknown): number {
  const before = process.threadCpuUsage()
  act()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}
