import { describe, expect, it } from 'vitest'
import { browserName } from '../../../../extension/capture/browser-name.ts'

const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

describe('the browser an observation was made in', () => {
  it.each([
    [`Mozilla/5.0 (X11; Linux x86_64) ${webKit} Chrome/156.0.0.0 Safari/537.36`, 'Chromium 156'],
    [`Mozilla/5.0 (Windows) ${webKit} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`, 'Edge 156'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
    ['curl/8.5.0', 'unknown'],
    ['', 'unknown'],
  ])('is read from what it calls itself: %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name)
  })
})
