import { expect } from './support/browser.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

test('what a file brought is looked at and taken back as a whole, and the same file brings it again', async ({
  alone: { page },
  scan,
}) => {
  const library = page.url()
  await page.getByRole('button', { name: text('library.sample.open') }).click()
  await page.getByRole('figure').waitFor()
  await page.goto(`${library.split('#')[0]}#/history`)

  const entry = page.getByRole('listitem').filter({ hasText: 'sample.kairos' })
  await expect(entry).toContainText('75 observations new')
  await entry.getByRole('button', { expanded: false }).click()
  await expect(entry).toContainText('Auditor “')
  await scan.lookInEach(page, 'the history')

  const imported = text('history.actionOn.file-imported', { about: 'sample.kairos' })
  await page.getByRole('button', { name: text('history.undoOf', { what: imported }) }).click()
  await expect(page.getByRole('status')).toContainText('records are what they were before')
  await page.getByRole('link', { name: text('common.page.back') }).click()
  await page.getByRole('button', { name: text('library.sample.open') }).click()
  await expect(page.getByRole('figure')).toBeVisible()
})

test('one goes back to a point that was set by hand, and takes that back', async ({ alone: { page } }) => {
  // An address that changes before the site has read the first one is not heard.
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(`${page.url().split('#')[0]}#/history`)
  await page.getByLabel(text('history.point')).fill('Before the sample')
  await page.getByRole('button', { name: text('history.setPoint') }).click()
  const point = text('history.actionOn.point-set', { about: 'Before the sample' })
  await expect(page.getByRole('heading', { name: point })).toBeVisible()
  await page.goto(`${page.url().split('#')[0]}#/`)
  await page.getByRole('button', { name: text('library.sample.open') }).click()
  await page.getByRole('figure').waitFor()

  await page.goto(`${page.url().split('#')[0]}#/history`)
  await page.getByRole('button', { name: text('history.goBackTo', { what: point }) }).click()
  await expect(page.getByRole('status')).toContainText('records are what they were then')
  const goneBack = text('history.actionOn.gone-back', { about: 'Before the sample' })
  await page.getByRole('button', { name: text('history.undoOf', { what: goneBack }) }).click()
  await expect(page.getByRole('status')).toContainText('records are what they were before')
  await page.getByRole('link', { name: text('common.page.back') }).click()
  await expect(page.getByRole('link', { name: text('library.open', { title: 'Sample' }) })).toBeVisible()
})
