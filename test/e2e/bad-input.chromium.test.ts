import { join } from 'node:path'
import { sampleName } from '../../site/sample/sample.ts'
import { recordsIn, tampered } from '../support/tamper.ts'
import { expect } from './support/browser.ts'
import { siteFolder } from './support/folders.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'
import { threeAuditorsFile, threeAuditorsTitle as title } from './support/three-auditors.ts'

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())

test('a file that cannot be taken in is refused in a sentence that says why, and nothing is stored', async ({
  alone: site,
}) => {
  const file = await threeAuditorsFile()
  const newer = await tampered(file, { 'manifest.json': { format: 'kairos', version: 99, generator: 'Kairos 12' } })

  await site.drop('notes.pdf', new TextEncoder().encode('%PDF-1.7'))
  await expect(site.page.getByText(text('imports.error.not-kairos', { name: 'notes.pdf' }))).toBeVisible()
  await site.drop('half.kairos', await bytesOf(file.slice(0, file.size / 2)))
  await expect(site.page.getByText(text('imports.error.truncated', { name: 'half.kairos' }))).toBeVisible()
  await site.drop('newer.kairos', await bytesOf(newer))
  await expect(site.page.getByText(text('imports.error.newer', { name: 'newer.kairos', version: 99 }))).toBeVisible()
  await site.page.getByRole('button', { name: text('imports.preview.close') }).click()
  await expect(site.page.getByText(text('library.empty.title'))).toBeVisible()
})

test('of a file with broken records the good ones are stored and the broken ones listed', async ({ alone: site }) => {
  const file = await threeAuditorsFile()
  const [first, second, ...others] = await recordsIn(file, 'observation')
  const touchpoints = await recordsIn(file, 'touchpoint')
  const observations = [{ ...first, note: 7 }, { ...second, note: '<img src=x onerror=alert(1)>' }, ...others]
  const broken = await tampered(file, { 'records/observation.json': observations })
  site.page.on('dialog', () => {
    throw new Error('A script from the file ran.')
  })
  await site.drop('broken.kairos', await bytesOf(broken))
  await expect(site.preview).toContainText('set aside1')
  await site.takeIn()
  await site.page.getByText('1 record set aside').click()
  await expect(site.page.getByText(text('imports.reason.shape', { detail: 'note' }))).toBeVisible()
  await site.openAudit(title)
  await site.touchpoint(touchpoints.find(({ id }) => id === second.touchpointId).name.en).click()
  await expect(site.page.getByRole('dialog').getByText('<img src=x onerror=alert(1)>')).toBeVisible()
})

test('a full disk is said so on the site, and what was there stays', async ({ alone: site }) => {
  const { page } = site
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1 })
  await site.choose(join(siteFolder, sampleName))
  await expect(page.getByText(text('imports.error.storage-full', { name: sampleName }))).toBeVisible()
  await page.reload()
  await expect(page.getByText(text('library.empty.title'))).toBeVisible()
})

test('an audit is deleted after a question, and the deletion can be undone', async ({ alone: site }) => {
  await site.drop('audit.kairos', await bytesOf(await threeAuditorsFile()))
  await site.takeIn()
  await site.page.getByRole('button', { name: text('library.delete.button', { title }) }).click()
  await site.page.getByRole('button', { name: text('library.delete.confirm') }).click()
  await expect(site.page.getByText(text('library.delete.done', { title }))).toBeVisible()
  await site.page.getByRole('button', { name: text('common.action.undo') }).click()
  await site.openAudit(title)
  await expect(site.touchpoint('FAQ')).toHaveAccessibleName(/FAQ: Feeling −0.3 .*; 3 auditors, 3 ratings/)
})
