import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import HandedExport from '../../extension/panel/export/HandedExport.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { rawText } from './support/raw-text.ts'
import { text } from './support/texts.ts'

const made = {
  at: '2026-11-21T10:00:00.000Z',
  observations: 12,
  files: ['Women’s shop, spring round - Mei - 2026-11-21 - new - 1 of 2.kairos', 'Part - 2 of 2.kairos'],
  hasArrived: false,
}

describe('an export that the browser was handed', () => {
  it.each(languages)('says what it held, with a way to take it back, %s', async (language) => {
    await showInPanel(HandedExport, { props: { made } }, language)
    expect(document.body.textContent).toContain('12')
    expect(document.body.textContent).toContain('Part - 2 of 2.kairos')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth)
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('is taken back with a click', async () => {
    const view = await showInPanel(HandedExport, { props: { made } })
    await page.getByRole('button', { name: text('panel.export.notArrived') }).click()
    expect(view.emitted('takeBack')).toHaveLength(1)
  })
})
