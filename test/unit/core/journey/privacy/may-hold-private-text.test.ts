import { expect, it } from 'vitest'
import { mayHoldPrivateText } from '../../../../../core/journey/privacy/may-hold-private-text.ts'
import { privateLines } from './private-lines.ts'

const lines = Object.values(privateLines).flat()

it.each(lines)('in %s something private may be', (line) => {
  expect(mayHoldPrivateText(line.replace(/[«»]/g, ''))).toBe(true)
})

it.each(['Add to basket', '€ 89.90', 'Order 4711', 'Meet us at noon', '2026', ''])('in "%s" nothing is', (line) => {
  expect(mayHoldPrivateText(line)).toBe(false)
})
