import { beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { overlay, pickIn } from './support/picking.ts'

beforeEach(() => page.viewport(400, 700))

it('an area is drawn with the mouse, from any corner, and is seen with its size meanwhile', async () => {
  const picking = pickIn('<p>Offers</p>', 'area')
  await picking.drag([220, 190], [20, 40])
  expect(await picking.picked()).toEqual({
    mode: 'area',
    box: { x: 20, y: 40, width: 200, height: 150 },
    offset: { x: 0, y: 0 },
    pixelRatio: devicePixelRatio,
  })
  expect(overlay()).toBeNull()
})

it('a click is no area, and what was begun is forgotten', async () => {
  const picking = pickIn('<p>Offers</p>', 'area')
  await picking.clickAt(50, 50)
  await picking.press('{Enter}')
  expect(picking.caption()).toBe('')
  expect(picking.told).toEqual([])
})

it('an area is moved and sized by arrow keys, and never leaves the page', async () => {
  const picking = pickIn('<p>Offers</p>', 'area')
  await picking.press('{ArrowDown}')
  await expect.poll(picking.caption).toBe('200 × 350')
  await picking.press('{ArrowLeft}{ArrowUp}{Shift>}{ArrowRight}{ArrowUp}{/Shift}')
  await expect.poll(picking.caption).toBe('208 × 342')
  expect(picking.box()).toMatchObject({ x: 92, y: 167, width: 208, height: 342 })
  await picking.press('{ArrowLeft>30/}{ArrowUp>30/}{Shift>}{ArrowRight>60/}{/Shift}{Enter}')
  expect(await picking.picked()).toMatchObject({ box: { x: 0, y: 0, width: 400, height: 342 } })
})

it('an area that is being drawn is left with Escape', async () => {
  const picking = pickIn('<p>Offers</p>', 'area')
  await picking.press('{ArrowDown}{Escape}')
  await expect.poll(() => picking.told).toEqual([{ kind: 'left', reason: 'user' }])
})
