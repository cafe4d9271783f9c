import { expect, test } from './support/browser.ts'
import { countIn } from './support/count-in.ts'
import { elsewhere, fillStorage, freeStorage, interruptCapture, useUpCaptures } from './support/faults.ts'
import { panelOn } from './support/panel-on.ts'
import { newestDraft } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

test('a capture that fails says why, and costs nothing that was typed, rated or stored', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  const alert = panel.page.getByRole('alert')

  await test.step('permission that ended with a navigation is said in words, and what was typed is kept', async () => {
    await panel.note.fill('The prices come late.')
    await panel.value('Satisfaction', 2).click()
    await kairos.page.goto(elsewhere(`${pages.url}faq.html`))
    await panel.page.getByRole('button', { name: text('panel.evidence.addScreenshot') }).click()
    await expect(alert).toContainText(text('panel.notice.permissionTitle'))
    await expect(panel.note).toHaveValue('The prices come late.')
    await expect(panel.value('Satisfaction', 2)).toBeChecked()

    await kairos.askForCapture()
    await expect(panel.page.getByText('localhost')).toBeVisible()
    await panel.page.getByRole('button', { name: text('panel.header.toDescribe', { n: 1 }).split(' | ')[0] }).click()
    await panel.page.getByRole('menuitem').click()
    await expect(panel.note).toHaveValue('The prices come late.')
  })

  await panel.describe({ touchpoint: 'Pricing' })
  await expect(panel.page.getByText('localhost')).toBeVisible()
  await panel.describe({ touchpoint: 'FAQ' })

  await test.step('a page of the browser itself is refused before one types, its picture is thrown away', async () => {
    await kairos.page.goto('chrome://version/')
    await kairos.askForCapture()
    await expect(alert).toContainText(text('panel.notice.refusedTitle'))
    await expect(panel.saveButton).toBeHidden()
    expect(await panel.page.evaluate(countIn, 'pictureFiles')).toBe(2)
    await kairos.page.goto(`${pages.url}faq.html`)
    await expect(alert).toBeHidden()
  })

  await test.step('a capture that finds the storage full is said so, and nothing is half written', async () => {
    await kairos.worker.evaluate(fillStorage)
    await kairos.page.goto(`${pages.url}contact.html`)
    await kairos.askForCapture()
    await expect(alert).toContainText(text('common.failure.storage-full.title'))
    await expect(panel.saveButton).toBeHidden()
    expect(await panel.page.evaluate(countIn, 'drafts')).toBe(0)
    expect(await panel.page.evaluate(countIn, 'pictureFiles')).toBe(2)
    await kairos.worker.evaluate(freeStorage)
    await kairos.askForCapture()
    await expect(panel.saveButton).toBeVisible()
    await expect(alert).toBeHidden()
  })

  await test.step('a capture that the browser counts as too soon is taken a second later', async () => {
    await kairos.page.goto(`${pages.url}portfolio-item.html`)
    await kairos.worker.evaluate(useUpCaptures)
    await kairos.askForCapture()
    await expect(panel.page.getByText('portfolio-item.html')).toBeVisible()
    await expect(alert).toBeHidden()
  })

  await test.step('a capture cut off by the worker\'s end is said so, rates nothing, the next one works', async () => {
    await interruptCapture(kairos, panel)
    await expect(panel.page.getByText(text('panel.page.capturing'))).toBeVisible()
    await panel.page.keyboard.press('4')
    await expect(alert).toContainText(text('panel.notice.interruptedTitle'))
    await expect(panel.value('Satisfaction', 4)).not.toBeChecked()
    await kairos.page.goto(`${pages.url}about.html`)
    await kairos.askForCapture()
    await expect(panel.page.getByText('about.html')).toBeVisible()
    await expect(alert).toBeHidden()
  })

  await test.step('a capture cut off after its page was kept is shown as the page that it kept', async () => {
    const { draft } = (await newestDraft(panel.page))!
    await interruptCapture(kairos, panel, draft.pictures[0]!.id)
    await panel.page.keyboard.press('4')
    await expect(panel.value('Satisfaction', 4)).toBeChecked()
    await expect(alert).toBeHidden()
  })
})
