import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { expect, test } from './support/browser.ts'
import { countIn } from './support/count-in.ts'
import {
  askForUpgrade,
  breakStore,
  breakWindows,
  elsewhere,
  fillStorage,
  freeStorage,
  interruptCapture,
  stopWorkers,
} from './support/faults.ts'
import { text } from './support/texts.ts'

async function panelOn(kairos: Kairos, address: string): Promise<Panel> {
  await kairos.page.goto(address)
  const panel = await kairos.openPanel()
  await panel.setUp()
  return panel
}

test('a page of the browser itself is refused before anything is typed, and its picture is thrown away', async ({
  kairos,
  pages,
}) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await kairos.page.goto('chrome://version/')
  await kairos.askForCapture()
  await expect(panel.page.getByRole('alert')).toContainText(text('panel.notice.refusedTitle'))
  await expect(panel.saveButton).toBeHidden()
  const pictures = await panel.page.evaluate(countIn, 'pictureFiles')
  expect(pictures).toBe(1)
  await kairos.page.goto(`${pages.url}faq.html`)
  await expect(panel.page.getByRole('alert')).toBeHidden()
})

test('permission that ended with a navigation is said in words, and what was typed is kept', async ({
  kairos,
  pages,
}) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.note.fill('The prices come late.')
  await panel.value('Satisfaction', 2).click()
  await kairos.page.goto(elsewhere(`${pages.url}faq.html`))
  await panel.page.getByRole('button', { name: text('panel.evidence.addScreenshot') }).click()
  await expect(panel.page.getByRole('alert')).toContainText(text('panel.notice.permissionTitle'))
  await expect(panel.note).toHaveValue('The prices come late.')
  await expect(panel.value('Satisfaction', 2)).toBeChecked()

  await kairos.askForCapture()
  await expect(panel.page.getByText('localhost')).toBeVisible()
  await panel.page.getByRole('button', { name: text('panel.header.toDescribe', { n: 1 }).split(' | ')[0] }).click()
  await panel.page.getByRole('menuitem').click()
  await expect(panel.note).toHaveValue('The prices come late.')
})

test('a worker stopped in the middle loses nothing', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
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

test('a capture cut off by the worker\'s end is said so, rates nothing, and the next one works', async ({
  kairos,
  pages,
}) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await interruptCapture(kairos, panel)
  await expect(panel.page.getByText(text('panel.page.capturing'))).toBeVisible()
  await panel.page.keyboard.press('4')
  await expect(panel.page.getByRole('alert')).toContainText(text('panel.notice.interruptedTitle'))
  await expect(panel.value('Satisfaction', 4)).not.toBeChecked()
  await kairos.page.goto(`${pages.url}faq.html`)
  await kairos.askForCapture()
  await expect(panel.page.getByText('faq.html')).toBeVisible()
  await expect(panel.page.getByRole('alert')).toBeHidden()
})

test('a capture cut off after its page was kept is shown as the page that it kept', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  const pictureId = await panel.page.evaluate(readPictureId)
  await interruptCapture(kairos, panel, pictureId)
  await panel.page.keyboard.press('4')
  await expect(panel.value('Satisfaction', 4)).toBeChecked()
  await expect(panel.page.getByRole('alert')).toBeHidden()
})

/** A page is being described when the storage fills up: its note is typed after that. */
async function typeOnFullStorage(kairos: Kairos, address: string): Promise<Panel> {
  const panel = await panelOn(kairos, address)
  await panel.choose('Pricing')
  await panel.page.evaluate(fillStorage)
  await panel.note.fill('The prices come late.')
  return panel
}

test('storage that is full is said so, and what is typed stays in the panel until it can be saved', async ({
  kairos,
  pages,
}) => {
  const panel = await typeOnFullStorage(kairos, `${pages.url}pricing.html`)
  await expect(panel.page.getByRole('alert')).toContainText(text('common.failure.storage-full.title'))
  await panel.saveButton.click()
  await expect(panel.page.getByRole('alert')).toContainText(text('common.failure.storage-full.title'))
  await expect(panel.note).toHaveValue('The prices come late.')
  expect(await panel.page.evaluate(countIn, 'observation')).toBe(0)
  await panel.page.evaluate(freeStorage)
  await expect(panel.page.getByRole('alert')).toBeHidden()
  await panel.save('Pricing')
  await expect(panel.captured).toHaveText(/Pricing/)
})

test('what a full storage did not take outlives the panel, and is stored once there is room', async ({
  kairos,
  pages,
}) => {
  const panel = await typeOnFullStorage(kairos, `${pages.url}pricing.html`)
  await expect(panel.page.getByRole('alert')).toContainText(text('panel.notice.untaken.disk'))
  await panel.page.addInitScript(fillStorage)
  await panel.page.reload()
  await expect(panel.note).toHaveValue('The prices come late.')
  await expect(panel.page.getByRole('alert')).toContainText(text('panel.notice.untaken.disk'))
  await panel.page.evaluate(freeStorage)
  await expect(panel.page.getByRole('alert')).toBeHidden()
  await expect.poll(() => panel.page.evaluate(typedKeys)).toEqual([])
  await panel.save('Pricing')
  expect(await panel.page.evaluate(readNotes)).toEqual(['The prices come late.'])
})

test('a capture that finds the storage full is said so, and nothing is half written', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await kairos.worker.evaluate(fillStorage)
  await kairos.page.goto(`${pages.url}faq.html`)
  await kairos.askForCapture()
  await expect(panel.page.getByRole('alert')).toContainText(text('common.failure.storage-full.title'))
  await expect(panel.saveButton).toBeHidden()
  expect(await panel.page.evaluate(countIn, 'drafts')).toBe(0)
  expect(await panel.page.evaluate(countIn, 'pictureFiles')).toBe(1)
  await kairos.worker.evaluate(freeStorage)
  await kairos.askForCapture()
  await expect(panel.saveButton).toBeVisible()
  await expect(panel.page.getByRole('alert')).toBeHidden()
})

test('a digit pressed on the set-up screen does not rate what comes later', async ({ kairos, pages }) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.page.getByRole('heading', { name: text('newAudit.heading') }).click()
  await panel.page.keyboard.press('4')
  await panel.setUp()
  await expect(panel.saveButton).toBeVisible()
  await expect(panel.value('Satisfaction', 4)).not.toBeChecked()
  await panel.page.keyboard.press('3')
  await expect(panel.value('Satisfaction', 3)).toBeChecked()
})

test('at first one types one\'s name at once', async ({ kairos, pages }) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await expect(panel.page.getByLabel(text('newAudit.name'))).toBeFocused()
})

test('a digit pressed before the panel has loaded rates the page that waits', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.page.addInitScript(() => document.addEventListener('DOMContentLoaded', () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '4', bubbles: true }))
  }))
  await panel.page.reload()
  await expect(panel.value('Satisfaction', 4)).toBeChecked()
})

test('digits rate the scale that has the focus, else the next one without an answer, else none', async ({
  kairos,
  pages,
}) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.value('Satisfaction', 3).click()
  await panel.page.keyboard.press('5')
  await expect(panel.value('Satisfaction', 5)).toBeChecked()
  await panel.value('Satisfaction', 3).blur()
  await panel.page.keyboard.press('6')
  await expect(panel.value('Ease', 6)).toBeChecked()
  await panel.page.keyboard.press('1')
  await expect(panel.value('Feeling', -2)).toBeChecked()
  await panel.page.keyboard.press('2')
  await expect(panel.value('Satisfaction', 5)).toBeChecked()
  await expect(panel.value('Feeling', -2)).toBeChecked()
})

test('a waiting page stays with the audit it was captured for', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.note.fill('Of the first audit.')
  await panel.startAnother('Autumn round')
  await expect(panel.saveButton).toBeHidden()
  await panel.startAnother('Web shop, spring round')
  await expect(panel.note).toHaveValue('Of the first audit.')
})

test('a page saved in another window closes here with a word', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  const other = await kairos.openPanelInTab()
  await expect(other.saveButton).toBeVisible()
  await other.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await expect(panel.page.getByRole('status')).toContainText(text('panel.page.gone'))
  await expect(panel.captured).toHaveText(/Pricing.*4/)
})

test('what is typed in one window is shown in another that nobody types in', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  // Playwright lets every page believe that it has the focus.
  await panel.page.evaluate(() => {
    Object.assign(document, { hasFocus: () => false })
    dispatchEvent(new Event('blur'))
  })
  const other = await kairos.openPanelInTab()
  await other.note.fill('Typed elsewhere.')
  await expect(panel.note).toHaveValue('Typed elsewhere.')
  await panel.choose('Pricing')
  await panel.save('Pricing')
  const [note] = await panel.page.evaluate(readNotes)
  expect(note).toBe('Typed elsewhere.')
})

test('what was done is said where it covers and moves nothing that can be pressed', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  const header = panel.page.getByRole('banner')
  const before = await header.boundingBox()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await kairos.page.goto(`${pages.url}faq.html`)
  await kairos.askForCapture()
  await expect(panel.saveButton).toBeVisible()
  await expect(panel.page.getByRole('status')).toContainText(text('panel.save.saved', { name: 'Pricing' }))
  expect(await header.boundingBox()).toEqual(before)
  const marks = panel.page.getByRole('group', { name: text('panel.note.marks') })
  for (const mark of await marks.getByRole('button').all()) {
    await mark.click({ timeout: 1_000 })
    await expect(mark).toHaveAttribute('aria-pressed', 'true')
  }
})

test('an observation deleted while it is edited comes back when the edit is saved, and that is said', async ({
  kairos,
  pages,
}) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await panel.page.getByRole('button', { name: text('panel.captured.edit', { name: 'Pricing' }) }).click()
  await panel.note.fill('Changed.')
  await panel.page.getByRole('button', { name: text('panel.captured.delete', { name: 'Pricing' }) }).click()
  await expect(panel.captured).toHaveCount(0)
  await panel.page.getByRole('button', { name: text('panel.save.update') }).click()
  await expect(panel.page.getByRole('status')).toContainText(text('panel.save.revived', { name: 'Pricing' }))
  await expect(panel.captured).toHaveText(/Pricing.*4/)
})

test('a store that does not open is said so, with a way on', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.page.addInitScript(breakStore)
  await panel.page.reload()
  await expect(panel.page.getByRole('heading', { name: text('common.failure.store-unavailable.title') })).toBeVisible()
  await expect(panel.page.getByText('The disk is broken.')).toBeVisible()
  await expect(panel.page.getByRole('button', { name: text('common.action.reload') })).toBeVisible()
})

test('a store that the browser threw away is told of, and what it had not taken comes back', async ({
  kairos,
  pages,
}) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await expect.poll(() => panel.page.evaluate(rememberedObservations)).toBe(1)
  await kairos.page.goto(`${pages.url}faq.html`)
  await kairos.askForCapture()
  await panel.page.evaluate(fillStorage)
  await panel.note.fill('Typed in vain.')
  await expect(panel.page.getByRole('alert')).toContainText(text('panel.notice.untaken.disk'))
  await panel.page.evaluate(throwStoreAway)
  await panel.page.reload()
  await expect(panel.page.getByRole('alert')).toContainText(text('common.lost.title'))
  await expect(panel.page.getByRole('alert')).toContainText('1 observation in 1 audit')
  await panel.setUp()
  await expect(panel.note).toHaveValue('Typed in vain.')
  await panel.page.getByRole('alert').getByRole('button', { name: text('common.action.close') }).click()
  await expect(panel.page.getByRole('alert')).toBeHidden()
  await panel.page.reload()
  await expect(panel.note).toHaveValue('Typed in vain.')
  await expect(panel.page.getByRole('alert')).toBeHidden()
})

test('a store that a newer Kairos has written is left alone, and panel and capture say so', async ({
  kairos,
  pages,
}) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.page.evaluate(writeAsNewer)
  await panel.page.reload()
  await expect(panel.page.getByRole('heading', { name: text('common.failure.store-newer.title') })).toBeVisible()
  await kairos.page.goto(`${pages.url}faq.html`)
  await kairos.askForCapture()
  await expect.poll(() => panel.page.evaluate(readCaptureKinds)).toEqual(['store-newer'])
  expect(await panel.page.evaluate(() => indexedDB.databases())).toEqual([{ name: 'kairos', version: 9990 }])
})

test('a newer Kairos that takes the store from an open panel is told of, and what was typed comes back', async ({
  kairos,
  pages,
}) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.note.fill('Typed before.')
  const other = await kairos.openPanelInTab()
  await other.page.goto(`chrome-extension://${kairos.extensionId}/manifest.json`)
  await other.page.evaluate(askForUpgrade)
  await expect(panel.page.getByRole('heading', { name: text('common.failure.store-upgraded.title') })).toBeVisible()
  await panel.page.getByRole('button', { name: text('common.action.reload') }).click()
  await expect(panel.note).toHaveValue('Typed before.')
  await panel.choose('Pricing')
  await panel.save('Pricing')
  expect(await panel.page.evaluate(readNotes)).toEqual(['Typed before.'])
})

test('two panels that save one page in the same moment make one observation of it', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.choose('Pricing')
  const other = await kairos.openPanelInTab()
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

test('a panel that cannot load its texts says so in the browser\'s language', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.page.addInitScript(breakWindows)
  await panel.page.reload()
  await expect(panel.page.getByRole('heading', { name: text('common.failure.store-unavailable.title') })).toBeVisible()
  await expect(panel.page.getByText('Out of order.')).toBeVisible()
})

test('an observation can be edited, deleted, and the deletion undone', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4, note: 'First words.' })
  await panel.page.getByRole('button', { name: text('panel.captured.edit', { name: 'Pricing' }) }).click()
  await expect(panel.note).toHaveValue('First words.')
  await panel.value('Satisfaction', 1).click()
  await panel.page.getByRole('button', { name: text('panel.save.update') }).click()
  await expect(panel.captured).toHaveText(/Pricing.*1/)

  await panel.page.getByRole('button', { name: text('panel.captured.delete', { name: 'Pricing' }) }).click()
  await expect(panel.captured).toHaveCount(0)
  await panel.page.getByRole('button', { name: text('common.action.undo') }).click()
  await expect(panel.captured).toHaveText(/Pricing.*1/)
})

test('a criterion can be left without a number, for one of four reasons', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.choose('Pricing')
  await panel.value('Satisfaction', 3).click()
  await panel.page.getByRole('button', { name: text('panel.rating.missing', { criterion: 'Ease' }) }).click()
  await panel.page.getByRole('menuitemradio', { name: text('common.missing.could-not-reach') }).click()
  await panel.save('Pricing')
  const ratings = await panel.page.evaluate(readRatings)
  expect(ratings.map(({ value, missing }) => [value, missing])).toEqual([
    [3, null],
    [null, 'could-not-reach'],
    [null, 'not-rated'],
  ])
})

test('the panel speaks all three languages and remembers the choice', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.page.getByRole('button', { name: text('common.app.language') }).click()
  await panel.page.getByRole('menuitemradio', { name: '繁體中文' }).click()
  await expect(panel.page.getByRole('button', { name: '儲存到價格頁' })).toBeVisible()
  await panel.page.reload()
  await expect(panel.page.getByRole('button', { name: '儲存到價格頁' })).toBeVisible()
  expect(await panel.page.evaluate(() => document.documentElement.lang)).toBe('zh-TW')
})

test('a touchpoint that the journey lacks is added while choosing', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}about.html`)
  await panel.page.getByLabel(text('panel.touchpoint.label')).fill('Press room')
  await panel.page.getByRole('option', { name: text('panel.touchpoint.add', { name: 'Press room' }) }).click()
  await panel.page.getByRole('option', { name: 'Discover' }).click()
  await expect(panel.page.getByLabel(text('panel.touchpoint.label'))).toHaveValue('Discover › Press room')
  await panel.save('Press room')
  await expect(panel.captured).toHaveText(/Press room/)
})

test('a touchpoint that was typed is never saved as the one that the page had before', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await kairos.askForCapture()
  const field = panel.page.getByLabel(text('panel.touchpoint.label'))
  await expect(field).toHaveValue('Compare › Pricing')
  await field.click()
  await field.fill('結帳頁')
  await panel.saveButton.click()
  await expect(panel.page.getByRole('alert')).toHaveText(text('panel.touchpoint.unsettled', { name: '結帳頁' }))
  await expect(panel.captured).toHaveCount(1)
  await field.click()
  await field.fill('faq')
  await panel.value('Satisfaction', 2).click()
  await panel.save('FAQ')
  await expect(panel.captured).toHaveText([/FAQ.*2/, /Pricing.*4/])
})

test('what is said to be saved is on the disk: every writing transaction is strict', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.page.addInitScript(recordDurability)
  await panel.page.reload()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  const seen = await panel.page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(new Set(seen)).toEqual(new Set(['strict']))
})

/** Runs in the panel: clicks a button once the word is given, which all panels hear in the same moment. */
function clickAtTheWord(button: Element): void {
  new BroadcastChannel('the word').onmessage = () => (button as HTMLElement).click()
}

/** Runs in the panel. */
function giveTheWord(): void {
  new BroadcastChannel('the word').postMessage(null)
}

/** Runs in the panel: notes the durability of every transaction that may write. */
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

/** Runs in the panel: the notes of all observations. */
function readNotes(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kairos')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('observation').objectStore('observation').getAll()
      reading.onsuccess = () => resolve(reading.result.map(({ note }) => note))
    }
  })
}

function readRatings(): Promise<{ value: number | null, missing: string | null }[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kairos')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('observation').objectStore('observation').getAll()
      reading.onsuccess = () => resolve(reading.result[0].ratings)
    }
  })
}

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

/** Runs in the panel: the names of what is kept beside the store. */
async function typedKeys(): Promise<string[]> {
  const areas = [chrome.storage.session, chrome.storage.local]
  const kept = await Promise.all(areas.map(area => area.get(null) as Promise<object>))
  return kept.flatMap(Object.keys).filter(key => key.startsWith('typed.'))
}

/** Runs in the panel: the id of the screenshot that waits. */
function readPictureId(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kairos')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('pictureFiles').objectStore('pictureFiles').getAllKeys()
      reading.onsuccess = () => resolve(String(reading.result[0]))
    }
  })
}

test('? and Ctrl+Z work on every screen, a thumbnail opens its redaction, a capture begins at the top', async ({
  kairos,
  pages,
}) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 2 })
  const keys = panel.page.getByRole('dialog', { name: text('panel.keys.heading') })
  await panel.page.keyboard.press('?')
  await expect(keys).toBeVisible()
  await panel.page.keyboard.press('?')
  await expect(keys).toBeHidden()

  await panel.page.keyboard.press('Control+z')
  await expect(panel.captured).toHaveCount(0)
  await panel.page.getByRole('button', { name: text('panel.redaction.open', { n: 1 }) }).first().click()
  await expect(panel.page.getByRole('dialog', { name: text('common.redaction.title') })).toBeVisible()
  await panel.page.keyboard.press('Escape')

  await panel.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await kairos.page.goto(`${pages.url}faq.html`)
  await kairos.askForCapture()
  await expect(panel.page.getByRole('heading', { name: /FAQ|Modern Business/ }).first()).toBeInViewport()
  await expect.poll(() => panel.page.evaluate(() => scrollY)).toBe(0)
})
