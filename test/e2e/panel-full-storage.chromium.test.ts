import { expect, test } from './support/browser.ts'
import { captureAt } from './support/capture-at.ts'
import { countIn } from './support/count-in.ts'
import { fillStorage, freeStorage } from './support/faults.ts'
import { panelOn } from './support/panel-on.ts'
import { storedNotes } from './support/stored-notes.ts'
import { text } from './support/texts.ts'

test('what is typed while the storage is full is kept until there is room again', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  const alert = panel.page.getByRole('alert')

  await test.step('storage that is full is said so, and what is typed stays in the panel meanwhile', async () => {
    await panel.choose('Pricing')
    await panel.page.evaluate(fillStorage)
    await panel.note.fill('The prices come late.')
    await expect(alert).toContainText(text('common.failure.storage-full.title'))
    await panel.saveButton.click()
    await expect(alert).toContainText(text('common.failure.storage-full.title'))
    await expect(panel.note).toHaveValue('The prices come late.')
    expect(await panel.page.evaluate(countIn, 'observation')).toBe(0)
    await panel.page.evaluate(freeStorage)
    await expect(alert).toBeHidden()
    await panel.save('Pricing')
    await expect(panel.captured).toHaveText(/Pricing/)
  })

  await test.step('what a full storage did not take outlives the panel, and is stored once there is room', async () => {
    await captureAt(kairos, panel, `${pages.url}faq.html`)
    await panel.choose('FAQ')
    await panel.page.evaluate(fillStorage)
    await panel.note.fill('The answers are short.')
    await expect(alert).toContainText(text('panel.notice.untaken.disk'))
    await panel.page.addInitScript(fillStorage)
    await panel.page.reload()
    await expect(panel.note).toHaveValue('The answers are short.')
    await expect(alert).toContainText(text('panel.notice.untaken.disk'))
    await panel.page.evaluate(freeStorage)
    await expect(alert).toBeHidden()
    await expect.poll(() => panel.page.evaluate(typedKeys)).toEqual([])
    await panel.save('FAQ')
    expect(await storedNotes(panel.page)).toEqual(['The answers are short.', 'The prices come late.'])
  })
})

/** Runs in the panel: the names of what is kept beside the store. */
async function typedKeys(): Promise<string[]> {
  const areas = [chrome.storage.session, chrome.storage.local]
  const kept = await Promise.all(areas.map(area => area.get(null) as Promise<object>))
  return kept.flatMap(Object.keys).filter(key => key.startsWith('typed.'))
}
