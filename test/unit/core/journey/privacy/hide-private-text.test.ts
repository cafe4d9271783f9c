import { expect, it } from 'vitest'
import { hidePrivateText } from '../../../../../core/journey/privacy/hide-private-text.ts'

it('private parts of a text are left out, and the rest stands as it was', () => {
  const written = 'Sent to ann.lee@shop.example and bo@shop.example.'
  expect(hidePrivateText(written)).toBe('Sent to … and ….')
  expect(hidePrivateText('From 9 a month')).toBe('From 9 a month')
})
