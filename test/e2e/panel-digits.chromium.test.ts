import { expect, test } from './support/browser.ts'
import { captureAt } from './support/capture-at.ts'
import { text } from './support/texts.ts'

test('the digits rate what one looks at, and nothing else', async ({ kairos, pages }) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()

  await test.step('at first one types one\'s name at once', async () => {
    await expect(panel.page.getByLabel(text('newAudit.name'))).toBeFocused()
  })

  await test.step('a digit pressed on the set-up screen does not rate what comes later', async () => {
    await panel.page.getByRole('heading', { name: text('newAudit.heading') }).click()
    await panel.page.keyboard.press('4')
    await panel.setUp()
    await expect(panel.saveButton).toBeVisible()
    await expect(panel.value('Satisfaction', 4)).not.toBeChecked()
    await panel.page.keyboard.press('3')
    await expect(panel.value('Satisfaction', 3)).toBeChecked()
  })

  await test.step('digits rate the scale that has the focus, else the next without an answer, else none', async () => {
    await panel.value('Satisfaction', 2).click()
    await panel.page.keyboard.press('5')
    await expect(panel.value('Satisfaction', 5)).toBeChecked()
    await panel.value('Satisfaction', 2).blur()
    await panel.page.keyboard.press('6')
    await expect(panel.value('Ease', 6)).toBeChecked()
    await panel.page.keyboard.press('1')
    await expect(panel.value('Feeling', -2)).toBeChecked()
    await panel.page.keyboard.press('2')
    await expect(panel.value('Satisfaction', 5)).toBeChecked()
    await expect(panel.value('Feeling', -2)).toBeChecked()
  })

  await panel.choose('Pricing')
  await panel.save('Pricing')

  await test.step('a digit pressed before the panel has loaded rates the page that waits', async () => {
    await captureAt(kairos, panel, `${pages.url}faq.html`)
    await panel.page.addInitScript(() => document.addEventListener('DOMContentLoaded', () => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '4', bubbles: true }))
    }))
    await expect(panel.value('Satisfaction', 4)).not.toBeChecked()
    await panel.page.reload()
    await expect(panel.value('Satisfaction', 4)).toBeChecked()
  })
})
