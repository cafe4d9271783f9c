import { describe, expect, it } from 'vitest'
import { clearanceOver } from '../../../../extension/panel/app/clearance.ts'

describe('how far a message stands above the foot of the panel', () => {
  it.each([
    ['the button is at the foot', { top: 740, bottom: 800 }, 60],
    ['there is too little room below it', { top: 700, bottom: 760 }, 100],
    ['there is just room below it', { top: 690, bottom: 750 }, 0],
    ['it was scrolled out above', { top: -60, bottom: 0 }, 0],
    ['it is still below', { top: 800, bottom: 860 }, 0],
  ])('where %s', (_, element, expected) => {
    expect(clearanceOver(element, 800, 50)).toBe(expected)
  })

  it('never lets it touch the button, and never puts it higher than need be', () => {
    for (let top = -100; top < 900; top += 7) {
      const lift = clearanceOver({ top, bottom: top + 60 }, 800, 50)
      const [upper, lower] = [800 - lift - 50, 800 - lift]
      expect(top + 60 <= 0 || top >= 800 || lower <= top || upper >= top + 60).toBe(true)
    }
  })
})
