import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import PanelFailure from '../../extension/panel/app/PanelFailure.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { rawText } from './support/raw-text.ts'

describe('a message in the place of the panel', () => {
  it.each(languages)('has a heading and one way on, and axe finds nothing, %s', async (language) => {
    await showInPanel(PanelFailure, { props: { failure: { kind: 'store-upgraded' } } }, language)
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.element(page.getByRole('button')).toBeVisible()
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('lets no long word stick out of a narrow panel', async () => {
    await page.viewport(230, 600)
    await showInPanel(PanelFailure, { props: { failure: { kind: 'store-unavailable', detail: 'x'.repeat(300) } } })
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(230)
  })
})
