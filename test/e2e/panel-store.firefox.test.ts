import { clickAtTheWord, giveTheWord } from './support/at-the-word.ts'
import { captureInFirefox } from './support/capture-in-firefox.ts'
import { countIn } from './support/count-in.ts'
import { askForUpgrade } from './support/faults.ts'
import { expect, test } from './support/firefox.ts'
import { leaveForStore } from './support/leave-for-store.ts'
import { text } from './support/texts.ts'

test('two panels that save one page in the same moment make one observation, and a newer Kairos is told of', async ({
  firefox,
  pages,
}) => {
  const panel = await captureInFirefox(firefox, `${pages.url}pricing.html`, 'Pricing')
  const other = await firefox.openPanelInTab()
  await test.step('two panels save one page', async () => {
    for (const each of [panel, other]) {
      const touchpoint = () => each.page.$eval('[role=combobox]', field => (field as HTMLInputElement).value)
      await expect.poll(touchpoint).toContain('Pricing')
      await (await each.saveButton()).evaluate(clickAtTheWord)
    }
    await panel.page.evaluate(giveTheWord)
    for (const each of [panel, other]) {
      await each.expectText(text('panel.empty.title'))
      await each.expectText(text('panel.captured.unexported'))
    }
    expect(await panel.page.evaluate(countIn, 'observation')).toBe(1)
    expect(await panel.page.evaluate(countIn, 'drafts')).toBe(0)
  })

  await test.step('a newer Kairos takes the store', async () => {
    await firefox.page.goto(`${pages.url}faq.html`)
    await firefox.askForCapture()
    await panel.expectText(text('common.layout.desktop'))
    await panel.type(text('panel.note.label'), 'Typed before.')
    await leaveForStore(other.page)
    await other.page.evaluate(askForUpgrade)
    await panel.expectText(text('common.failure.store-upgraded.title'))
    await panel.reload()
    const note = () => panel.page.$eval('textarea', field => field.value).catch(() => '')
    await expect.poll(note).toBe('Typed before.')
  })
})
