import type { Page } from '@playwright/test'
import type { Buffer } from 'node:buffer'

/**
 * Shows two pictures of the same height beside each other, with a hairline between them, as a window shows page and
 * panel.
 */
export async function sideBySide(page: Page, pictures: Buffer[], colorScheme: 'light' | 'dark'): Promise<Page> {
  const line = { light: '#cfcbc3', dark: '#4a4641' }[colorScheme]
  const images = pictures.map(picture => `<img src="data:image/png;base64,${picture.toString('base64')}">`)
  const style = `margin:0;display:flex;gap:1px;width:max-content;background:${line}`
  await page.setContent(`<body style="${style}">${images.join('')}</body>`)
  await page.locator('img').last().evaluate((image: HTMLImageElement) => image.decode())
  const box = await page.locator('body').boundingBox()
  await page.setViewportSize({ width: Math.round(box!.width), height: Math.round(box!.height) })
  return page
}
