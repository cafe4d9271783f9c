import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import FullPageProgress from '../../extension/panel/ground/notices/FullPageProgress.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { rawText } from './support/raw-text.ts'
import { text } from './support/texts.ts'

const parts = { done: 3, total: 12 }

describe('a full page that is being taken', () => {
  it('says how far it is', async () => {
    const progress = await showInPanel(FullPageProgress, { props: { parts } })
    await expect.element(page.getByText('Full page: 3 of 12')).toBeVisible()
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '3')
    await progress.setProps({ parts: { done: 4, total: 14 } })
    await expect.element(page.getByText('Full page: 4 of 14')).toBeVisible()
  })

  it('is called off by its button, and by Escape, which means nothing else then', async () => {
    const heard: string[] = []
    const hear = (event: KeyboardEvent) => void heard.push(event.key)
    const progress = await showInPanel(FullPageProgress, { props: { parts } })
    document.addEventListener('keydown', hear)
    await userEvent.keyboard('f{Escape}')
    document.removeEventListener('keydown', hear)
    expect([progress.emitted('cancel')?.length, heard]).toEqual([1, ['f']])
    await page.getByRole('button', { name: text('common.action.cancel') }).click()
    expect(progress.emitted('cancel')).toHaveLength(2)
  })

  it.each(languages)('leaves axe nothing to find and no text unsaid, %s', async (language) => {
    await showInPanel(FullPageProgress, { props: { parts } }, language)
    expect(await complaints()).toEqual([])
    expect(rawText(document.body)).toEqual([])
  })
})
