import { describe, expect, it } from 'vitest'
import { linkTo } from '../../../../site/evidence/page-link.ts'

describe('a link to an observed page', () => {
  it.each([
    'javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'blob:https://x/1',
    'vbscript:x',
    'file:///etc/passwd',
    'chrome://settings',
    '//evil.example',
    'page.html',
    '',
  ])('leads nowhere from %j', (address) => {
    expect(linkTo(address)).toBeNull()
  })

  it('is written so that nothing of it is markup or half a character', () => {
    const link = linkTo('https://shop.example/"><script>\uD800?q=<b>')
    expect(link).toBe('https://shop.example/%22%3E%3Cscript%3E%EF%BF%BD?q=%3Cb%3E')
  })
})
