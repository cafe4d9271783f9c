import type { Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './support/browser.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

/** What axe complains of, in a few words each. */
async function complaints(page: Page): Promise<string[]> {
  // Legacy mode: the side panel can open no page beside it for axe to finish in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the panel's screens, ${colorScheme}`, async ({ kairos, pages }) => {
    await kairos.page.goto(`${pages.url}pricing.html`)
    const panel = await kairos.openPanel()
    await panel.page.emulateMedia({ colorScheme })
    await expect(panel.page.getByRole('heading', { name: text('panel.setup.heading') })).toBeVisible()
    expect(await complaints(panel.page), 'set-up').toEqual([])
    await panel.setUp()
    expect(await complaints(panel.page), 'a draft').toEqual([])
    await panel.page.getByLabel(text('panel.place.label')).click()
    await expect(panel.page.getByRole('option').first()).toBeVisible()
    expect(await complaints(panel.page), 'the list of touchpoints').toEqual([])
    await panel.page.keyboard.press('Escape')
    await panel.saveButton.click()
    expect(await complaints(panel.page), 'saved without a touchpoint').toEqual([])
    await panel.describe({ touchpoint: 'Pricing', satisfaction: 4, ease: 6, feeling: -1, note: 'A note' })
    expect(await complaints(panel.page), 'saved').toEqual([])
    await kairos.page.goto('chrome://version/')
    await kairos.askForCapture()
    await expect(panel.page.getByRole('alert')).toBeVisible()
    expect(await complaints(panel.page), 'a page that is refused').toEqual([])
  })

  test(`axe finds nothing on the site's screens, ${colorScheme}`, async ({ kairos, pages, site: served }) => {
    await kairos.page.goto(`${pages.url}pricing.html`)
    const panel = await kairos.openPanel()
    await panel.setUp()
    await panel.describe({ touchpoint: 'Pricing', satisfaction: 4, feeling: -1, note: 'A note' })
    const file = await (await panel.export()).path()

    const site = new Site(await kairos.context.newPage())
    await site.page.emulateMedia({ colorScheme })
    await site.page.goto(served.url)
    await expect(site.page.getByText(text('library.empty.title'))).toBeVisible()
    expect(await complaints(site.page), 'empty library').toEqual([])
    await site.drop('notes.pdf', new TextEncoder().encode('%PDF-1.7'))
    await expect(site.page.getByText(text('library.error.not-kairos', { name: 'notes.pdf' }))).toBeVisible()
    await site.open(file)
    await expect(site.page.getByText(text('library.report.title'))).toBeVisible()
    expect(await complaints(site.page), 'library with a report and an error').toEqual([])
    await site.openAudit('Web shop, spring round')
    await expect(site.touchpoint('Pricing')).toBeVisible()
    expect(await complaints(site.page), 'map').toEqual([])
    await site.touchpoint('Pricing').click()
    await expect(site.page.getByRole('dialog')).toBeVisible()
    expect(await complaints(site.page), 'evidence').toEqual([])
  })
}
