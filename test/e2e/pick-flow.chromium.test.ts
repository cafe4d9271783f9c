import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { expect, test } from './support/browser.ts'
import { handAt } from './support/hand.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

const overlayOn = ({ page }: Kairos) => page.locator('html > div[lang]')
const evidenceOf = ({ page }: Panel) => page.getByRole('region', { name: text('panel.evidence.label') })
const addButton = ({ page }: Panel, mode: 'Area' | 'Element') =>
  page.getByRole('button', { name: text(`panel.evidence.add${mode}`) })

async function setUpOn(kairos: Kairos, address: string): Promise<Panel> {
  await kairos.page.goto(address)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await expect(panel.saveButton).toBeVisible()
  return panel
}

test('A and E over the page begin to pick there, and keys alone take an element', async ({
  kairos,
  pages,
  display,
}) => {
  const hand = handAt(display)
  const panel = await setUpOn(kairos, `${pages.url}contact.html`)
  await hand.click(kairos.page.locator('#name'))
  await kairos.askForCapture()
  await expect(kairos.page.locator('html > div')).toBeAttached()
  hand.press('a')
  await expect(overlayOn(kairos)).toBeAttached()
  await expect(addButton(panel, 'Area')).toHaveAttribute('aria-pressed', 'true')
  hand.press('Escape')
  await expect(overlayOn(kairos)).toHaveCount(0)
  await expect(addButton(panel, 'Area')).toHaveAttribute('aria-pressed', 'false')
  hand.press('e')
  await expect(overlayOn(kairos)).toBeAttached()
  hand.press('Down', 'Up', 'Return')
  await expect(evidenceOf(panel).getByRole('listitem')).toHaveCount(4)
  // The panel has its keys again, and the page still has none of them.
  hand.press('4')
  await expect(panel.value('Satisfaction', 4)).toBeChecked()
  await expect(kairos.page.locator('#name')).toHaveValue('')
})
