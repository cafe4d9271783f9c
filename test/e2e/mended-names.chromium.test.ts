import { expect, test } from './support/browser.ts'
import { siteTest } from './support/site-alone.ts'
import { text } from './support/texts.ts'
import { twoAuditors } from './support/two-auditors.ts'

const change = (name: string) => text('common.naming.change', { name })

test('in the panel one\'s own touchpoint is renamed, and so is the audit; digits rate nothing meanwhile', async ({
  kairos,
  pages,
}) => {
  await kairos.page.goto(`${pages.url}about.html`)
  const panel = await kairos.openPanel()
  await panel.setUp('Mei', 'Women\'s shop')
  await panel.page.getByLabel(text('panel.touchpoint.label')).fill('Pres room')
  await panel.page.getByRole('option', { name: text('panel.touchpoint.add', { name: 'Pres room' }) }).click()
  await panel.page.getByRole('option', { name: 'Discover' }).click()
  await panel.save('Pres room')

  await panel.captured.getByRole('button').first().click()
  // The form stands, and is not drawn anew under the hand.
  await expect(panel.page.getByLabel(text('panel.touchpoint.label'))).toHaveValue('Discover › Pres room')
  await expect(panel.page.getByText(text('panel.save.saved', { name: 'Pres room' }))).toBeVisible()
  await panel.page.getByRole('button', { name: change('Pres room') }).click()
  await panel.page.getByRole('menuitem').last().click()
  await expect(panel.page.getByRole('dialog')).toContainText('1 observation')
  await panel.page.keyboard.press('4')
  await panel.page.keyboard.press('Escape')
  await expect(panel.value('Satisfaction', 4)).not.toBeChecked()

  await panel.page.keyboard.press('Enter')
  await panel.page.keyboard.press('Enter')
  await expect(panel.page.getByRole('textbox', { name: text('common.naming.name'), exact: true })).toBeFocused()
  await panel.page.keyboard.type('Press room')
  await panel.page.keyboard.press('Enter')
  await expect(panel.page.getByLabel(text('panel.touchpoint.label'))).toHaveValue('Discover › Press room')
  await expect(panel.captured).toContainText('Press room')

  await panel.page.getByRole('button', { name: text('panel.header.newAudit') }).click()
  await panel.page.getByLabel(text('newAudit.title')).fill('Autumn')
  await panel.page.getByRole('button', { name: text('newAudit.rename', { earlier: 'Women\'s shop' }) }).click()
  await expect(panel.page.getByRole('heading', { name: 'Autumn' })).toBeVisible()
  await expect(panel.captured).toContainText('Press room')
  await panel.page.getByRole('button', { name: text('common.action.undo') }).click()
  await expect(panel.page.getByRole('heading', { name: 'Women\'s shop' })).toBeVisible()
})

siteTest('on the map touchpoints are renamed, joined and deleted by keyboard, with a way back', async ({ alone }) => {
  const { page } = alone
  const team = await twoAuditors()
  await alone.choose(team.files)
  await alone.takeIn()
  await page.getByRole('table').last().getByRole('link').click()
  await page.getByRole('figure').waitFor()
  const drawer = page.getByRole('dialog').first()
  const undo = page.getByRole('button', { name: text('common.action.undo'), exact: true })

  await alone.touchpoint('Payment').press('Enter')
  await drawer.getByRole('button', { name: change('Payment') }).press('Enter')
  await page.getByRole('menuitem').first().press('Enter')
  await page.getByRole('textbox', { name: text('common.naming.name'), exact: true }).fill('Checkout')
  await page.keyboard.press('Enter')
  await expect(drawer.getByRole('heading', { name: 'Checkout' })).toBeVisible()
  await expect(drawer.getByRole('button', { name: change('Checkout') })).toBeFocused()

  await drawer.getByRole('button', { name: change('Checkout') }).press('Enter')
  await page.getByRole('menuitem').nth(5).press('Enter')
  await page.getByLabel(text('common.touchpoint.joinWith')).selectOption({ label: 'Sign up' })
  await page.getByRole('button', { name: text('common.touchpoint.confirm.join') }).press('Enter')
  await expect(drawer.getByRole('heading', { name: 'Sign up', exact: true })).toBeVisible()
  await expect(drawer.getByText(text('map.evidence.also', { name: 'Checkout' }))).toBeVisible()
  await page.reload()
  await expect(alone.touchpoint('Checkout')).toHaveCount(0)
  await page.keyboard.press('Escape')

  await alone.sliver('Basket').press('Enter')
  await alone.touchpoint('Basket').press('Enter')
  await drawer.getByRole('button', { name: change('Basket') }).press('Enter')
  await page.getByRole('menuitem').last().press('Enter')
  await page.getByRole('button', { name: text('common.touchpoint.confirm.delete') }).press('Enter')
  await expect(alone.touchpoint('Basket')).toHaveCount(0)
  await expect(drawer).toBeHidden()
  await expect(page.locator('[data-touchpoint]:focus')).toHaveCount(1)
  await undo.click()
  await expect(alone.touchpoint('Basket')).toHaveCount(1)

  // Step by step to what was done before, across a reload, and forth again.
  await page.keyboard.press('Control+z')
  await expect(alone.touchpoint('Checkout')).toHaveCount(1)
  await page.reload()
  await alone.touchpoint('Checkout').waitFor()
  await page.keyboard.press('Control+z')
  await expect(alone.touchpoint('Payment')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(alone.touchpoint('Checkout')).toHaveCount(1)
  await page.getByRole('button', { name: /^Redo: / }).click()
  await expect(alone.touchpoint('Checkout')).toHaveCount(0)
})
