import type { Served } from './support/folders.ts'
import type { Kairos } from './support/launch.ts'
import { readFile } from 'node:fs/promises'
import { recordsIn, tampered } from '../support/tamper.ts'
import { expect, test } from './support/browser.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

async function exportedFile(kairos: Kairos, pages: Served): Promise<Blob> {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await kairos.page.goto(`${pages.url}faq.html`)
  await kairos.askForCapture()
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 3 })
  return new Blob([await readFile(await (await panel.export()).path())])
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())

test('a file that cannot be taken in is refused in a sentence that says why, and nothing is stored', async ({
  kairos,
  pages,
  site: served,
}) => {
  const file = await exportedFile(kairos, pages)
  const newer = await tampered(file, { 'manifest.json': { format: 'kairos', version: 99, generator: 'Kairos 12' } })
  const site = new Site(await kairos.context.newPage())
  await site.page.goto(served.url)

  await site.drop('notes.pdf', new TextEncoder().encode('%PDF-1.7'))
  await expect(site.page.getByText(text('imports.error.not-kairos', { name: 'notes.pdf' }))).toBeVisible()
  await site.drop('half.kairos', await bytesOf(file.slice(0, file.size / 2)))
  await expect(site.page.getByText(text('imports.error.truncated', { name: 'half.kairos' }))).toBeVisible()
  await site.drop('newer.kairos', await bytesOf(newer))
  await expect(site.page.getByText(text('imports.error.newer', { name: 'newer.kairos', version: 99 }))).toBeVisible()
  await site.page.getByRole('button', { name: text('imports.preview.close') }).click()
  await expect(site.page.getByText(text('library.empty.title'))).toBeVisible()
})

test('of a file with broken records the good ones are stored and the broken ones listed', async ({
  kairos,
  pages,
  site: served,
}) => {
  const file = await exportedFile(kairos, pages)
  const [first, second] = await recordsIn(file, 'observation')
  const observations = [{ ...first, note: 7 }, { ...second, note: '<img src=x onerror=alert(1)>' }]
  const broken = await tampered(file, { 'records/observation.json': observations })
  const site = new Site(await kairos.context.newPage())
  site.page.on('dialog', () => {
    throw new Error('A script from the file ran.')
  })
  await site.page.goto(served.url)
  await site.drop('broken.kairos', await bytesOf(broken))
  await expect(site.preview).toContainText('set aside1')
  await site.takeIn()
  await site.page.getByText('1 record set aside').click()
  await expect(site.page.getByText(text('imports.reason.shape', { detail: 'note' }))).toBeVisible()
  await site.openAudit('Web shop, spring round')
  await site.touchpoint(second.ratings[0].value === 3 ? 'FAQ' : 'Pricing').click()
  await expect(site.page.getByRole('dialog').getByText('<img src=x onerror=alert(1)>')).toBeVisible()
})

test('a full disk is said so on the site, and what was there stays', async ({ kairos, pages, site: served }) => {
  const file = await exportedFile(kairos, pages)
  const site = new Site(await kairos.context.newPage())
  await site.page.goto(served.url)
  const devTools = await kairos.context.newCDPSession(site.page)
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: new URL(served.url).origin, quotaSize: 1 })
  await site.drop('audit.kairos', await bytesOf(file))
  await expect(site.page.getByText(text('imports.error.storage-full', { name: 'audit.kairos' }))).toBeVisible()
  await site.page.reload()
  await expect(site.page.getByText(text('library.empty.title'))).toBeVisible()
})

test('an audit is deleted after a question, and the deletion can be undone', async ({
  kairos,
  pages,
  site: served,
}) => {
  const file = await exportedFile(kairos, pages)
  const site = new Site(await kairos.context.newPage())
  const title = 'Web shop, spring round'
  await site.page.goto(served.url)
  await site.drop('audit.kairos', await bytesOf(file))
  await site.takeIn()
  await site.page.getByRole('button', { name: text('library.delete.button', { title }) }).click()
  await site.page.getByRole('button', { name: text('library.delete.confirm') }).click()
  await expect(site.page.getByText(text('library.delete.done', { title }))).toBeVisible()
  await site.page.getByRole('button', { name: text('common.action.undo') }).click()
  await site.openAudit(title)
  await expect(site.touchpoint('FAQ')).toHaveAccessibleName(/FAQ: Satisfaction 3.0; 1 auditor/)
})
