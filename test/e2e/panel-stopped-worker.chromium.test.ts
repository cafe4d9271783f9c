import { expect, test } from './support/browser.ts'
import { stopWorkers } from './support/faults.ts'
import { panelOn } from './support/panel-on.ts'

test('what one typed or saved outlives the worker of the extension', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.page.addInitScript(recordDurability)

  await test.step('a worker stopped in the middle loses nothing', async () => {
    await panel.describe({ touchpoint: 'Pricing', satisfaction: 4, note: 'Saved before.' })
    await kairos.page.goto(`${pages.url}faq.html`)
    await kairos.askForCapture()
    await panel.note.fill('Typed before.')
    await stopWorkers(kairos)
    await expect(panel.note).toHaveValue('Typed before.')
    await panel.page.reload()
    await expect(panel.note).toHaveValue('Typed before.')
    await panel.describe({ touchpoint: 'FAQ', satisfaction: 2 })

    await kairos.page.goto(`${pages.url}contact.html`)
    await kairos.askForCapture()
    await panel.describe({ touchpoint: 'Contact support', satisfaction: 5 })
    await expect(panel.captured).toHaveText([/Contact support.*5/, /FAQ.*2/, /Pricing.*4/])
  })

  await test.step('what is said to be saved is on the disk: every writing transaction is strict', async () => {
    const seen = await panel.page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    expect(new Set(seen)).toEqual(new Set(['strict']))
  })
})

/** Runs in the panel before it loads: notes the durability of every transaction that may write. */
function recordDurability(): void {
  const begin = IDBDatabase.prototype.transaction
  const seen: string[] = []
  Object.assign(window, { seen })
  IDBDatabase.prototype.transaction = function (...given) {
    const transaction = begin.apply(this, given)
    if (transaction.mode === 'readwrite')
      seen.push(transaction.durability)
    return transaction
  }
}
