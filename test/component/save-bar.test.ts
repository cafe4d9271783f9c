import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import SaveBar from '../../extension/panel/observation/SaveBar.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'

describe('the bar that saves an observation', () => {
  it('asks to save when its button is clicked', async () => {
    const bar = await showInPanel(SaveBar, { props: { editing: false, saving: false } })
    await page.getByRole('button', { name: 'Save observation' }).click()
    expect(bar.emitted('save')).toHaveLength(1)
  })

  it('names the keys that do the same', async () => {
    await showInPanel(SaveBar, { props: { editing: false, saving: false } })
    await expect.element(page.getByRole('button')).toHaveAttribute('aria-keyshortcuts', 'Control+Enter Meta+Enter')
  })

  it.each([
    { editing: false, saving: false, words: 'Save observation' },
    { editing: true, saving: false, words: 'Save changes' },
    { editing: true, saving: true, words: 'Saving' },
  ])('says $words, keeps the focus, and axe finds nothing', async ({ words, ...props }) => {
    await showInPanel(SaveBar, { props })
    const button = page.getByRole('button', { name: words, exact: true })
    button.element().focus()
    expect(document.activeElement).toBe(button.element())
    expect(await complaints()).toEqual([])
  })
})
