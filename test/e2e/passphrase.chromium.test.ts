import type { Picture } from '../../core/journey/picture.ts'
import { readFile } from 'node:fs/promises'
import { openPackage } from '../../core/package/read/read-package.ts'
import { readPictures } from '../../core/package/read/read-pictures.ts'
import { expect, test } from './support/browser.ts'
import { text } from './support/texts.ts'

const passphrase = 'correct horse 长 battery'

test('an audit\'s files are locked with a passphrase that lasts as long as the panel, and is kept nowhere', async ({
  kairos,
  pages,
  scan,
}) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4, note: 'First' })
  await panel.page.getByRole('button', { name: text('panel.export.options') }).click()
  const field = panel.page.getByLabel(text('common.passphrase.label'))
  await field.fill(passphrase)
  await expect(field).toHaveAttribute('type', 'password')
  await panel.page.getByRole('button', { name: text('common.passphrase.show') }).click()
  await expect(field).toHaveAttribute('type', 'text')
  await scan.look(panel.page, 'a passphrase')

  const download = panel.page.waitForEvent('download')
  await field.press('Enter')
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^Kairos - [\d-]+\.kairos$/)
  await expect(field).toHaveValue(passphrase)
  const kept = await panel.page.evaluate(stored)
  expect(kept).toContain('First')
  expect(kept).not.toContain('correct horse')
  expect(await picturesIn(new Blob([await readFile(await file.path())]))).toBe(1)

  await panel.startAnother('Help centre')
  await kairos.askForCapture()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await expect(field).toHaveValue('')
  expect((await panel.export()).suggestedFilename()).toMatch(/^Help centre/)
  await panel.startAnother('Web shop, spring round')
  expect((await panel.export()).suggestedFilename()).toMatch(/^Kairos - /)
})

/** How many pictures of a file are intact, once it was found to be locked. */
async function picturesIn(file: Blob): Promise<number> {
  expect(await openPackage(file)).toEqual({ ok: false, error: { kind: 'locked' } })
  const opened = await openPackage(file, { passphrase })
  if (!opened.ok)
    throw new Error(opened.error.kind)
  let intact = 0
  for await (const read of readPictures(opened.value.archive, opened.value.lists.picture as Picture[]))
    intact += read.filter(({ file }) => file.ok).length
  return intact
}

/** Everything that the extension keeps, as one text. */
async function stored(): Promise<string> {
  const names = (await indexedDB.databases()).map(({ name }) => name!)
  const databases = await Promise.all(names.map(name => new Promise((resolve) => {
    indexedDB.open(name).onsuccess = async (opened) => {
      const { result: database } = opened.target as IDBOpenDBRequest
      const transaction = database.transaction([...database.objectStoreNames])
      resolve(await Promise.all([...database.objectStoreNames].map(table => new Promise((resolve) => {
        transaction.objectStore(table).getAll().onsuccess = ({ target }) => resolve((target as IDBRequest).result)
      }))))
      database.close()
    }
  })))
  const { local, session, sync } = chrome.storage
  const storages = await Promise.all([local, session, sync].map(storage => storage.get(null)))
  return JSON.stringify([databases, storages, localStorage, sessionStorage])
}
