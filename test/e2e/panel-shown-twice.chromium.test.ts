import { clickAtTheWord, giveTheWord } from './support/at-the-word.ts'
import { expect, test } from './support/browser.ts'
import { captureAt } from './support/capture-at.ts'
import { countIn } from './support/count-in.ts'
import { panelOn } from './support/panel-on.ts'
import { storedNotes } from './support/stored-notes.ts'
import { text } from './support/texts.ts'

test('two panels that show one page never disagree about it', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  const other = await kairos.openPanelInTab()

  await test.step('two panels that save one page in the same moment make one observation of it', async () => {
    await panel.choose('Pricing')
    await other.choose('Pricing')
    for (const { saveButton } of [panel, other])
      await saveButton.evaluate(clickAtTheWord)
    await panel.page.evaluate(giveTheWord)
    for (const each of [panel, other]) {
      await expect(each.captured).toHaveText(/Pricing/)
      await expect(each.saveButton).toBeHidden()
    }
    expect(await panel.page.evaluate(countIn, 'observation')).toBe(1)
    expect(await panel.page.evaluate(countIn, 'drafts')).toBe(0)
  })

  await test.step('a page saved in another window closes here with a word', async () => {
    await captureAt(kairos, panel, `${pages.url}faq.html`)
    await other.page.bringToFront()
    await expect(other.saveButton).toBeVisible()
    await other.describe({ touchpoint: 'FAQ', satisfaction: 4 })
    await expect(panel.page.getByRole('status')).toContainText(text('panel.page.gone'))
    await expect(panel.captured).toHaveText([/FAQ.*4/, /Pricing/])
  })

  await test.step('what is typed in one window is shown in another that nobody types in', async () => {
    await captureAt(kairos, panel, `${pages.url}contact.html`)
    await panel.page.evaluate(leaveFocus)
    await other.page.bringToFront()
    await expect(other.saveButton).toBeVisible()
    await other.note.fill('Typed elsewhere.')
    await expect(panel.note).toHaveValue('Typed elsewhere.')
    await panel.choose('Contact support')
    await panel.save('Contact support')
    expect(await storedNotes(panel.page)).toEqual(['', '', 'Typed elsewhere.'])
  })
})

/** Runs in the panel: Playwright lets every page believe that it has the focus. */
function leaveFocus(): void {
  Object.assign(document, { hasFocus: () => false })
  dispatchEvent(new Event('blur'))
}
