import { describe, expect, it } from 'vitest'
import { widthWithoutPanel } from '../../../../extension/capture/width-without-panel.ts'

describe('how wide a page would have been without the panel', () => {
  it.each([
    ['the window\'s width, where the panel and its frame lie beside it', 980, 1366, 374, 1366],
    ['the same in a window of Firefox, with a strip of tabs', 1208, 1500, 240, 1500],
    ['its own where the panel is closed by now', 1366, 1366, 374, 1366],
    ['its own where the panel opens only after it was seen', 1350, 1366, 0, 1350],
    ['its own where the panel was not open yet and something else narrows it', 980, 1366, 0, 980],
    ['its own where more than the panel narrows it', 580, 1366, 374, 580],
    ['its own where it is shown as another device\'s, in no window of its own', 768, 768, 374, 768],
    ['whole pixels of an enlarged page', 653, 910.67, 249.33, 911],
  ])('is %s', (_, page, window, panel, width) => {
    expect(widthWithoutPanel(page, window, panel)).toBe(width)
  })
})
