import type { Hand } from './support/hand.ts'
import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { expect, test } from './support/browser.ts'
import { handAt } from './support/hand.ts'
import { newestDraft } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

const overlayOn = ({ page }: Kairos) => page.locator('html > div[lang]')
const evidenceOf = ({ page }: Panel) => page.getByRole('region', { name: text('panel.evidence.label') })
const addButton = ({ page }: Panel, mode: 'Area' | 'Element') =>
  page.getByRole('button', { name: text(`panel.evidence.add${mode}`) })
const messageIn = ({ page }: Panel, key: string) => page.getByRole('status').filter({ hasText: text(key) })

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
  hand.press('4', 'Right', 'ctrl+Return')
  await expect(panel.captured).toHaveCount(1)
  await expect(kairos.page.locator('#name')).toHaveValue('')
  // It is described: the page has all of them again.
  await expect(kairos.page.locator('#name')).toBeFocused()
  hand.press('7')
  await expect(kairos.page.locator('#name')).toHaveValue('7')
})

test('areas and elements are picked from the panel, until another page comes to the front', async ({
  kairos,
  pages,
  display,
}) => {
  const panel = await setUpOn(kairos, `${pages.url}pricing.html`)
  await test.step('an area is drawn, marked on its screenshot, and saved with it', () =>
    drawArea(kairos, panel, handAt(display)))
  await kairos.page.goto(`${pages.url}about.html`)
  await kairos.askForCapture()
  await expect(evidenceOf(panel).getByRole('img')).toHaveCount(1)
  await test.step('the panel has the keys that point while it has the focus, and can stop it', () =>
    pointByKeys(kairos, panel))
  await test.step('picking ends, and it is said, where another page comes to the front', () =>
    goElsewhere(kairos, panel, `${pages.url}faq.html`))
  // The browser takes this for another site, for which nobody gave the word.
  await kairos.page.goto(`${pages.url}pricing.html`.replace('127.0.0.1', 'localhost'))
  await test.step('a page that may not be seen any more is said to be so, in the words of a capture', () =>
    expectForbidden(panel))
})

async function drawArea(kairos: Kairos, panel: Panel, hand: Hand): Promise<void> {
  await addButton(panel, 'Area').click()
  await expect(overlayOn(kairos)).toBeAttached()
  await hand.drag(kairos.page, [100, 100], [300, 220])
  await expect(evidenceOf(panel).getByRole('img')).toHaveCount(2)
  const { areas, pictures } = (await newestDraft(panel.page))!.draft
  const area = areas![pictures[1]!.id]!
  expect(area).toMatchObject({ width: 200, height: 120 })
  // A page beside the panel has a margin in its window.
  expect(Math.max(Math.abs(area.x - 100), Math.abs(area.y - 100))).toBeLessThan(10)

  // Whoever drew it with the mouse rates from there.
  await expect(kairos.page.locator('html > div')).toBeAttached()
  hand.press('5')
  await expect(panel.value('Satisfaction', 5)).toBeChecked()

  await panel.describe({ touchpoint: 'Pricing', satisfaction: 2 })
  await panel.page.getByRole('button', { name: text('panel.captured.edit', { name: 'Pricing' }) }).click()
  await expect(evidenceOf(panel).getByRole('img')).toHaveCount(2)
  expect((await newestDraft(panel.page))!.draft.areas).toEqual(areas)
}

async function pointByKeys(kairos: Kairos, panel: Panel): Promise<void> {
  await addButton(panel, 'Element').click()
  await expect(overlayOn(kairos)).toBeAttached()
  await panel.page.keyboard.press('ArrowDown')
  await panel.page.keyboard.press('ArrowUp')
  await panel.page.keyboard.press('Enter')
  await expect(evidenceOf(panel)).toContainText('Element:')
  await expect(overlayOn(kairos)).toHaveCount(0)

  await addButton(panel, 'Area').click()
  await expect(overlayOn(kairos)).toBeAttached()
  // In place of the first.
  await addButton(panel, 'Element').click()
  await expect(addButton(panel, 'Area')).toHaveAttribute('aria-pressed', 'false')
  await expect(overlayOn(kairos)).toHaveCount(1)
  await panel.page.getByRole('button', { name: text('common.action.cancel') }).click()
  await expect(overlayOn(kairos)).toHaveCount(0)
  await expect(addButton(panel, 'Element')).toHaveAttribute('aria-pressed', 'false')
}

async function goElsewhere(kairos: Kairos, panel: Panel, address: string): Promise<void> {
  await addButton(panel, 'Area').click()
  await expect(overlayOn(kairos)).toBeAttached()
  await kairos.page.goto(address)
  await expect(messageIn(panel, 'panel.pick.moved')).toBeVisible()
  await expect(addButton(panel, 'Area')).toHaveAttribute('aria-pressed', 'false')

  await addButton(panel, 'Area').click()
  await expect(overlayOn(kairos)).toBeAttached()
  const other = await kairos.context.newPage()
  await expect(addButton(panel, 'Area')).toHaveAttribute('aria-pressed', 'false')
  await other.close()
  await expect(overlayOn(kairos)).toHaveCount(0)
}

async function expectForbidden(panel: Panel): Promise<void> {
  await addButton(panel, 'Element').click()
  await expect(panel.page.getByRole('alert')).toContainText(text('panel.notice.permissionTitle'))
  await expect(addButton(panel, 'Element')).toHaveAttribute('aria-pressed', 'false')
}
