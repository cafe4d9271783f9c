import { expect } from './support/browser.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

test('a journey is edited on its map by keys alone, stays so over a reload, and is taken back step by step', async ({
  alone,
}) => {
  const { page } = alone
  const head = (name: string) =>
    page.getByRole('button', { name: text('edit.head.touchpoint', { name }), exact: true })
  const begin = page.getByRole('button', { name: text('map.edit.begin'), exact: true })
  // The page's last part: what comes later could take the focus away.
  await page.getByRole('link', { name: text('library.history.title'), exact: true }).waitFor()
  await page.getByRole('button', { name: text('library.sample.open') }).press('Enter')
  await begin.press('Enter')

  await head('Pricing').press('F2')
  await page.keyboard.type('Plans')
  await page.keyboard.press('Enter')
  await expect(head('Plans')).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByText(text('edit.placed.touchpoint', { name: 'Plans', n: 1, of: 4, stage: 'Compare' })))
    .toBeVisible()
  await expect(head('Plans')).toBeFocused()
  await page.getByRole('button', { name: text('edit.addTouchpoint.after', { name: 'Plans' }) }).press('Enter')
  await page.keyboard.type('Calculator')
  await page.keyboard.press('Enter')
  await expect(head('Calculator')).toBeFocused()

  await page.reload()
  await head('Plans').focus()
  await page.keyboard.press('ArrowRight')
  await expect(head('Calculator')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(head('Product page')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(head('Calculator')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(head('Pricing')).toBeVisible()
  await head('Product page').focus()
  await page.keyboard.press('ArrowRight')
  await expect(head('Pricing')).toBeFocused()

  await page.keyboard.press('Escape')
  await expect(begin).toBeVisible()
  await page.goBack()
  await expect(head('Pricing')).toBeVisible()
})
