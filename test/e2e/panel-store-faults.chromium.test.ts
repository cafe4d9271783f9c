import { expect, test } from './support/browser.ts'
import { captureAt } from './support/capture-at.ts'
import { askForUpgrade, breakStore, breakWindows, fillStorage } from './support/faults.ts'
import { panelOn } from './support/panel-on.ts'
import { storedNotes } from './support/stored-notes.ts'
import { text } from './support/texts.ts'

test('a store that is taken away, lost or broken is told of, and costs nothing typed', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  const { page } = panel
  const alert = page.getByRole('alert')
  const expectHeading = (title: string) => expect(page.getByRole('heading', { name: text(title) })).toBeVisible()

  await test.step('a newer Kairos that takes the store is told of, and what was typed comes back', async () => {
    await panel.note.fill('Typed before.')
    const other = await kairos.openPanelInTab()
    await other.page.goto(`chrome-extension://${kairos.extensionId}/manifest.json`)
    await other.page.evaluate(askForUpgrade)
    await expectHeading('common.failure.store-upgraded.title')
    await page.getByRole('button', { name: text('common.action.reload') }).click()
    await expect(panel.note).toHaveValue('Typed before.')
    await panel.choose('Pricing')
    await panel.save('Pricing')
    expect(await storedNotes(page)).toEqual(['Typed before.'])
    await other.page.close()
  })

  await test.step('a store that the browser threw away is told of, and what it lacked comes back', async () => {
    await expect.poll(() => page.evaluate(rememberedObservations)).toBe(1)
    await captureAt(kairos, panel, `${pages.url}faq.html`)
    await page.evaluate(fillStorage)
    await panel.note.fill('Typed in vain.')
    await expect(alert).toContainText(text('panel.notice.untaken.disk'))
    await page.evaluate(throwStoreAway)
    await page.reload()
    await expect(alert).toContainText(text('common.lost.title'))
    await expect(alert).toContainText('1 observation in 1 audit')
    await panel.setUp()
    await expect(panel.note).toHaveValue('Typed in vain.')
    await alert.getByRole('button', { name: text('common.action.close') }).click()
    await expect(alert).toBeHidden()
    await page.reload()
    await expect(panel.note).toHaveValue('Typed in vain.')
    await expect(alert).toBeHidden()
  })

  await test.step('one that a newer Kairos has written is left alone, and panel and capture say so', async () => {
    await page.evaluate(writeAsNewer)
    await page.reload()
    await expectHeading('common.failure.store-newer.title')
    await kairos.page.goto(`${pages.url}contact.html`)
    await kairos.askForCapture()
    await expect.poll(() => page.evaluate(readCaptureKinds)).toEqual(['store-newer'])
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([{ name: 'kairos', version: 9990 }])
  })

  await test.step('a store that does not open is said so, with a way on', async () => {
    await page.addInitScript(breakStore)
    await page.reload()
    await expectHeading('common.failure.store-unavailable.title')
    await expect(page.getByText('The disk is broken.')).toBeVisible()
    await expect(page.getByRole('button', { name: text('common.action.reload') })).toBeVisible()
  })

  await test.step('a panel that cannot load its texts says so in the browser\'s language', async () => {
    await page.addInitScript(breakWindows)
    await page.reload()
    await expectHeading('common.failure.store-unavailable.title')
    await expect(page.getByText('Out of order.')).toBeVisible()
  })
})

/** Runs in the panel: how many observations are known to be in the store, beside it. */
async function rememberedObservations(): Promise<number | undefined> {
  const { store } = await chrome.storage.local.get(null) as { store?: { current: { observations: number } } }
  return store?.current.observations
}

/** Runs in the panel: the store is gone, as where the browser finds it damaged. */
function throwStoreAway(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase('kairos')
    deletion.onsuccess = () => resolve()
    deletion.onerror = () => reject(deletion.error)
  })
}

/** Runs in the panel: puts the store of a Kairos of years ahead in place of what is there. */
function writeAsNewer(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kairos', 9990)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () => {
      Array.from(opening.result.objectStoreNames).forEach(name => opening.result.deleteObjectStore(name))
      opening.result.createObjectStore('observations')
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}

/** Runs in the panel: what came of the captures. */
async function readCaptureKinds(): Promise<string[]> {
  const stored = await chrome.storage.session.get(null) as Record<string, { kind: string }>
  return Object.entries(stored).filter(([key]) => key.startsWith('capture.')).map(([, { kind }]) => kind)
}
