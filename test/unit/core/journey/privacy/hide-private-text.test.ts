import { expect, it } from 'vitest'
import { hideParts, hidePrivateText } from '../../../../../core/journey/privacy/hide-private-text.ts'

it('private parts of a text are left out, and the rest stands as it was', () => {
  const written = 'Sent to ann.lee@shop.example and bo@shop.example.'
  expect(hidePrivateText(written)).toBe('Sent to … and ….')
  expect(hidePrivateText('From 9 a month')).toBe('From 9 a month')
})

it('parts that overlap are hidden as one, in whatever order they are told', () => {
  const parts = [{ start: 6, end: 9 }, { start: 0, end: 4 }, { start: 1, end: 3 }, { start: 2, end: 5 }]
  expect(hideParts('0123456789', parts)).toBe('…5…9')
  expect(hideParts('0123456789', [])).toBe('0123456789')
})
