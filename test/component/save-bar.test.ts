import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import SaveBar from '../../extension/panel/observation/SaveBar.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'

describe('the bar that saves an observation', () => {
  it('asks to save when its button is clicked', async () => {
    const bar = await showInPanel(SaveBar, { props: { editing: false, saving: false, suggested: '' } })
    await page.getByRole('button', { name: text('panel.save.save') }).click()
    expect(bar.emitted('save')).toHaveLength(1)
  })

  it('names the keys that do the same', async () => {
    await showInPanel(SaveBar, { props: { editing: false, saving: false, suggested: '' } })
    await expect.element(page.getByRole('button')).toHaveAttribute('aria-keyshortcuts', 'Control+Enter Meta+Enter')
  })

  it.each([
    { editing: false, saving: false, suggested: '', words: text('panel.save.save') },
    { editing: true, saving: false, suggested: '', words: text('panel.save.update') },
    { editing: true, saving: true, suggested: '', words: text('panel.save.saving') },
    { editing: false, saving: false, suggested: 'Pricing', words: text('panel.save.saveAt', { name: 'Pricing' }) },
  ])('says $words, keeps the focus, and axe finds nothing', async ({ words, ...props }) => {
    await showInPanel(SaveBar, { props })
    const button = page.getByRole('button', { name: words, exact: true })
    button.element().focus()
    expect(document.activeElement).toBe(button.element())
    expect(await complaints()).toEqual([])
  })
})
