import { expect, test } from './support/browser.ts'
import { readTable } from './support/read-table.ts'
import { text } from './support/texts.ts'

test('what looks like a secret in an address is hidden, and kept where somebody wants that', async ({
  kairos,
  pages,
}) => {
  const place = new URL(pages.url).host
  await kairos.context.route('**/cart.html*', route => route.fulfill({ contentType: 'text/html', body: '<p>Cart' }))
  await kairos.page.goto(`http://${place}/cart.html?step=2&token=SECRET#mail=mei@shop.example`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  const card = panel.page.getByRole('region', { name: text('panel.page.heading') })
  const hidden = `${place}/cart.html?step=2&token=***#mail=***`
  await expect(card.getByText(hidden, { exact: true }).last()).toBeVisible()
  await expect(card).toContainText(text('panel.page.valuesHidden', { names: 'token, mail' }))
  await expect(card).not.toContainText(/SECRET|mei@/)
  expect(await panel.page.evaluate(readTable, 'drafts')).toContain('/cart.html?step=2')
  expect(await panel.page.evaluate(readTable, 'drafts')).not.toMatch(/SECRET|mei@/)
  // The page in front is the one that is described, whatever is hidden.
  await expect(panel.page.getByText(text('panel.page.elsewhere'))).toBeHidden()

  await card.getByRole('button', { name: text('panel.page.keepValues') }).click()
  await expect(card).toContainText(`${place}/cart.html?step=2&token=SECRET#mail=mei@shop.example`)
  await card.getByRole('button', { name: text('panel.page.hideValues') }).click()
  await expect(card).not.toContainText('SECRET')
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  const [{ page }] = JSON.parse(await panel.page.evaluate(readTable, 'observation'))
  expect(page.address).toBe(`http://${hidden}`)
})
