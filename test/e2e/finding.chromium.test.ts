import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { expect, test } from './support/browser.ts'
import { handAt } from './support/hand.ts'
import { text } from './support/texts.ts'

/** Two pages that are captured and described. */
async function observeTwo(kairos: Kairos, address: string): Promise<Panel> {
  await kairos.page.goto(`${address}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 3, note: 'Which plan has the API?' })
  await kairos.page.goto(`${address}faq.html`)
  await kairos.askForCapture()
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 4 })
  return panel
}

const thumbIn = ({ page }: Panel) =>
  page.getByRole('region', { name: text('panel.evidence.label'), exact: true }).getByRole('img')

test('observations are found, taken again, and walked by a criterion; a page that is captured leads away', async ({
  kairos,
  pages,
}) => {
  const panel = await observeTwo(kairos, pages.url)
  await test.step('one is found by what is typed at once, edited, and the search is there again', () => find(panel))
  await test.step('a saved picture is taken again: at once of its page', () => retakeInFront(panel))
  await test.step('a saved picture is taken again of another page once that was said, and it comes back', () =>
    retakeOfAnother(kairos, panel))
  await test.step('one criterion is walked by keys over all touchpoints', () => walkByCriterion(panel))
  await test.step('a page that is captured while something is looked for is described at once', () =>
    captureWhileFinding(kairos, panel, `${pages.url}contact.html`))
})

async function find(panel: Panel): Promise<void> {
  const { page } = panel
  const rows = page.getByRole('list', { name: text('finding.list') }).getByRole('listitem')
  await page.keyboard.type('/api plan')
  await expect(page.getByRole('searchbox')).toHaveValue('api plan')
  await expect(rows).toHaveText(/Pricing/)

  await page.keyboard.press('Enter')
  await expect(page.getByText(text('panel.page.editing'))).toBeVisible()
  await panel.value('Satisfaction', 5).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('searchbox')).toHaveValue('api plan')
  await expect(rows).toHaveText(/Pricing.*5/)
  await expect(rows.getByRole('button').first()).toBeFocused()

  await page.keyboard.press('Delete')
  await expect(page.getByRole('heading', { name: text('finding.none.title') })).toBeVisible()
  await page.getByRole('button', { name: text('common.action.undo') }).click()
  await expect(rows).toHaveText(/Pricing.*5/)

  await page.getByRole('searchbox').press('Escape')
  await expect(panel.captured).toHaveCount(2)
}

async function retakeInFront(panel: Panel): Promise<void> {
  const { page } = panel
  const thumb = thumbIn(panel)
  await page.getByRole('button', { name: text('panel.captured.edit', { name: 'FAQ' }) }).click()
  await expect(thumb).toHaveCount(1)
  const before = await thumb.getAttribute('src')
  await page.keyboard.press('r')
  await expect(page.getByRole('status')).toContainText([text('panel.retake.done', { n: 1 })])
  await expect(thumb).toHaveCount(1)
  expect(await thumb.getAttribute('src')).not.toBe(before)
  await page.keyboard.press('Control+Enter')
  await expect(panel.captured).toHaveCount(2)
}

async function retakeOfAnother(kairos: Kairos, panel: Panel): Promise<void> {
  const { page } = panel
  const waits = page.getByText(text('panel.retake.waiting', { n: 1 }))
  // The page in front is the other observation's.
  await page.keyboard.type('/pricing')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.getByRole('button', { name: new RegExp(`^${text('finding.deed.menu', { name: 'Pricing' })}`) }).click()
  await page.getByRole('menuitem', { name: text('finding.deed.retake') }).click()
  await expect(waits).toBeVisible()
  await expect(page.getByText(text('panel.retake.elsewhere', { address: 'X' }).split('X')[0]!)).toContainText('faq')
  await page.getByRole('button', { name: text('common.action.cancel') }).last().click()
  await expect(waits).toBeHidden()
  await page.keyboard.press('r')
  await expect(waits).toBeVisible()
  await kairos.askForCapture()
  await expect(waits).toBeHidden()
  await page.getByRole('button', { name: text('common.action.undo') }).click()
  await expect(thumbIn(panel)).toHaveCount(1)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('searchbox').press('Escape')
}

async function walkByCriterion(panel: Panel): Promise<void> {
  const { page } = panel
  const here = page.getByRole('heading', { level: 2 })
  await page.keyboard.press('c')
  await expect(here).toHaveText('Home page')
  await expect(page.getByText(text('byCriterion.intoNew'))).toBeVisible()
  await page.keyboard.press('4')
  await expect(page.getByRole('status')).toContainText(text('byCriterion.ratedAnew', { name: 'Home page', value: 4 }))
  await expect(here).toHaveText('Search result')

  await page.getByRole('button', { name: /^Pricing/ }).click()
  await expect(page.getByRole('img', { name: text('byCriterion.picture', { name: 'Pricing' }) })).toBeVisible()
  await page.keyboard.press('1')
  await expect(here).toHaveText('FAQ')
  await page.keyboard.press('Escape')
  await expect(panel.captured).toHaveCount(3)
  await expect(panel.captured.filter({ hasText: 'Pricing' })).toHaveText(/1\s*$/)
  await expect(panel.captured.filter({ hasText: 'Home page' })).toHaveText(/4\s*$/)
}

async function captureWhileFinding(kairos: Kairos, panel: Panel, address: string): Promise<void> {
  await panel.page.keyboard.press('/')
  await expect(panel.page.getByRole('searchbox')).toBeFocused()
  await kairos.page.goto(address)
  await kairos.askForCapture()
  await expect(panel.saveButton).toBeVisible()
  await expect(panel.page.getByRole('searchbox')).toBeHidden()
}

test.describe('with real keys', () => {
  test.use({ realWindow: true })

  test('the search is opened and typed into while the page has the focus', async ({ kairos, pages, display }) => {
    const hand = handAt(display)
    const panel = await observeTwo(kairos, pages.url)
    await kairos.page.goto(`${pages.url}contact.html`)
    await hand.click(kairos.page.locator('#name'))
    await kairos.askForCapture()
    await expect(kairos.page.locator('html > div')).toBeAttached()
    await expect(panel.saveButton).toBeVisible()
    hand.press('slash', 'p', 'r', 'i', 'c')
    await expect(panel.page.getByRole('searchbox')).toHaveValue('pric')
    hand.press('Return')
    await expect(panel.page.getByText(text('panel.page.editing'))).toBeVisible()
    await expect(kairos.page.locator('#name')).toHaveValue('')
  })
})
