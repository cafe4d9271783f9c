import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { useStoreLoss } from '../../core/screen/store-loss.ts'
import LostStore from '../../site/parts/LostStore.vue'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite, siteState } from './support/site.ts'

const at = '2026-11-21T10:00:00.000Z'
const lost = { storeId: newId(), audits: 2, observations: 31, at, lastFile: { name: 'mei.kairos', at } }

describe('the message about a store that the browser threw away', () => {
  it.each(languages)('says what was there and which file to open, and axe finds nothing, %s', async (language) => {
    await showOnSite(LostStore, {}, language)
    expect(page.getByRole('alert').elements()).toEqual([])
    useStoreLoss(siteState()).lost = lost
    await expect.element(page.getByRole('alert')).toBeVisible()
    expect(page.getByRole('alert').element().textContent).toMatch(/31.*mei\.kairos/)
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('lets no long name stick out', async () => {
    await page.viewport(360, 600)
    await showOnSite(LostStore, {})
    useStoreLoss(siteState()).lost = { ...lost, lastFile: { name: `${'x'.repeat(200)}.kairos`, at } }
    await expect.element(page.getByRole('alert')).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360)
  })
})
